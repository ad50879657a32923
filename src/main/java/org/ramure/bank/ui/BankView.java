package org.ramure.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.ramure.bank.BankCard;
import org.ramure.bank.BankId;
import org.ramure.bank.BankQuery;
import org.ramure.bank.QuestionBank;
import org.ramure.bank.Sharing;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.ui.EmptyState;
import org.ramure.kit.ui.Icon;
import org.ramure.kit.ui.Pager;
import org.ramure.quizzes.QuestionKind;

/** The questions that a trainer keeps or may use: found, chosen, and tagged, shared or deleted together. */
@Route("questions")
@Menu(title = "bank.title", order = 215, icon = "quiz")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class BankView extends Main implements HasDynamicTitle {

    private final transient QuestionBank bank;
    private final transient Map<UUID, String> courses;
    private final TextField words = new TextField();
    private final ComboBox<String> tag = new ComboBox<>();
    private final Select<QuestionKind> kind = new Select<>();
    private final Select<UUID> course = new Select<>();
    private final Select<BankQuery.Use> use = new Select<>();
    private final Checkbox mine = new Checkbox();
    private final Div together = new Div();
    private final Div told = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();
    private final Pager pager = new Pager(QuestionBank.PAGE, this::show);
    private final Set<BankId> chosen = new LinkedHashSet<>();
    private int page;

    BankView(QuestionBank bank) {
        this.bank = bank;
        this.courses = bank.courses();
        addClassNames("page", "bank");
        var lede = new Paragraph(getTranslation("bank.lede"));
        lede.addClassName("muted");
        var head = new Div(new H1(getTranslation("bank.title")), lede);
        head.addClassNames("page-title", "stack");
        list.addClassNames("list-line", "questions");
        told.addClassName("toast-place");
        told.getElement().setAttribute("role", "status");
        add(head, new Div(addNew()), filters(), together, told, nothing, list, pager);
        show(0);
    }

    private Component addNew() {
        var add = new RouterLink(AddQuestionsView.class);
        add.addClassNames("btn", "primary");
        add.add(new Icon("plus"), new Span(getTranslation("bank.add")));
        return add;
    }

    private Component filters() {
        words.setLabel(getTranslation("bank.words"));
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        tag.setLabel(getTranslation("bank.tag"));
        tag.setClearButtonVisible(true);
        var tags = bank.tags();
        tag.setItems(tags.keySet());
        tag.setItemLabelGenerator(one -> one);
        kind.setLabel(getTranslation("bank.kind"));
        kind.setItems(QuestionKind.values());
        kind.setItemLabelGenerator(
                one -> one == null ? getTranslation("bank.any") : getTranslation("bank.kind." + one.code()));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("bank.any"));
        course.setLabel(getTranslation("bank.course"));
        course.setItems(courses.keySet());
        course.setItemLabelGenerator(
                one -> one == null ? getTranslation("bank.course.any") : courses.getOrDefault(one, ""));
        course.setEmptySelectionAllowed(true);
        course.setEmptySelectionCaption(getTranslation("bank.course.any"));
        use.setLabel(getTranslation("bank.use"));
        use.setItems(BankQuery.Use.values());
        use.setItemLabelGenerator(one -> getTranslation("bank.use." + one));
        use.setValue(BankQuery.Use.ANY);
        mine.setLabel(getTranslation("bank.mine"));
        List.<HasValue<?, ?>>of(words, tag, kind, course, use, mine)
                .forEach(field -> field.addValueChangeListener(_ -> {
                    chosen.clear();
                    show(0);
                }));
        var row = new Div(words, tag, kind, course, use, mine);
        row.addClassNames("row", "bank-filters");
        row.getElement().setAttribute("role", "search");
        row.getElement().setAttribute("aria-label", getTranslation("bank.find"));
        return row;
    }

    private BankQuery query() {
        return new BankQuery(
                words.getValue(),
                Objects.requireNonNullElse(tag.getValue(), ""),
                kind.getValue(),
                course.getValue(),
                mine.getValue(),
                use.getValue());
    }

    private void show(int wanted) {
        page = wanted;
        var found = bank.search(query(), page);
        list.removeAll();
        found.cards().forEach(card -> list.add(row(card)));
        list.setVisible(!found.cards().isEmpty());
        nothing.removeAll();
        if (found.cards().isEmpty()) {
            nothing.add(
                    query().equals(BankQuery.ALL)
                            ? new EmptyState(getTranslation("bank.none"), getTranslation("bank.none.text"))
                            : new EmptyState(getTranslation("bank.not-found"), getTranslation("bank.not-found.text")));
        }
        pager.show(page, found.total(), found.more());
        pager.setVisible(found.total() > QuestionBank.PAGE);
        showTogether(found.cards());
    }

    private ListItem row(BankCard card) {
        var choose = new Checkbox();
        choose.setAriaLabel(getTranslation("bank.choose", card.title()));
        choose.setValue(chosen.contains(card.id()));
        choose.setEnabled(card.mine());
        choose.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(card.id());
            } else {
                chosen.remove(card.id());
            }
            showTogether();
        });
        var name = new Anchor("questions/" + card.id(), card.title());
        name.addClassName("name");
        var facts = new Span(facts(card));
        facts.addClassNames("help", "line");
        var what = new Div(name, facts);
        what.addClassName("grow");
        var badges = new Div();
        badges.addClassNames("row", "tags");
        card.tags().forEach(one -> badges.add(badge(one, "")));
        if (card.sharing() != Sharing.OWN) {
            badges.add(badge(getTranslation("bank.sharing." + card.sharing()), "accent"));
        }
        var item = new ListItem(choose, what, badges);
        item.addClassName("row");
        return item;
    }

    private String facts(BankCard card) {
        var kindWords = getTranslation("bank.kind." + card.kind().code());
        var where = card.course() == null ? null : courses.get(card.course());
        var used = card.uses() == 0 ? getTranslation("bank.unused") : getTranslation("bank.used", card.uses());
        return where == null ? kindWords + " — " + used : kindWords + " — " + where + " — " + used;
    }

    private static Span badge(String words, String kind) {
        var badge = new Span(words);
        badge.addClassName("badge");
        if (!kind.isEmpty()) {
            badge.addClassName(kind);
        }
        return badge;
    }

    private void showTogether(List<BankCard> cards) {
        var here = cards.stream().filter(BankCard::mine).map(BankCard::id).toList();
        together.removeAll();
        if (here.isEmpty()) {
            return;
        }
        var all = new Button(getTranslation("bank.choose.all", here.size()), _ -> {
            if (!chosen.addAll(here)) {
                here.forEach(chosen::remove);
            }
            show(page);
        });
        together.add(all);
        together.addClassNames("row", "ends");
        var count = new Span();
        count.setId("bank-chosen");
        together.add(count);
        var given = new TextField(getTranslation("bank.tag.give"));
        given.setMaxLength(200);
        var give = new Button(
                getTranslation("bank.tag.go"),
                new Icon("plus"),
                _ -> deed(() -> {
                    var tagged = bank.tag(chosen, given.getValue());
                    tag.setItems(bank.tags().keySet());
                    return getTranslation("bank.tagged", tagged);
                }));
        var share = new Select<Sharing>();
        share.setLabel(getTranslation("bank.share"));
        share.setItems(Sharing.values());
        share.setItemLabelGenerator(one -> getTranslation("bank.sharing." + one));
        share.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                deed(() -> getTranslation("bank.shared", bank.share(chosen, change.getValue())));
            }
        });
        var delete = new Button(getTranslation("bank.delete"), new Icon("trash"), _ -> delete());
        var deeds = new Div(given, give, share, delete);
        deeds.addClassNames("row", "ends");
        deeds.setId("bank-deeds");
        together.add(deeds);
        showTogether();
    }

    private void showTogether() {
        together.getChildren()
                .forEach(part -> part.getId().ifPresent(id -> {
                    if (id.equals("bank-chosen")) {
                        ((Span) part).setText(chosen.isEmpty() ? "" : getTranslation("bank.chosen", chosen.size()));
                    } else {
                        part.setVisible(!chosen.isEmpty());
                    }
                }));
    }

    private interface Deed {
        String done();
    }

    private void deed(Deed deed) {
        try {
            say(deed.done());
            chosen.clear();
            show(page);
        } catch (Refusal refusal) {
            say(getTranslation(refusal.key(), refusal.arguments()));
        } catch (NotThere gone) {
            say(getTranslation("bank.gone"));
            chosen.clear();
            show(page);
        }
    }

    private void delete() {
        var gone = Set.copyOf(chosen);
        deed(() -> getTranslation("bank.deleted", bank.delete(gone)));
        var undo = new Button(getTranslation("bank.undo"), _ -> {
            bank.restore(gone);
            say(getTranslation("bank.restored"));
            show(page);
        });
        told.getChildren().findFirst().ifPresent(toast -> ((Div) toast).add(undo));
    }

    private void say(String line) {
        told.removeAll();
        var toast = new Div(new Span(line));
        toast.addClassName("toast");
        told.add(toast);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bank.title");
    }
}
