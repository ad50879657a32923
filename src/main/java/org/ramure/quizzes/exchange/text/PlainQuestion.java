package org.ramure.quizzes.exchange.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ramure.kit.PlainLetters;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Option;
import org.ramure.quizzes.Question.Pair;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.exchange.EntryName;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.text.PlainDraft.Choice;

/** Makes a question of the lines that were gathered, by its options and by what is said to be right. */
final class PlainQuestion {

    private static final Pattern ARROW = Pattern.compile("\\h{0,9}(?:->|→|=>)\\h{0,9}");
    private static final Pattern BETWEEN = Pattern.compile("(?iu)\\h*(?:[,;/&+]|\\bet\\b|\\band\\b|\\h)\\h*");
    private static final Pattern LABEL = Pattern.compile("\\(?(\\p{L}|\\d{1,2})\\h?[).:]?");
    private static final Pattern LABELLED = Pattern.compile("\\(?(\\p{L}|\\d{1,2})\\h?[).:]\\h*(.+)");

    private final PlainDraft draft;
    private final String element;
    private final List<Finding> findings = new ArrayList<>();

    private PlainQuestion(PlainDraft draft) {
        this.draft = draft;
        this.element = EntryName.beginning(draft.text());
    }

    /** @param numbered whether questions have numbers here, so that what has none is something else */
    static WrittenQuestion.Read of(PlainDraft draft, String key, boolean numbered) {
        var reading = new PlainQuestion(draft);
        var stem = new Stem(
                key,
                draft.points,
                reading.splitOptions(),
                draft.hint.toString().strip(),
                draft.feedback.toString().strip(),
                "");
        var question = draft.options.isEmpty() ? reading.typed(stem, numbered) : reading.chosen(stem);
        return new WrittenQuestion.Read(question, reading.findings);
    }

    /** The text; where options have neither letter nor bullet, its first line, when something says that the others are options. */
    private String splitOptions() {
        var lines = draft.stem.stream().filter(line -> !line.isEmpty()).toList();
        if (draft.options.isEmpty() && lines.size() >= 3) {
            var rest = lines.subList(1, lines.size());
            var marks = rest.stream().map(RightMark::of).toList();
            if (marks.stream().anyMatch(RightMark::right)
                    || rest.stream().allMatch(line -> Truth.ofWord(line).isPresent())
                    || draft.answer != null && rest.stream().anyMatch(line -> same(line, draft.answer))) {
                for (int i = 0; i < rest.size(); i++) {
                    draft.options.add(new Choice(
                            draft.line + 1 + i,
                            "",
                            "",
                            marks.get(i).text(),
                            marks.get(i).right(),
                            ""));
                }
                return lines.getFirst();
            }
        }
        return draft.text();
    }

    private Optional<Question> typed(Stem stem, boolean numbered) {
        var answer = draft.answer;
        if (answer == null) {
            return asked(stem, numbered);
        }
        var words = answer.strip();
        if (words.isEmpty()) {
            return Optional.of(new Question.Open(stem, List.of(), "", "", 0, 0));
        }
        var truth = Truth.of(words);
        if (truth.isPresent()) {
            return Optional.of(new Question.TrueFalse(stem, truth.get(), "", ""));
        }
        return Optional.of(WrittenNumber.of(words)
                .<Question>map(number -> number.question(stem))
                .orElseGet(() -> new Question.ShortText(stem, variants(words), "")));
    }

    private static List<String> variants(String words) {
        return Pattern.compile("[;|]")
                .splitAsStream(words)
                .map(String::strip)
                .filter(variant -> !variant.isEmpty())
                .toList();
    }

    /** Nothing says what is right: something to write, when it is a question at all. */
    private Optional<Question> asked(Stem stem, boolean numbered) {
        if (!draft.numbered() && !stem.text().contains("?")) {
            findings.add(
                    numbered
                            ? Finding.noted(draft.line, element, "quizzes.text.skipped")
                            : Finding.refused(draft.line, element, "quizzes.text.no-question"));
            return Optional.empty();
        }
        findings.add(Finding.noted(draft.line, element, "quizzes.text.open"));
        return Optional.of(new Question.Open(stem, List.of(), "", "", 0, 0));
    }

    private Optional<Question> chosen(Stem stem) {
        if (draft.answer == null
                && draft.options.size() > 1
                && draft.options.stream()
                        .allMatch(option ->
                                !option.right() && ARROW.matcher(option.text()).find())) {
            return Optional.of(matching(stem));
        }
        var marked = marked();
        if (draft.options.size() < 2) {
            return refused(draft.options.getFirst().line(), "one-option");
        }
        var named = draft.answer == null || draft.answer.isBlank() ? Optional.of(marked) : named(draft.answer.strip());
        if (named.isEmpty()) {
            findings.add(Finding.refused(
                    draft.answerLine, element, "quizzes.text.no-such-option", String.valueOf(draft.answer)));
            return Optional.empty();
        }
        var right = named.get();
        if (!marked.isEmpty() && !marked.equals(right)) {
            return refused(draft.answerLine, "two-answers");
        }
        return right.isEmpty() ? refused(draft.line, "no-right") : Optional.of(choice(stem, right));
    }

