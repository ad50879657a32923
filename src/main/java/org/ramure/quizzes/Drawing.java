package org.ramure.quizzes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ramure.quizzes.Question.Variable;

/** Draws the numbers of a calculated question, which becomes the numeric one that the learner meets. */
final class Drawing {

    private Drawing() {}

    /** Draws again, a hundred times at most, where the formula has no value: a division by nothing. */
    static Question.Numeric of(Question.Calculated question, Random random) {
        var formula = Formula.of(question.formula());
        for (int tries = 0; tries < 100; tries++) {
            var values = values(question.variables(), random);
            var value = formula.value(values);
            if (value.isPresent()) {
                return numeric(question, values, value.get());
            }
        }
        throw new IllegalStateException("No value for " + question.stem().key() + ": " + question.formula());
    }

    static Map<String, BigDecimal> values(List<Variable> variables, Random random) {
        var values = new HashMap<String, BigDecimal>();
        for (var variable : variables) {
            values.put(variable.name(), value(variable, random.nextDouble()));
        }
        return values;
    }

    private static BigDecimal value(Variable variable, double place) {
        return variable.from()
                .add(variable.to().subtract(variable.from()).multiply(BigDecimal.valueOf(place)))
                .setScale(variable.decimals(), RoundingMode.HALF_UP);
    }

    private static Question.Numeric numeric(
            Question.Calculated question, Map<String, BigDecimal> values, BigDecimal value) {
        var numeric = new Question.Numeric(
                question.stem(),
                value.setScale(question.decimals(), RoundingMode.HALF_UP),
                question.tolerance(),
                question.unit(),
                question.feedbackWrong(),
                question.relative(),
                List.of(),
                List.of());
        return (Question.Numeric) QuestionTexts.map(numeric, text -> filled(text, values));
    }

    /** Numbers as French and English both read them: a comma would be taken for thousands in one of them. */
    private static String filled(String text, Map<String, BigDecimal> values) {
        var filled = text;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue().toPlainString());
        }
        return filled;
    }
}
