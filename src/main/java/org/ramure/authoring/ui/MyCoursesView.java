package org.ramure.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.ramure.accounts.CurrentPerson;
import org.ramure.authoring.DraftCard;
import org.ramure.authoring.Drafts;
import org.ramure.kit.Moments;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Pager;

/** The courses that a trainer writes, and where a new one begins: with its title, nothing else. */
@Route(AuthoringAddress.ROOT)
@Menu(title = "authoring.title", order = 200, icon = "edit")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class MyCoursesView extends Main implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final Drafts drafts;
    private final CurrentPerson current;
    private final DateTimeFormatter moment;
    private final TextField title = new TextField();

    MyCoursesView(Drafts drafts, CurrentPerson current) {
        this.drafts = drafts;
        this.current = current;
        var reader = current.require();
        this.moment = Moments.toTheMinute(reader.language(), reader.zone());
        addClassNames("page", "my-courses");
        var head = new Div(new H1(getTranslation("authoring.title")), new Paragraph(getTranslation("authoring.lede")));
        add(head, begin());
        var cards = drafts.mine();
        list(cards.stream().filter(card -> !card.archived()).toList());
        archived(cards.stream().filter(DraftCard::archived).toList());
    }

    private Component begin() {
        title.setLabel(getTranslation("authoring.new.title"));
        title.setHelperText(getTranslation("authoring.new.example"));
        title.setMaxLength(200);
        title.addKeyPressListener(Key.ENTER, _ -> create());
        var create = new Button(getTranslation("authoring.new.go"), _ -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var row = Parts.row(title, create);
        row.addClassNames("ends", "begin");
        return row;
    }

    private void create() {
        try {
            var slug = drafts.create(title.getValue(), current.require().language());
            getUI().ifPresent(ui -> ui.navigate(AuthoringAddress.course(slug)));
        } catch (Refusal refusal) {
            title.setErrorMessage(getTranslation(refusal.key(), refusal.arguments()));
            title.setInvalid(true);
            title.focus();
        }
    }

    private void list(List<DraftCard> cards) {
        if (cards.isEmpty()) {
            add(new EmptyState(getTranslation("authoring.none"), getTranslation("authoring.none.text")));
            return;
        }
        add(new Pages(cards));
    }

    /** Of an administrator they are those of the whole house. */
    private final class Pages extends Div {

        private final List<DraftCard> cards;
        private final Div shown = new Div();
        private final Pager pager = new Pager(PAGE, this::turn);

        Pages(List<DraftCard> cards) {
            this.cards = cards;
            add(shown);
            if (cards.size() > PAGE) {
                add(pager);
            }
            turn(0);
        }

        private void turn(int page) {
            shown.removeAll();
            shown.add(items(cards.subList(page * PAGE, Math.min(cards.size(), (page + 1) * PAGE))));
            pager.show(page, cards.size());
        }
    }

    private void archived(List<DraftCard> cards) {
        if (!cards.isEmpty()) {
            var fold = new NativeDetails(getTranslation("authoring.archived", cards.size()), new Pages(cards));
            fold.addClassName("archived");
            add(fold);
        }
    }

    private UnorderedList items(List<DraftCard> cards) {
        var list = new UnorderedList();
        list.addClassNames("list-line", "courses-written");
        cards.forEach(card -> list.add(item(card)));
        return list;
    }

    private ListItem item(DraftCard card) {
        var name = new Anchor(AuthoringAddress.course(card.course().slug()), card.title());
        name.addClassName("name");
        var about = new ArrayList<String>();
        var changed = card.changedAt();
        if (changed != null) {
            about.add(getTranslation("authoring.card.changed", moment.format(changed)));
        }
        var planned = card.publishAt();
        if (planned != null) {
            about.add(getTranslation("authoring.card.planned", moment.format(planned)));
        }
        if (card.shared()) {
            about.add(getTranslation("authoring.card.shared"));
        }
        var what = new Div(name, Parts.help(String.join(" ", about)));
        what.addClassName("grow");
        var item = new ListItem(what, state(card));
        item.addClassName("row");
        return item;
    }

    private Component state(DraftCard card) {
        var badges = new Div();
        badges.addClassName("row");
        badges.add(
                switch (card.course().status()) {
                    case PUBLISHED -> Parts.badge(getTranslation("authoring.state.published"), "success");
                    case DRAFT -> Parts.badge(getTranslation("authoring.state.draft"), "");
                    case WITHDRAWN -> Parts.badge(getTranslation("authoring.state.withdrawn"), "warning");
                });
        if (card.ahead() && card.course().edition() > 0) {
            badges.add(Parts.badge(getTranslation("authoring.state.ahead"), "info"));
        }
        return badges;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("authoring.title");
    }
}
