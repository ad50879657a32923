package org.ramure.quizzes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.ramure.kit.Assets;
import org.ramure.quizzes.AttemptResult.Item;

/** A question that gained all its points, folded. */
class ResultGained extends NativeDetails {

    ResultGained(Item item, Assets assets) {
        addClassName("acc");
        var check = new Span(new SpriteIcon(assets, "check"));
        check.addClassNames("state", "success");
        var fold = new Span(new SpriteIcon(assets, "down"));
        fold.addClassName("chev");
        setSummary(check, new Span(item.number() + ". " + item.text().words()), fold);
        var content = new Div(new ResultItem.ResultDetail(item, assets));
        content.addClassName("in");
        setContent(content);
    }
}
