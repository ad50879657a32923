package org.ramure.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.ramure.kit.ui.Icon;
import org.ramure.quizzes.AttemptResult.Item;

/** A question that gained all its points, folded. */
class ResultGained extends NativeDetails {

    ResultGained(Item item) {
        addClassName("acc");
        var check = new Span(new Icon("check"));
        check.addClassNames("state", "success");
        var fold = new Span(new Icon("down"));
        fold.addClassName("chev");
        setSummary(check, new Span(item.number() + ". " + item.text().words()), fold);
        var content = new Div(new ResultItem.ResultDetail(item));
        content.addClassName("in");
        setContent(content);
    }
}
