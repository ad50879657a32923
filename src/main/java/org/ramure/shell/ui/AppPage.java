package org.ramure.shell.ui;

import com.vaadin.flow.server.communication.IndexHtmlRequestListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Set;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Assets;
import org.ramure.kit.Texts;
import org.ramure.kit.Tokens;
import org.ramure.shell.ContentPolicies;

/** The HTML page in which the app runs: its language, its appearance, and a policy that knows its own inline script. */
class AppPage implements IndexHtmlRequestListener {

    private final transient CurrentPerson current;
    private final Set<String> videoHosts;

    AppPage(CurrentPerson current, Set<String> videoHosts) {
        this.current = current;
        this.videoHosts = Set.copyOf(videoHosts);
    }

    @Override
    public void modifyIndexHtmlResponse(IndexHtmlResponse page) {
        var head = page.getDocument().head();
        head.prependElement("script").attr("src", Assets.address("components/theme.js"));
        head.appendElement("script").attr("type", "module").attr("src", Assets.address("components/sign-out.js"));
        head.appendElement("script").attr("type", "module").attr("src", Assets.address("components/typed-text.js"));
        page.getDocument()
                .select("html")
                .attr("lang", language(page.getVaadinRequest().getLocale()))
                .attr(
                        "data-person",
                        current.signedIn().map(one -> one.id().toString()).orElse(""));
        var nonce = Tokens.mint();
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        page.getVaadinResponse().setHeader("Content-Security-Policy", ContentPolicies.app(nonce, videoHosts));
    }

    private String language(Locale browser) {
        return current.signedIn()
                .map(SignedIn::language)
                .orElse(Texts.nearest(browser))
                .getLanguage();
    }
}
