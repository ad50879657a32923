package org.ramure.quizzes.exchange.moodle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Figure;
import org.ramure.quizzes.Question.Stem;
import org.ramure.quizzes.Question.Unit;
import org.ramure.quizzes.Question.Variable;

/** Numbers to find and numbers to compute. */
final class NumberReader {

    /** A formula in the text, which only Moodle computes. */
    private static final Pattern COMPUTED = Pattern.compile("\\{=[^}]*}");

    private final XmlElement element;
    private final ReadTexts texts;
    private final Notes notes;

    NumberReader(XmlElement element, ReadTexts texts, Notes notes) {
        this.element = element;
        this.texts = texts;
        this.notes = notes;
    }

    Question read(Stem stem, List<Given> given) {
        var units = units();
        return numeric(stem, given, base(units), others(units), notes);
    }

    /** @throws Notes.Refused when no number gains everything */
    static Question.Numeric numeric(Stem stem, List<Given> given, String unit, List<Unit> units, Notes notes) {
        var figures = new ArrayList<Figure>();
        @Nullable Figure right = null;
        var wrong = "";
        for (var answer : given) {
            if (answer.text().equals("*")) {
                wrong = answer.feedback();
                if (answer.share().signum() != 0) {
                    notes.changed("any-number", Amounts.written(answer.share()));
                }
                continue;
            }
            var figure = figure(answer);
            if (figure.isEmpty()) {
                notes.changed("number", answer.text());
            } else if (right == null && Amounts.all(answer.share())) {
                right = figure.get();
            } else {
                figures.add(figure.get());
            }
        }
        if (right == null) {
            throw new Notes.Refused("no-number");
        }
        return new Question.Numeric(
                new Combined(right.feedback(), "", "").in(stem, notes),
                right.right(),
                right.tolerance(),
                unit,
                wrong,
                false,
                figures,
                units);
    }

    private static Optional<Figure> figure(Given given) {
        return Amounts.read(given.text().replaceAll("\\s", ""))
                .map(number -> new Figure(
                        number,
                        Amounts.read(given.tolerance()).map(BigDecimal::abs).orElse(BigDecimal.ZERO),
                        false,
                        given.share(),
                        given.feedback()));
    }

    Question calculated(Stem stem) {
        var answers = element.all("answer");
        var right = answers.stream()
                .filter(answer ->
                        !answer.text().strip().equals("*") && Amounts.all(QuestionReader.share(answer, notes)))
                .findFirst()
                .orElseThrow(() -> new Notes.Refused("no-number"));
        if (COMPUTED.matcher(stem.text()).find()) {
            throw new Notes.Refused("computed-text");
        }
        var others = answers.stream().filter(answer -> answer != right).toList();
        if (others.stream().anyMatch(answer -> !answer.text().strip().equals("*"))) {
            notes.changed("other-formulas");
        }
        var tolerance =
                Amounts.read(right.said("tolerance", "0")).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        var type = right.said("tolerancetype", "1");
        if (type.equals("3")) {
            notes.changed("tolerance-kind");
        }
        if (right.said("correctanswerformat", "1").equals("2")) {
            notes.changed("digits");
        }
        var units = units();
        if (units.size() > 1) {
            notes.changed("units");
        }
        notes.noted("drawn-again");
        return new Question.Calculated(
                new Combined(texts.markdown(right.child("feedback")), "", "").in(stem, notes),
                right.text().strip(),
                variables(),
                tolerance,
                !type.equals("2") && tolerance.signum() > 0,
                Amounts.read(right.said("correctanswerlength", "2"))
                        .map(BigDecimal::intValue)
                        .orElse(2),
                base(units),
                others.stream()
                        .filter(answer -> answer.text().strip().equals("*"))
                        .findFirst()
                        .map(answer -> texts.markdown(answer.child("feedback")))
                        .orElse(""));
    }

    private List<Variable> variables() {
        var variables = new ArrayList<Variable>();
        for (var set : element.child("dataset_definitions").stream()
                .flatMap(sets -> sets.all("dataset_definition").stream())
                .toList()) {
            if (set.said("distribution", "uniform").startsWith("log")) {
                notes.changed("distribution");
            }
            variables.add(new Variable(
                    set.said("name"),
                    Amounts.read(set.said("minimum")).map(Amounts::plain).orElse(BigDecimal.ONE),
                    Amounts.read(set.said("maximum")).map(Amounts::plain).orElse(BigDecimal.TEN),
                    Amounts.read(set.said("decimals")).map(BigDecimal::intValue).orElse(0)));
        }
        return variables;
    }

    private List<Unit> units() {
        if (!element.said("unitgradingtype", "0").equals("0")) {
            notes.changed("unit-graded");
        }
        return element.child("units").stream()
                .flatMap(units -> units.all("unit").stream())
                .map(unit -> new Unit(
                        unit.said("unit_name"),
                        Amounts.read(unit.said("multiplier", "1"))
                                .map(Amounts::plain)
                                .orElse(BigDecimal.ONE)))
                .filter(unit -> !unit.name().isEmpty())
                .toList();
    }

    /** The unit that right answers are in: Moodle multiplies them for any other. */
    private static String base(List<Unit> units) {
        return units.stream()
                .filter(unit -> unit.factor().compareTo(BigDecimal.ONE) == 0)
                .findFirst()
                .map(Unit::name)
                .orElse("");
    }

    private static List<Unit> others(List<Unit> units) {
        var base = base(units);
        return units.stream().filter(unit -> !unit.name().equals(base)).toList();
    }
}
