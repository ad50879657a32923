package org.ramure.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.format.DateTimeFormatter;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.SignedIn;
import org.ramure.identity.PasskeyCard;
import org.ramure.identity.Passkeys;
import org.ramure.kit.Moments;
import org.ramure.kit.Refusal;

/** One's passkeys: name, when they were made and used; to add, rename and remove. */
class PasskeySection extends Section {

    private final Passkeys passkeys;
    private final Profiles profiles;
    private final DateTimeFormatter time;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph();

    PasskeySection(Passkeys passkeys, Profiles profiles, SignedIn me) {
        this.passkeys = passkeys;
        this.profiles = profiles;
        this.time = Moments.toTheMinute(getLocale(), me.zone());
        addClassNames("stack", "tight");
        list.addClassNames("list-line", "devices");
        none.setText(getTranslation("passkey.none"));
        var add = new Anchor(getTranslation("passkey.path"), getTranslation("passkey.add"));
        add.setRouterIgnore(true);
        add.addClassName("btn");
        var acts = new Div(add);
        add(new H3(getTranslation("passkey.name")), new Paragraph(getTranslation("passkey.text")), none, list, acts);
        show();
    }

    private void show() {
        var mine = passkeys.mine();
        list.removeAll();
        mine.forEach(passkey -> list.add(row(passkey)));
        list.setVisible(!mine.isEmpty());
        none.setVisible(mine.isEmpty());
    }

    private ListItem row(PasskeyCard passkey) {
        var name = new Span(passkey.name());
        name.addClassName("name");
        var made = new Span(getTranslation("passkey.created", time.format(passkey.created())));
        made.addClassName("help");
        var used = new Span(
                passkey.used() == null
                        ? getTranslation("passkey.unused")
                        : getTranslation("passkey.used", time.format(passkey.used())));
        used.addClassName("help");
        var what = new Div(name, made, used);
        what.addClassNames("grow", "where");
        var rename = new Button(getTranslation("passkey.rename"), _ -> rename(passkey));
        rename.setAriaLabel(getTranslation("passkey.rename.of", passkey.name()));
        var remove = new Button(getTranslation("passkey.remove"), _ -> remove(passkey));
        remove.setAriaLabel(getTranslation("passkey.remove.of", passkey.name()));
        var row = new ListItem(what, rename, remove);
        row.addClassName("row");
        return row;
    }

    private void rename(PasskeyCard passkey) {
        var dialog = new Dialog(getTranslation("passkey.rename.of", passkey.name()));
        dialog.addClassName("narrow");
        var name = new TextField(getTranslation("passkey.label"), passkey.name(), "");
        name.setWidthFull();
        dialog.add(name);
        dialog.getFooter()
                .add(
                        new Button(getTranslation("proof.cancel"), _ -> dialog.close()),
                        new Button(getTranslation("passkey.rename"), _ -> {
                            try {
                                passkeys.rename(passkey.id(), name.getValue());
                                dialog.close();
                                show();
                            } catch (Refusal refusal) {
                                name.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
                                name.setInvalid(true);
                                name.focus();
                            }
                        }));
        dialog.open();
    }

    private void remove(PasskeyCard passkey) {
        new ProofDialog(
                        profiles.proofWanted(),
                        getTranslation("passkey.remove.title", passkey.name()),
                        getTranslation("passkey.remove.text"),
                        getTranslation("passkey.remove"),
                        password -> passkeys.remove(passkey.id(), password),
                        this::show)
                .open();
    }
}
