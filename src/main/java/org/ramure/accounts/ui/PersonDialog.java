package org.ramure.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.EnumSet;
import org.ramure.accounts.People;
import org.ramure.accounts.PersonRow;
import org.ramure.accounts.Role;

/** What one person may do: her roles, and whether her account is open. */
class PersonDialog extends Dialog {

    private final People people;
    private final PersonRow person;
    private final Runnable afterwards;
    private final Div body = new Div();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    private final Checkbox open = new Checkbox();
    private boolean stale;

    /** @param self whether this is the administrator's own account, which she cannot close herself */
    PersonDialog(People people, PersonRow person, boolean self, Runnable afterwards) {
        this.people = people;
        this.person = person;
        this.afterwards = afterwards;
        setHeaderTitle(person.name());
        addClassName("narrow");
        roles.setLabel(getTranslation("people.roles"));
        roles.setHelperText(getTranslation("people.roles.help"));
        roles.setItems(EnumSet.range(Role.TRAINER, Role.ADMINISTRATOR));
        roles.setItemLabelGenerator(role -> getTranslation("role." + role));
        var held = EnumSet.noneOf(Role.class);
        held.addAll(person.roles());
        held.remove(Role.LEARNER);
        roles.setValue(held);
        open.setLabel(getTranslation("people.open"));
        open.setValue(person.active());
        open.setEnabled(!self);
        body.add(new Paragraph(person.email()), roles, open);
        body.addClassName("stack");
        add(body);
        var save = new Button(getTranslation("people.save"), _ -> {
            if (Deeds.tried(this, roles, this::save)) {
                Deeds.done(this, "people.saved");
                done();
            } else {
                stale = true;
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        // what was refused was perhaps decided on a list that is not true any more
        addOpenedChangeListener(event -> {
            if (!event.isOpened() && stale) {
                afterwards.run();
            }
        });
        getFooter().add(new Button(getTranslation("people.cancel"), _ -> close()), save);
    }

    void addPart(Component part) {
        body.add(part);
    }

    void done() {
        stale = false;
        close();
        afterwards.run();
    }

    private void save() {
        people.change(person, roles.getValue(), open.getValue());
    }
}
