package org.ramure.bank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.ramure.accounts.CurrentPerson;
import org.ramure.bank.BankId;
import org.ramure.bank.BankSheet;
import org.ramure.bank.QuestionBank;
import org.ramure.kit.Ids;
import org.ramure.kit.Moments;
import org.ramure.kit.NotThere;
import org.ramure.quizzes.ui.QuizTrial;

/** A question as learners see it, with its tags, its versions and where it is used. */
@Route("questions/:question")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class BankQuestionView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient QuestionBank bank;
    private final transient CurrentPerson current;
    private String title = "";

    BankQuestionView(QuestionBank bank, CurrentPerson current) {
        this.bank = bank;
        this.current = current;
        addClassNames("page", "bank-question");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters()
                .get("question")
                .flatMap(Ids::parse)
                .map(BankId::new)
                .orElseThrow(() -> new NotThere("question"));
        show(bank.open(id));
    }

    private void show(BankSheet sheet) {
        removeAll();
        title = sheet.card().title();
        var crumbs = new Paragraph(new Anchor("questions", getTranslation("bank.title")));
        crumbs.addClassName("s");
        var badges = new Div();
        badges.addClassNames("row", "tags");
        badges.add(badge(getTranslation("bank.kind." + sheet.card().kind().code())));
        badges.add(badge(getTranslation("bank.sharing." + sheet.card().sharing())));
        sheet.card().tags().forEach(tag -> badges.add(badge(tag)));
        var trial = new Section(new H2(getTranslation("bank.preview")), new QuizTrial(sheet.question(), 1));
        trial.addClassNames("card", "stack");
        add(crumbs, new H1(title), badges, trial, uses(sheet), versions(sheet));
    }

    private Component uses(BankSheet sheet) {
        var uses = sheet.quizzes().size();
        return new Section(
                new H2(getTranslation("bank.use")),
                new Paragraph(uses == 0 ? getTranslation("bank.unused") : getTranslation("bank.used", uses)));
    }

    private Component versions(BankSheet sheet) {
        var reader = current.require();
        var moment = Moments.toTheMinute(reader.language(), reader.zone());
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", true);
        for (var version : sheet.versions()) {
            var by = version.author() == null
                    ? getTranslation("bank.version.nobody")
                    : Objects.equals(version.author(), reader.id().value())
                            ? getTranslation("bank.version.you")
                            : getTranslation("bank.version.colleague");
            list.add(new ListItem(
                    getTranslation("bank.version", version.number(), moment.format(version.savedAt()), by)));
        }
        return new Section(new H2(getTranslation("bank.versions")), list);
    }

    private static Span badge(String words) {
        var badge = new Span(words);
        badge.addClassName("badge");
        return badge;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
