package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** Texts in which words are typed or chosen. */
final class GapQuestions {

    private final ItemBody body;
    private final Item item;
    private final List<Element> interactions;

    GapQuestions(ItemBody body, List<Element> interactions) {
        this.body = body;
        this.item = body.item();
        this.interactions = interactions;
    }

    /** Words typed in a text, all by one rule. */
    static boolean alike(List<Part> parts) {
        return parts.stream()
                .allMatch(part -> part.question() instanceof Question.ShortText words
                        && simple(words)
                        && words.feedbackWrong().isEmpty()
                        && words.caseMatters()
                                == ((Question.ShortText) parts.getFirst().question()).caseMatters());
    }

    Question gaps(List<Part> parts, String text) {
        var words =
                parts.stream().map(part -> (Question.ShortText) part.question()).toList();
        var full = parts.stream().map(Part::full).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wrong = parts.size() == 1 ? words.getFirst().feedbackWrong() : wrong();
        return new Question.Gaps(
                body.stem(item.pointsOf(full), text),
                Question.Filling.TYPED,
                words.stream().map(one -> new Question.Gap(one.accepted(), "")).toList(),
                List.of(),
                wrong,
                words.getFirst().caseMatters(),
                words.getFirst().accentsMatter());
    }

    /** Choices of which one is right, and nothing is told of any. */
    static boolean listed(List<Part> parts) {
        return parts.stream()
                .allMatch(part -> part.question() instanceof Question.Single one
                        && one.options().stream().filter(Question.Option::right).count() == 1
                        && one.options().stream()
                                .allMatch(option -> option.share() == null
                                        && option.feedback().isEmpty()));
    }

    Question list(List<Part> parts, String text) {
        var lists = parts.stream()
                .map(part -> ((Question.Single) part.question()).options())
                .toList();
        var groups = lists.stream()
                .map(options ->
                        Set.copyOf(options.stream().map(Question.Option::text).toList()))
                .toList();
        var kinds = groups.stream().distinct().toList();
        var gaps = new ArrayList<Question.Gap>();
        for (int place = 0; place < lists.size(); place++) {
            var right = lists.get(place).stream()
                    .filter(Question.Option::right)
                    .findFirst()
                    .orElseThrow();
            gaps.add(new Question.Gap(List.of(new Question.Variant(right.text())), group(kinds, groups.get(place))));
        }
        var extra = new ArrayList<Question.Extra>();
        for (int place = 0; place < lists.size(); place++) {
            var group = group(kinds, groups.get(place));
            for (var option : lists.get(place)) {
                var choice = new Question.Extra(option.text(), group);
                var filling = gaps.stream()
                        .anyMatch(gap -> gap.group().equals(group)
                                && gap.accepted().getFirst().text().equals(option.text()));
                if (!filling && !extra.contains(choice)) {
                    extra.add(choice);
                }
            }
        }
        var full = parts.stream().map(Part::full).reduce(BigDecimal.ZERO, BigDecimal::add);
        var wrong = wrong();
        return new Question.Gaps(
                body.stem(item.pointsOf(full), text), Question.Filling.LIST, gaps, extra, wrong, false, false);
    }

    /** Told after several gaps, where not all of them hold what they should. */
    private String wrong() {
        var right = new HashMap<String, Object>();
        for (var interaction : interactions) {
            var response = item.response(interaction);
            if (!response.correct().isEmpty()) {
                right.put(response.id(), response.correct().getFirst());
            }
        }
        return right.size() == interactions.size() ? item.feedbacks().wrong(right) : "";
    }

    private static String group(List<Set<String>> kinds, Set<String> choices) {
        return kinds.size() == 1 ? "" : String.valueOf(kinds.indexOf(choices) + 1);
    }

    /** Where every answer that is accepted gains everything, and none is told anything of its own. */
    static boolean simple(Question.ShortText words) {
        return words.accepted().stream()
                .allMatch(variant -> variant.share().compareTo(Values.HUNDRED) == 0
                        && variant.feedback().isEmpty()
                        && !variant.text().equals("*"));
    }
}
