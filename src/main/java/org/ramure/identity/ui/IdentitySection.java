package org.ramure.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.SignedIn;
import org.ramure.identity.IdentityCard;
import org.ramure.identity.OutsideIdentities;
import org.ramure.kit.Moments;

/** One's accounts at other houses that open this one; not shown where none is trusted. */
class IdentitySection extends Section {

    private final OutsideIdentities identities;
    private final Profiles profiles;
    private final DateTimeFormatter time;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();

    IdentitySection(OutsideIdentities identities, Profiles profiles, SignedIn me) {
        this.identities = identities;
        this.profiles = profiles;
        this.time = Moments.toTheMinute(getLocale(), me.zone());
        addClassNames("stack", "tight");
        list.addClassNames("list-line", "devices");
        none.setText(getTranslation("outside.none"));
        add(new H3(getTranslation("outside.name")), new Paragraph(getTranslation("outside.text")), none, list);
        show();
    }

    private void show() {
        var mine = identities.mine();
        list.removeAll();
        mine.forEach(identity -> list.add(row(identity)));
        list.setVisible(!mine.isEmpty());
        none.setVisible(mine.isEmpty());
        setVisible(!mine.isEmpty() || !identities.providers().isEmpty());
    }

    private ListItem row(IdentityCard identity) {
        var name = new Span(identity.provider());
        name.addClassName("name");
        var address = new Span(identity.email());
        address.addClassNames("help", "address");
        var linked = new Span(getTranslation("outside.linked", time.format(identity.linked())));
        linked.addClassName("help");
        var what = new Div(name, address, linked);
        what.addClassNames("grow", "where");
        var unlink = new Button(getTranslation("outside.unlink"), _ -> unlink(identity));
        unlink.setAriaLabel(getTranslation("outside.unlink.of", identity.provider()));
        var row = new ListItem(what, unlink);
        row.addClassName("row");
        return row;
    }

    private void unlink(IdentityCard identity) {
        new ProofDialog(
                        profiles.proofWanted(),
                        getTranslation("outside.unlink.title", identity.provider()),
                        getTranslation("outside.unlink.text"),
                        getTranslation("outside.unlink"),
                        password -> identities.unlink(identity.id(), password),
                        this::show)
                .open();
    }
}
