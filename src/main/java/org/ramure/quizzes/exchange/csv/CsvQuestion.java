package org.ramure.quizzes.exchange.csv;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.Question.Variant;
import org.ramure.quizzes.exchange.EntryName;
import org.ramure.quizzes.exchange.Finding;
import org.ramure.quizzes.exchange.text.Truth;
import org.ramure.quizzes.exchange.text.WrittenNumber;
import org.ramure.quizzes.exchange.text.WrittenQuestion;
import org.ramure.quizzes.exchange.text.WrittenQuestion.Option;

/** One row as a question: of the kind that it says, else of the one that its answer makes it. */
final class CsvQuestion {

    private static final int LONGEST = 20_000;

    private final CsvHeader header;
    private final CsvRows.Row row;
    private final String text;
    private final List<Option> options = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    CsvQuestion(CsvHeader header, CsvRows.Row row) {
        this.header = header;
        this.row = row;
        this.text = header.cell(row, CsvColumn.QUESTION);
        for (var number : header.options()) {
            var option = header.option(row, number);
            if (!option.isEmpty()) {
                options.add(new Option(option, header.feedback(row, number)));
            }
        }
    }

    String element() {
        var title = header.cell(row, CsvColumn.TITLE);
        return EntryName.beginning(title.isEmpty() ? text : title);
    }

    List<Finding> findings() {
        return findings;
    }

    Optional<Question> read(String key) {
        if (row.cells().stream().anyMatch(cell -> cell.length() > LONGEST)) {
            return refused("long-cell", LONGEST);
        }
        var said = header.cell(row, CsvColumn.KIND);
        var kind = CsvKind.of(said);
        if (kind.isEmpty() && !said.isEmpty() && !said.toLowerCase(Locale.ROOT).matches("qcm|multiple choice|choix")) {
            return refused("kind", said);
        }
        var points = points(kind.filter(CsvKind.DESCRIPTION::equals).isPresent() ? 0 : 1);
        var stem =
                new Stem(key, points, text, header.cell(row, CsvColumn.HINT), header.cell(row, CsvColumn.FEEDBACK), "");
        return kind.isEmpty() ? told(stem) : of(kind.get(), stem);
    }

    private int points(int otherwise) {
        var written = header.cell(row, CsvColumn.POINTS);
        if (written.isEmpty() || otherwise == 0) {
            return otherwise;
        }
        if (written.matches("\\d{1,3}([.,]0{1,9})?")) {
            return Integer.parseInt(written.replaceAll("[.,].*", ""));
        }
        findings.add(Finding.changed(row.line(), element(), "quizzes.csv.points", written));
        return otherwise;
    }

    private String answer() {
        return header.cell(row, CsvColumn.ANSWER);
    }

    private Optional<Question> refused(String key, Object... arguments) {
        findings.add(Finding.refused(row.line(), element(), "quizzes.csv." + key, arguments));
        return Optional.empty();
    }

    private Optional<Question> told(Stem stem) {
        var read = new WrittenQuestion(row.line(), stem, options, answer()).read();
        findings.addAll(read.findings());
        return read.question();
    }

    private Optional<Question> of(CsvKind kind, Stem stem) {
        return switch (kind) {
            case SINGLE -> choice(stem).filter(question -> only(question instanceof Question.Single));
            case MULTIPLE -> choice(stem).map(CsvQuestion::several);
            case TRUE_FALSE -> trueFalse(stem);
            case SHORT_TEXT -> shortText(stem);
            case NUMERIC -> numeric(stem);
            case MATCHING -> matching(stem);
            case ORDERING ->
                Optional.of(new Question.Ordering(
                        stem, options.stream().map(Option::text).toList(), header.cell(row, CsvColumn.WRONG)));
            case OPEN -> Optional.of(new Question.Open(stem, List.of(), answer(), "", 0, 0));
            case DESCRIPTION -> Optional.of(new Question.Description(stem));
        };
    }

    private boolean only(boolean single) {
        if (!single) {
            refused("one-right", answer());
        }
        return single;
    }

    /** Words for true and false are options as any others here. */
    private Optional<Question> choice(Stem stem) {
        return options.size() < 2 ? refused("few-options") : told(stem).map(question -> asChoice(question));
    }

    private Question asChoice(Question question) {
        return question instanceof Question.TrueFalse one
                ? new Question.Single(
                        one.stem(),
                        options.stream()
                                .map(option -> new Question.Option(
                                        option.text(),
                                        Truth.of(option.text()).equals(Optional.of(one.right())),
                                        option.feedback()))
                                .toList(),
                        true)
                : question;
    }

    private static Question several(Question question) {
        return question instanceof Question.Single one
                ? new Question.Multiple(one.stem(), one.options(), one.shuffle())
                : question;
    }

    private Optional<Question> trueFalse(Stem stem) {
        if (options.size() == 2 && Truth.of(answer()).isEmpty()) {
            return told(stem);
        }
        return Truth.of(answer())
                .<Optional<Question>>map(right -> Optional.of(
                        new Question.TrueFalse(stem, right, header.feedback(row, 1), header.feedback(row, 2))))
                .orElseGet(() -> refused("no-truth", answer()));
    }

    private Optional<Question> shortText(Stem stem) {
        var variants = Arrays.stream(answer().split("[|\\n]"))
                .map(String::strip)
                .filter(variant -> !variant.isEmpty())
                .map(Variant::new)
                .toList();
        return Optional.of(new Question.ShortText(stem, variants, header.cell(row, CsvColumn.WRONG), false, false));
    }

    private Optional<Question> numeric(Stem stem) {
        var number = WrittenNumber.of(answer());
        var tolerance = header.cell(row, CsvColumn.TOLERANCE);
        var given = tolerance.isEmpty()
                ? Optional.<BigDecimal>empty()
                : WrittenNumber.of(tolerance).map(WrittenNumber::right);
        if (number.isEmpty() || !tolerance.isEmpty() && given.isEmpty()) {
            return refused("no-number", number.isEmpty() ? answer() : tolerance);
        }
        var unit = header.cell(row, CsvColumn.UNIT);
        return Optional.of(new Question.Numeric(
                stem,
                number.get().right(),
                given.orElse(number.get().tolerance()),
                unit.isEmpty() ? number.get().unit() : unit,
                header.cell(row, CsvColumn.WRONG)));
    }

    private Optional<Question> matching(Stem stem) {
        var read = new WrittenQuestion(row.line(), stem, options, null).read();
        return read.question().filter(Question.Matching.class::isInstance).or(() -> refused("no-pairs"));
    }
}
