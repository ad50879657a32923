package org.ramure.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.People;
import org.ramure.accounts.PersonRow;
import org.ramure.accounts.Role;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Pager;
import org.springframework.beans.factory.ObjectProvider;

/** Everyone with an account: who she is, what she may do. */
@Route("personnes")
@Menu(title = "people.title", order = 310, icon = "users")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Main implements HasDynamicTitle {

    private final People people;
    private final CurrentPerson current;
    private final ObjectProvider<PersonPart> parts;
    private final TextField words = new TextField();
    private final UnorderedList list = new UnorderedList();
    private final Div nobody = new Div();
    private final Pager pager = new Pager(People.PAGE, this::show);
    private int page;

    PeopleView(People people, CurrentPerson current, ObjectProvider<PersonPart> parts) {
        this.parts = parts;
        this.people = people;
        this.current = current;
        addClassName("page");
        words.setLabel(getTranslation("people.search"));
        words.setClearButtonVisible(true);
        words.setMaxLength(100);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> show(0));
        words.addClassName("people-search");
        list.addClassNames("list-line", "people");
        add(
                new H1(getTranslation("people.title")),
                new Paragraph(getTranslation("people.lede")),
                words,
                nobody,
                list,
                pager);
        show(0);
    }

    private void show(int wanted) {
        page = wanted;
        var found = people.search(words.getValue(), page);
        list.removeAll();
        found.people().forEach(person -> list.add(row(person)));
        nobody.removeAll();
        if (found.people().isEmpty()) {
            nobody.add(new EmptyState(getTranslation("people.nobody"), getTranslation("people.nobody.help")));
        }
        pager.show(page, found.total(), found.more());
        pager.setVisible(found.total() > People.PAGE);
    }

    private ListItem row(PersonRow person) {
        var name = new Span(person.name());
        name.addClassName("name");
        var address = new Span(person.email());
        address.addClassNames("help", "address");
        var who = new Div(name, address);
        who.addClassName("grow");
        var change = new Button(getTranslation("people.change"), new Icon("edit"), _ -> open(person));
        change.setAriaLabel(getTranslation("people.change.of", person.name()));
        var item = new ListItem(who, badges(person), change);
        item.addClassName("row");
        return item;
    }

    private Div badges(PersonRow person) {
        var badges = new Div();
        badges.addClassName("row");
        person.roles().stream()
                .filter(role -> role != Role.LEARNER)
                .sorted()
                .forEach(role -> badges.add(badge(getTranslation("role." + role), "accent")));
        if (!person.active()) {
            badges.add(badge(getTranslation("people.closed"), "warning"));
        }
        return badges;
    }

    private static Span badge(String words, String kind) {
        var badge = new Span(words);
        badge.addClassNames("badge", kind);
        return badge;
    }

    private void open(PersonRow person) {
        var dialog = new PersonDialog(people, person, person.id().equals(current.id()), () -> show(page));
        parts.orderedStream().map(part -> part.show(person, dialog::done)).forEach(dialog::addPart);
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.title");
    }
}
