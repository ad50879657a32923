package org.ramure.analysis;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ramure.analysis.Finding.Kind;
import org.ramure.analysis.QuestionFigures.Option;
import org.ramure.quizzes.QuestionKind;

/**
 * From figures to what one would say about them. The limits of discrimination are those of Moodle's « Quiz report statistics »
 * (from 50 % very good, from 30 % adequate, from 20 % weak, below very weak). A distractor works when one person in twenty
 * chooses it: T. M. Haladyna and S. M. Downing, « How many options is enough for a multiple-choice test item? », Educational
 * and Psychological Measurement 53 (1993). Thirty is the common least number from which means and correlations settle.
 */
public final class Findings {

    /** Of fewer attempts nothing is concluded. */
    public static final int ENOUGH = 30;

    static final double EASY = 0.90;
    static final double HARD = 0.20;
    static final double IDLE = 0.05;
    static final double VERY_WELL = 0.50;
    static final double WELL = 0.30;
    static final double WEAK = 0.20;

    /** So near to what chance gains is not better than chance. */
    private static final double NEAR = 0.05;

    /** Of a normal law one in twenty lies beyond it, on one side. */
    private static final double ONE_IN_TWENTY = 1.645;

    private Findings() {}

    /** What it is worth to say of it, the gravest first; never nothing. */
    static List<Finding> of(QuestionFigures question) {
        if (!question.scored()) {
            return List.of(new Finding(Kind.UNSCORED, List.of(), List.of()));
        }
        if (question.attempts() < ENOUGH) {
            return List.of(
                    new Finding(Kind.TOO_FEW, List.of((double) question.attempts(), (double) ENOUGH), List.of()));
        }
        var found = new ArrayList<Finding>();
        boolean guessed = guessed(question);
        add(found, reversed(question), Kind.REVERSED, List.of(), question.best(), question.last());
        doubtful(question)
                .forEach(option ->
                        add(found, true, Kind.KEY_DOUBT, List.of(option.letter()), option.best(), option.last()));
        add(found, guessed, Kind.GUESSED, List.of(), question.facility(), question.guess());
        add(found, !guessed && question.full() <= HARD, Kind.TOO_HARD, List.of(), question.full());
        boolean easy = question.full() >= EASY;
        add(found, easy, Kind.TOO_EASY, List.of(), question.full());
        boolean weak = !easy && found.isEmpty() && !(question.discrimination() >= WEAK);
        add(found, weak, Kind.WEAK, List.of(), question.best(), question.last());
        var idle = easy ? List.<String>of() : idle(question);
        add(found, !idle.isEmpty(), Kind.IDLE_OPTION, idle, (double) idle.size());
        add(found, found.isEmpty(), Kind.WELL, List.of(), question.best(), question.last());
        return found;
    }

    private static void add(List<Finding> found, boolean holds, Kind kind, List<String> options, Double... numbers) {
        if (holds) {
            found.add(new Finding(kind, List.of(numbers), options));
        }
    }

    static Verdict verdict(QuestionFigures question, List<Finding> findings) {
        var gravest = findings.getFirst().kind().verdict();
        if (gravest != Verdict.WELL && gravest != Verdict.FAIRLY) {
            return gravest;
        }
        return question.discrimination() >= VERY_WELL
                ? Verdict.VERY_WELL
                : question.discrimination() >= WELL ? Verdict.WELL : Verdict.FAIRLY;
    }

    /** Hard for most is not guessed by all: who knows the rest of the quiz would know it. */
    private static boolean guessed(QuestionFigures question) {
        return question.guess() > 0
                && question.facility() <= question.guess() + NEAR
                && !(question.discrimination() >= WELL);
    }

    /** A correlation of nothing strays by 1 / √n. */
    private static boolean reversed(QuestionFigures question) {
        return question.discrimination() < -ONE_IN_TWENTY / Math.sqrt(question.attempts());
    }

    /** Wrong options that more of the best than of the last choose, by more than chance, or more of the best than the right one. */
    private static List<Option> doubtful(QuestionFigures question) {
        if (!single(question.kind())) {
            return List.of();
        }
        double right = question.options().stream()
                .filter(Option::right)
                .mapToDouble(Option::best)
                .max()
                .orElse(1);
        return wrong(question, option -> option.best() > right || draws(option, question.attempts() / 3.0))
                .collect(toCollection(ArrayList::new));
    }

    private static boolean draws(Option option, double people) {
        double mean = (option.best() + option.last()) / 2;
        double chance = Math.sqrt(mean * (1 - mean) * 2 / people);
        return option.best() - option.last() > ONE_IN_TWENTY * chance && option.best() >= 2 * IDLE;
    }

    private static List<String> idle(QuestionFigures question) {
        return question.kind() == QuestionKind.TRUE_FALSE
                ? List.of()
                : wrong(question, option -> option.all() < IDLE)
                        .map(Option::letter)
                        .toList();
    }

    private static java.util.stream.Stream<Option> wrong(QuestionFigures question, Predicate<Option> holds) {
        return question.options().stream().filter(option -> !option.right()).filter(holds);
    }

    /** Of several choices a wrong one beside right ones draws the best without a doubt about the key. */
    private static boolean single(QuestionKind kind) {
        return kind == QuestionKind.SINGLE || kind == QuestionKind.TRUE_FALSE;
    }
}
