package org.ramure.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.ui.Icon;

/** The person's own menu: a native popover, so that the browser itself opens, closes and returns the focus. */
class AccountMenu extends Div {

    private static final String ID = "account-menu";

    AccountMenu(SignedIn person) {
        addClassNames("tools", "account");
        var avatar = new NativeButton();
        avatar.addClassName("avatar");
        avatar.getElement().setAttribute("type", "button").setAttribute("popovertarget", ID);
        var words = new Span(getTranslation("app.account"));
        words.addClassName("sr");
        var initials = new Span(Initials.of(person.name()));
        initials.getElement().setAttribute("aria-hidden", "true");
        avatar.add(words, initials);
        add(avatar, panel(person));
    }

    private Div panel(SignedIn person) {
        var panel = new Div();
        panel.setId(ID);
        panel.addClassName("account-panel");
        panel.getElement().setAttribute("popover", "");
        var name = new Span(person.name());
        name.addClassName("name");
        var who = new Paragraph(name, new Span(person.email()));
        who.addClassName("who");
        panel.add(
                who,
                entry("profil", "user", "app.profile"),
                entry("mes-donnees", "shield", "app.my-data"),
                looks(),
                new SignOutForm(getTranslation("app.sign-out"), getTranslation("app.sign-out.unsent")));
        return panel;
    }

    private Component entry(String address, String icon, String words) {
        var entry = new Anchor(address, new Icon(icon), new Span(getTranslation(words)));
        entry.addClassName("entry");
        return entry;
    }

    /** theme.js listens to these buttons, here as on the public site. */
    private Component looks() {
        var looks = new Div();
        looks.addClassName("looks");
        looks.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("site.foot.look"));
        looks.add(look("", "app.look.auto"), look("light", "app.look.light"), look("dark", "app.look.dark"));
        return looks;
    }

    private NativeButton look(String choice, String words) {
        var button = new NativeButton(getTranslation(words));
        button.getElement().setAttribute("type", "button").setAttribute("data-set-theme", choice);
        return button;
    }
}
