package org.ramure.cohorts.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.ramure.cohorts.FollowUp;
import org.ramure.cohorts.FollowableCard;
import org.ramure.kit.ui.EmptyState;

/** The courses whose people one may follow up. */
@Route("suivi")
@Menu(title = "followup.title", order = 220, icon = "chart")
@RolesAllowed({"TRAINER", "ADMINISTRATOR"})
class FollowUpView extends Main implements HasDynamicTitle {

    FollowUpView(FollowUp followUp) {
        addClassNames("page", "followup");
        var lede = new Paragraph(getTranslation("followup.lede"));
        lede.addClassName("muted");
        var head = new Div(new H1(getTranslation("followup.title")), lede);
        head.addClassName("page-title");
        add(head);
        var courses = followUp.courses();
        if (courses.isEmpty()) {
            var bring = new Anchor("import", getTranslation("followup.none.go"));
            bring.addClassName("btn");
            add(new EmptyState(getTranslation("followup.none"), getTranslation("followup.none.text"), bring));
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("list-line", "people");
        courses.forEach(course -> list.add(row(course)));
        add(list);
    }

    private ListItem row(FollowableCard course) {
        var name = new Anchor("suivi/" + course.slug(), course.title());
        name.addClassName("name");
        var sums = new Span(
                course.enrolled() == 0
                        ? getTranslation("followup.course.nobody")
                        : getTranslation("followup.course.sums", course.enrolled(), course.completed()));
        sums.addClassName("help");
        var words = new Div(name, sums);
        words.addClassName("grow");
        var item = new ListItem(words);
        item.addClassName("row");
        return item;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("followup.title");
    }
}
