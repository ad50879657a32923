package org.ramure.shell.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.shared.ApplicationConstants;
import org.ramure.kit.ui.Drawing;

/** What the app shows instead of a view: what happened, and two ways on. */
abstract class FaultPage extends Main implements HasDynamicTitle {

    private String title = "";

    /** @return the status, for the router */
    int show(int status, String text) {
        title = getTranslation("fault." + status + ".title");
        removeAll();
        addClassNames("page", "fault");
        var lede = new Paragraph(text);
        lede.addClassName("lede");
        add(new Drawing("sprig"), new H1(title), lede, ways());
        markPage(status);
        return status;
    }

    /** Where the first view comes with the page itself, the page has its status; a later answer of the app has none. */
    private static void markPage(int status) {
        if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                && request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER) == null
                && VaadinServletResponse.getCurrent() instanceof VaadinServletResponse response) {
            response.setStatus(status);
        }
    }

    private Div ways() {
        var home = new Anchor("", getTranslation("fault.app.home"));
        home.addClassNames("btn", "primary");
        var courses = new Anchor(getTranslation("site.courses.path"), getTranslation("fault.courses"));
        courses.addClassName("btn");
        courses.setRouterIgnore(true);
        var ways = new Div(home, courses);
        ways.addClassName("row");
        return ways;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
