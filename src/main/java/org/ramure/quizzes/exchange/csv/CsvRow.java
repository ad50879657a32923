package org.ramure.quizzes.exchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.QuestionSet.Entry;
import org.ramure.quizzes.exchange.text.Truth;
import org.ramure.quizzes.exchange.text.WrittenQuestion;

/**
 * Writes rows of one table.
 *
 * @param most options that a question of the table has
 */
record CsvRow(boolean french, int most) {

    private record Choice(String text, boolean right, String feedback) {}

    static int options(Entry entry) {
        return choices(entry.question(), true).size();
    }

    List<String> header() {
        var names = new ArrayList<String>();
        for (var column : CsvColumn.values()) {
            switch (column) {
                case OPTION, OPTION_FEEDBACK ->
                    IntStream.rangeClosed(1, most).forEach(number -> names.add(column.name(french) + " " + number));
                default -> names.add(column.name(french));
            }
        }
        return names;
    }

    /** Nothing when such a question does not fit a row. */
    Optional<List<String>> of(Entry entry) {
        return CsvKind.of(entry.question()).map(kind -> cells(entry, kind));
    }

    private List<String> cells(Entry entry, CsvKind kind) {
        var question = entry.question();
        var stem = question.stem();
        var choices = choices(question, french);
        var cells = new ArrayList<String>();
        for (var column : CsvColumn.values()) {
            switch (column) {
                case OPTION -> cells.addAll(filled(choices.stream().map(Choice::text)));
                case OPTION_FEEDBACK -> cells.addAll(filled(choices.stream().map(Choice::feedback)));
                case KIND -> cells.add(kind.name(french));
                case TITLE -> cells.add(entry.title());
                case QUESTION -> cells.add(stem.text());
                case ANSWER -> cells.add(answer(question, choices));
                case TOLERANCE ->
                    cells.add(
                            question instanceof Question.Numeric number
                                            && number.tolerance().signum() != 0
                                    ? decimal(number.tolerance().toPlainString())
                                    : "");
                case UNIT -> cells.add(question instanceof Question.Numeric number ? number.unit() : "");
                case WRONG -> cells.add(wrong(question));
                case FEEDBACK -> cells.add(stem.feedback());
                case HINT -> cells.add(stem.hint());
                case POINTS -> cells.add(String.valueOf(stem.points()));
                case TAGS -> cells.add(entry.tags().stream().sorted().collect(Collectors.joining(", ")));
                case CATEGORY ->
                    cells.add(entry.category().stream()
                            .map(name -> name.replace("/", "//"))
                            .collect(Collectors.joining(" / ")));
                case ID -> cells.add(entry.idNumber());
            }
        }
        return cells;
    }

    private List<String> filled(Stream<String> texts) {
        var cells = new ArrayList<>(texts.toList());
        while (cells.size() < most) {
            cells.add("");
        }
        return cells;
    }

    private String answer(Question question, List<Choice> choices) {
        return switch (question) {
            case Question.TrueFalse one -> truth(one.right(), french);
            case Question.ShortText text ->
                text.accepted().stream().map(Variant::text).collect(Collectors.joining(" | "));
            case Question.Numeric number -> decimal(number.right().toPlainString());
            case Question.Open open -> open.model();
            case Question.Single _, Question.Multiple _ ->
                IntStream.range(0, choices.size())
                        .filter(place -> choices.get(place).right())
                        .mapToObj(WrittenQuestion::label)
                        .collect(Collectors.joining(", "));
            default -> "";
        };
    }

    private String decimal(String number) {
        return french ? number.replace('.', ',') : number;
    }

    private static String wrong(Question question) {
        return switch (question) {
            case Question.ShortText text -> text.feedbackWrong();
            case Question.Numeric number -> number.feedbackWrong();
            case Question.Ordering ordering -> ordering.feedbackWrong();
            default -> "";
        };
    }

    private static String truth(boolean right, boolean french) {
        return Truth.words(french ? Locale.FRENCH : Locale.ENGLISH).get(right ? 0 : 1);
    }

    private static List<Choice> choices(Question question, boolean french) {
        return switch (question) {
            case Question.Single one -> ofOptions(one.options());
            case Question.Multiple several -> ofOptions(several.options());
            case Question.TrueFalse one ->
                List.of(
                        new Choice(truth(true, french), one.right(), one.feedbackTrue()),
                        new Choice(truth(false, french), !one.right(), one.feedbackFalse()));
            case Question.Matching matching ->
                Stream.concat(
                                matching.pairs().stream()
                                        .map(pair -> new Choice(
                                                pair.left() + " -> " + pair.right(), false, pair.feedback())),
                                matching.extra().stream().map(extra -> new Choice("-> " + extra, false, "")))
                        .toList();
            case Question.Ordering ordering ->
                ordering.items().stream()
                        .map(item -> new Choice(item, false, ""))
                        .toList();
            default -> List.of();
        };
    }

    private static List<Choice> ofOptions(List<Question.Option> options) {
        return options.stream()
                .map(option -> new Choice(option.text(), option.right(), option.feedback()))
                .toList();
    }
}
