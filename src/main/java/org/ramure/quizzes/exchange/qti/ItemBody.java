package org.ramure.quizzes.exchange.qti;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.QuestionTexts;
import org.ramure.quizzes.exchange.HtmlTexts;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** The text of an item and the stem that it becomes. */
final class ItemBody {

    private final Item item;
    private final String key;

    ItemBody(Item item, String key) {
        this.item = item;
        this.key = key;
    }

    Item item() {
        return item;
    }

    Question.Stem stem(int points, String text) {
        return item.stem(key, points, text);
    }

    Question whole(Part part, String text) {
        item.negative(part.below());
        return QuestionTexts.with(part.question(), stem(item.pointsOf(part.full()), text));
    }

    String text(Function<Element, @Nullable String> instead) {
        return item.texts().markdown(item.body(), instead);
    }

    /** What is asked, where the interaction stands. */
    @Nullable
    String prompt(Element element) {
        return element.name().endsWith("Interaction") ? html(prompted(element)) : null;
    }

    String prompted(Element interaction) {
        return interaction
                .elements("prompt")
                .findFirst()
                .map(prompt -> item.texts().markdown(prompt))
                .orElse("");
    }

    /** Markdown that goes through HTML once more, unharmed. */
    String html(String markdown) {
        return markdown.isBlank() ? "" : "<div>" + HtmlTexts.html(markdown, address -> address) + "</div>";
    }

    static String numbered(String text) {
        var marked = text;
        for (int number = 1; marked.contains(Texts.mark(number)); number++) {
            marked = marked.replace(Texts.mark(number), "[[" + number + "]]");
        }
        return marked;
    }
}
