package org.ramure.quizzes.exchange.moodle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.OrderScoring;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Stem;

/** Pairs and orders. */
final class OrderReader {

    private final XmlElement element;
    private final ReadTexts texts;
    private final Notes notes;

    OrderReader(XmlElement element, ReadTexts texts, Notes notes) {
        this.element = element;
        this.texts = texts;
        this.notes = notes;
    }

    /** A pair without anything on the left is a further choice on the right. */
    Question matching(Stem stem, boolean html) {
        var pairs = new ArrayList<Pair>();
        var extra = new ArrayList<String>();
        for (var sub : element.all("subquestion")) {
            var left = texts.plain(sub);
            var right = sub.child("answer")
                    .map(answer -> html ? texts.plain(answer) : answer.text().strip())
                    .orElse("");
            if (!left.isEmpty()) {
                pairs.add(new Pair(left, right, ""));
            } else if (!right.isEmpty()) {
                extra.add(right);
            }
        }
        return new Question.Matching(Combined.of(element, texts, notes).in(stem, notes), pairs, extra);
    }

    Question read(Stem stem) {
        var answers = element.all("answer");
        var places = answers.stream()
                .map(answer -> QuestionReader.share(answer, notes))
                .toList();
        var numbered = places.stream().distinct().count() == places.size();
        var items = (numbered
                        ? answers.stream().sorted(Comparator.comparing(answer -> QuestionReader.share(answer, notes)))
                        : answers.stream())
                .map(texts::plain)
                .filter(item -> !item.isEmpty())
                .toList();
        subset(items);
        var combined = Combined.of(element, texts, notes);
        return new Question.Ordering(
                combined.withoutWrong().in(stem, notes), items, combined.wrong(), scoring(element.said("gradingtype")));
    }

    private void subset(List<String> items) {
        var type = element.said("selecttype", "ALL");
        var count = Amounts.read(element.said("selectcount", "0"))
                .map(Number::intValue)
                .orElse(0);
        if (!type.equals("ALL") && !type.equals("0") && count > 0 && count < items.size()) {
            notes.changed("order-subset", count, items.size());
        }
    }

    private OrderScoring scoring(String type) {
        return switch (type) {
            case "ALL_OR_NOTHING", "-1" -> OrderScoring.ALL_OR_NOTHING;
            case "", "ABSOLUTE_POSITION", "0" -> OrderScoring.PLACES;
            case "RELATIVE_NEXT_EXCLUDE_LAST", "1" -> OrderScoring.FOLLOWING;
            default -> {
                notes.changed("order-scoring", type);
                yield OrderScoring.FOLLOWING;
            }
        };
    }
}
