package org.ramure.certificates.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.ramure.certificates.Certificates;
import org.ramure.house.HouseSettings;
import org.ramure.kit.ui.EmptyState;

@Route("attestations")
@Menu(title = "certificates.mine", order = 40, icon = "award")
@PermitAll
class CertificatesView extends Main implements HasDynamicTitle {

    CertificatesView(Certificates certificates, HouseSettings house) {
        addClassNames("page", "certificates");
        var head = new Div(new H1(getTranslation("certificates.mine")));
        head.addClassName("page-title");
        add(head);
        var mine = certificates.mine();
        if (mine.isEmpty()) {
            add(empty());
            return;
        }
        var list = new UnorderedList();
        list.addClassName("plain");
        mine.forEach(card -> list.add(new ListItem(new CertificateEntry(card, house))));
        add(list);
    }

    private EmptyState empty() {
        var find = new Anchor(getTranslation("site.courses.path"), getTranslation("certificates.none.go"));
        find.addClassNames("btn", "primary");
        find.setRouterIgnore(true);
        return new EmptyState(getTranslation("certificates.none"), getTranslation("certificates.none.text"), find);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certificates.mine");
    }
}
