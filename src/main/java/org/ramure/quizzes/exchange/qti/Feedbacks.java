package org.ramure.quizzes.exchange.qti;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.exchange.qti.Node.Element;

/** What an item tells after an answer, found by trying answers: which of its feedbacks each of them shows. */
final class Feedbacks {

    private static final Set<String> KINDS = Set.of("modalFeedback", "feedbackBlock", "feedbackInline");

    private final Item item;
    private final List<Element> all;
    private final Set<Element> told = new LinkedHashSet<>();
    private final Set<Element> always = new LinkedHashSet<>();
    private final Map<Element, String> words = new HashMap<>();

    Feedbacks(Item item) {
        this.item = item;
        this.all = item.root()
                .all()
                .filter(element -> KINDS.contains(element.name()))
                .toList();
    }

    /**
     * @param answers each a text, or a list of them where several are given
     * @return what each answer is told that not every one is
     */
    List<String> each(Response response, List<? extends @Nullable Object> answers) {
        var shown = answers.stream().map(answer -> shown(response, answer)).toList();
        var common = new LinkedHashSet<>(shown.isEmpty() ? Set.of() : shown.getFirst());
        shown.forEach(common::retainAll);
        if (answers.size() > 1) {
            always.addAll(common);
        }
        return shown.stream()
                .map(own -> own.stream()
                        .filter(one -> answers.size() == 1 || !common.contains(one))
                        .toList())
                .map(this::words)
                .toList();
    }

    /** As {@link #each}, of choices of which several are made: what one choice alone is told, beside the right ones. */
    List<String> eachChoice(Response response, List<String> choices) {
        var shown = new ArrayList<>(
                choices.stream().map(choice -> shown(response, List.of(choice))).toList());
        var common = new LinkedHashSet<>(shown.getFirst());
        shown.forEach(common::retainAll);
        common.retainAll(shown(response, response.correct()));
        always.addAll(common);
        var count = shown.stream()
                .flatMap(Set::stream)
                .collect(Collectors.groupingBy(one -> one, LinkedHashMap::new, Collectors.counting()));
        return shown.stream()
                .map(own -> own.stream()
                        .filter(one -> Long.valueOf(1).equals(count.get(one)))
                        .toList())
                .map(this::words)
                .toList();
    }

    /** What is told where not everything is right, of several responses at a time. */
    String wrong(Map<String, Object> right) {
        var wrong = new HashMap<String, Object>();
        right.keySet().forEach(id -> wrong.put(id, "\uE012"));
        var shown = shown(right.keySet(), new Evaluation(item.responses(), wrong));
        shown.removeAll(shown(right.keySet(), new Evaluation(item.responses(), right)));
        return words(List.copyOf(shown));
    }

    private Set<Element> shown(Response response, @Nullable Object answer) {
        return shown(Set.of(response.id()), Evaluation.of(response, answer));
    }

    private Set<Element> shown(Set<String> responses, Evaluation evaluation) {
        var shown = new LinkedHashSet<Element>();
        for (var one : all) {
            var outcome = item.outcomes().get(one.attribute("outcomeIdentifier").strip());
            if (outcome != null && speaksOf(outcome, responses) && visible(one, evaluation.value(outcome))) {
                shown.add(one);
            }
        }
        return shown;
    }

    private static boolean speaksOf(Expression outcome, Set<String> responses) {
        var about = outcome.responses();
        return outcome.unknown().isEmpty() && !about.isEmpty() && responses.containsAll(about);
    }

    private static boolean visible(Element feedback, @Nullable Object value) {
        var id = feedback.attribute("identifier").strip();
        var named = value instanceof List<?> list ? list.contains(id) : id.equals(value);
        return named != feedback.attribute("showHide").strip().equals("hide");
    }

    private String words(List<Element> feedbacks) {
        told.addAll(feedbacks);
        return feedbacks.stream()
                .map(this::words)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("\n\n"));
    }

    private String words(Element feedback) {
        return words.computeIfAbsent(feedback, one -> item.texts().markdown(one));
    }

    /** What is told whatever the answer; to be asked for after what each answer is told. */
    String always() {
        for (var one : all) {
            var outcome = item.outcomes().get(one.attribute("outcomeIdentifier").strip());
            if (outcome instanceof Expression.Constant(var value) && visible(one, value)) {
                always.add(one);
            }
        }
        told.addAll(always);
        return words(all.stream().filter(always::contains).toList());
    }

    /** Told to nobody here: it has no place, or needs what is not computed. */
    void tellLost() {
        var lost = all.stream().filter(one -> !told.contains(one)).toList();
        if (!lost.isEmpty()) {
            item.changed(lost.getFirst().line(), "feedback", lost.size());
        }
    }

    /** What a kind of question has no place for. */
    void drop(String words, int line) {
        if (!words.isBlank()) {
            item.changed(line, "feedback", 1);
        }
    }
}