    private Optional<Question> refused(int line, String key) {
        findings.add(Finding.refused(line, element, "quizzes.text." + key));
        return Optional.empty();
    }

    private Question choice(Stem stem, Set<Integer> right) {
        var texts = draft.options.stream().map(Choice::text).map(Truth::ofWord).toList();
        if (texts.size() == 2
                && right.size() == 1
                && texts.stream().allMatch(Optional::isPresent)
                && !texts.getFirst().equals(texts.getLast())) {
            var first = texts.getFirst().orElseThrow();
            return new Question.TrueFalse(
                    stem,
                    first == right.contains(0),
                    draft.options.get(first ? 0 : 1).feedback(),
                    draft.options.get(first ? 1 : 0).feedback());
        }
        var options = IntStream.range(0, draft.options.size())
                .mapToObj(place -> new Option(
                        draft.options.get(place).text(),
                        right.contains(place),
                        draft.options.get(place).feedback()))
                .toList();
        return right.size() > 1 || boxes()
                ? new Question.Multiple(stem, options, true)
                : new Question.Single(stem, options, true);
    }

    /** Square boxes are for several, round ones for one. */
    private boolean boxes() {
        return draft.options.stream().allMatch(option -> option.sign().equals("["));
    }

    /** Where some bullets are stars and others are not, the stars are marks. */
    private Set<Integer> marked() {
        var stars = draft.options.stream()
                .filter(option -> option.sign().equals("*"))
                .count();
        var mixed = stars > 0 && stars < draft.options.size();
        var right = new TreeSet<Integer>();
        for (int place = 0; place < draft.options.size(); place++) {
            var option = draft.options.get(place);
            if (option.right() || mixed && option.sign().equals("*")) {
                right.add(place);
            }
        }
        return right;
    }

    /** By letters or numbers where options have them, else by their words, else counted. */
    private Optional<Set<Integer>> named(String answer) {
        var pieces = BETWEEN.split(answer);
        return places(pieces, piece -> label(piece, this::ofLabel))
                .or(() -> places(new String[] {answer}, this::texted))
                .or(() -> places(new String[] {answer}, this::labelledText))
                .or(() -> places(pieces, piece -> label(piece, this::counted)))
                .or(() -> places(answer.split("[;,|]"), this::texted));
    }

    private static Optional<Set<Integer>> places(String[] pieces, ToIntFunction<String> find) {
        var places = new TreeSet<Integer>();
        for (var piece : pieces) {
            var place = find.applyAsInt(piece);
            if (place < 0) {
                return Optional.empty();
            }
            places.add(place);
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    private static int label(String piece, ToIntFunction<String> find) {
        var label = LABEL.matcher(piece.strip());
        return label.matches() ? find.applyAsInt(label.group(1)) : -1;
    }

    private int texted(String piece) {
        return first(option -> same(option.text(), piece));
    }

    private int ofLabel(String label) {
        return first(option -> option.label().equalsIgnoreCase(label));
    }

    private int labelledText(String answer) {
        var labelled = LABELLED.matcher(answer);
        return labelled.matches()
                ? first(option ->
                        option.label().equalsIgnoreCase(labelled.group(1)) && same(option.text(), labelled.group(2)))
                : -1;
    }

    private int first(Predicate<Choice> which) {
        return IntStream.range(0, draft.options.size())
                .filter(place -> which.test(draft.options.get(place)))
                .findFirst()
                .orElse(-1);
    }

    /** Letters count only where options have no label. */
    private int counted(String label) {
        var digit = Character.isDigit(label.charAt(0));
        if (!digit && draft.options.stream().anyMatch(option -> !option.label().isEmpty())) {
            return -1;
        }
        var place = digit ? Integer.parseInt(label) - 1 : Character.toLowerCase(label.charAt(0)) - 'a';
        return place >= 0 && place < draft.options.size() ? place : -1;
    }

    private Question matching(Stem stem) {
        return new Question.Matching(
                stem,
                draft.options.stream()
                        .map(option -> {
                            var sides = ARROW.split(option.text(), 2);
                            return new Pair(sides[0], sides[1], option.feedback());
                        })
                        .filter(pair -> !pair.left().isEmpty())
                        .toList(),
                draft.options.stream()
                        .map(option -> ARROW.split(option.text(), 2))
                        .filter(sides -> sides[0].isEmpty())
                        .map(sides -> sides[1])
                        .toList());
    }

    private static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    private static String folded(String text) {
        return PlainLetters.of(text).replaceAll("[\\h\\s]+", " ").strip();
    }
}
