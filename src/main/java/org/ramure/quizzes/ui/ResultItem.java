package org.ramure.quizzes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.ramure.kit.ui.Icon;
import org.ramure.quizzes.AttemptResult.Item;
import org.ramure.quizzes.AttemptResult.Outcome;
import org.ramure.quizzes.Passage;
import org.ramure.quizzes.QuestionKind;

/** A question to look at again: what was chosen, what is said of it, and the lesson that explains it. */
class ResultItem extends Section {

    ResultItem(Item item) {
        addClassName("q");
        setId("q-" + item.key());
        var number = new Span(getTranslation("quizzes.result.question", item.number()));
        number.addClassName("strong");
        var heading = new H2(number);
        heading.setId("q-" + item.key() + "-t");
        var head = new Div(heading, new Span(points(item)));
        head.addClassName("head");
        getElement().setAttribute("aria-labelledby", "q-" + item.key() + "-t");
        var text = new PassageText(item.text());
        text.addClassName("stmt");
        add(head, text, new ResultDetail(item));
        if (item.outcome() == Outcome.WAITING) {
            head.addComponentAtIndex(1, FocusPage.badge("info", "clock", getTranslation("quizzes.result.waiting")));
        }
        if (item.lesson() != null) {
            var explains = new Div(getTranslation("quizzes.result.lesson"));
            explains.addClassName("strong");
            var words = new Div(explains, new Div(item.lesson().title()));
            var link = new Anchor(item.lesson().address());
            link.add(new Icon("book"), words);
            link.addClassName("lesson-link");
            add(link);
        }
    }

    private String points(Item item) {
        if (item.possible() == 0) {
            return getTranslation("quizzes.result.points.none");
        }
        return item.outcome() == Outcome.WAITING
                ? getTranslation("quizzes.result.points.waiting", item.possible())
                : getTranslation("quizzes.result.points", item.earned().value(), item.possible());
    }

    /** Everything that is told of an answer, whether it was right or not. */
    static class ResultDetail extends Div {

        ResultDetail(Item item) {
            addClassName("stack");
            if (item.outcome() == Outcome.UNANSWERED) {
                add(new Paragraph(getTranslation("quizzes.result.unanswered")));
            }
            if (item.outcome() == Outcome.CARRIED) {
                add(new Paragraph(getTranslation("quizzes.result.carried")));
            }
            if (item.outcome() == Outcome.WAITING) {
                add(new Paragraph(getTranslation("quizzes.result.waiting.more")));
            }
            if (!item.given().isEmpty()) {
                add(item.kind() == QuestionKind.OPEN ? ownWords(item) : given(item));
            }
            if (!item.files().isEmpty()) {
                add(files(item));
            }
            if (!item.expected().isEmpty()) {
                add(item.kind().byHand() ? model(item) : expected(item));
            }
            if (item.picture() != null) {
                add(new ResultImage(item.picture()));
            }
            if (!item.lines().isEmpty()) {
                var lines = new Div();
                var numbered = item.picture() != null;
                for (var line = 0; line < item.lines().size(); line++) {
                    lines.add(new ResultLine(item.kind(), item.lines().get(line), numbered ? line + 1 : 0));
                }
                add(lines);
            }
            if (item.following() != null) {
                var rule = new Paragraph(getTranslation(
                        "quizzes.result.following",
                        item.following(),
                        item.lines().size() - 1));
                rule.addClassNames("muted", "s");
                add(rule);
            }
            if (!item.feedback().isEmpty()) {
                add(new PassageText(item.feedback()));
            }
        }

        private Paragraph given(Item item) {
            return new Paragraph(getTranslation("quizzes.result.given", item.given()));
        }

        private Paragraph expected(Item item) {
            return new Paragraph(getTranslation("quizzes.result.right", item.expected()));
        }

        /** As she wrote it, line by line. */
        private Div ownWords(Item item) {
            var words = new Div(item.given());
            words.addClassName("own-words");
            return titled("quizzes.result.yours", words);
        }

        private Div model(Item item) {
            return titled("quizzes.result.model", new PassageText(Passage.of(item.expected())));
        }

        private Div files(Item item) {
            var list = new UnorderedList();
            list.addClassName("sent-files");
            item.files().forEach(file -> {
                var link = new Anchor(file.address() + "?download", file.name());
                link.getElement().setAttribute("download", true).setAttribute("router-ignore", true);
                list.add(new ListItem(new Icon("file"), link));
            });
            return titled("quizzes.result.files", list);
        }

        private Div titled(String key, Component content) {
            var title = new Paragraph(getTranslation(key));
            title.addClassName("strong");
            var titled = new Div(title, content);
            titled.addClassNames("stack", "tight");
            return titled;
        }
    }
}
