package org.ramure.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.ramure.kit.Assets;

/** The page that carries the app: Aura, then our tokens and styles, under addresses that browsers keep. */
@StyleSheet(Aura.STYLESHEET)
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings page) {
        for (var sheet : new String[] {"tokens", "site", "app", "vaadin"}) {
            page.addLink(Inline.Position.APPEND, "stylesheet", Assets.address("styles/" + sheet + ".css"));
        }
        page.addFavIcon("icon", Assets.address("icon.svg"), "any");
    }
}
