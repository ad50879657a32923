package org.ramure.quizzes;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.CeilingFunction;
import com.ezylang.evalex.functions.basic.FloorFunction;
import com.ezylang.evalex.functions.basic.Log10Function;
import com.ezylang.evalex.functions.basic.LogFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.SqrtFunction;
import com.ezylang.evalex.functions.trigonometric.AcosRFunction;
import com.ezylang.evalex.functions.trigonometric.AsinRFunction;
import com.ezylang.evalex.functions.trigonometric.AtanRFunction;
import com.ezylang.evalex.functions.trigonometric.CosRFunction;
import com.ezylang.evalex.functions.trigonometric.DegFunction;
import com.ezylang.evalex.functions.trigonometric.RadFunction;
import com.ezylang.evalex.functions.trigonometric.SinRFunction;
import com.ezylang.evalex.functions.trigonometric.TanRFunction;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An arithmetic formula of a calculated question, such as {@code {a} * sqrt({b})}; angles are in radians. EvalEx reads it,
 * with a few functions that all end soon: no text, no list, no chance, no time.
 */
final class Formula {

    private static final int LONGEST = 500;
    private static final Pattern VARIABLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]{0,19})}");
    private static final ExpressionConfiguration ARITHMETIC = arithmetic();

    private final Expression expression;
    private final Set<String> variables;

    private Formula(Expression expression, Set<String> variables) {
        this.expression = expression;
        this.variables = variables;
    }

    /** @throws IllegalArgumentException when it cannot be read */
    static Formula of(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("Too short or too long for a formula");
        }
        // variables must not meet the names of functions and constants
        var expression =
                new Expression(VARIABLE.matcher(text).replaceAll("v_$1").replace("pi()", "PI"), ARITHMETIC);
        try {
            expression.validate();
            return new Formula(expression, named(text));
        } catch (ParseException | RuntimeException nonsense) {
            throw new IllegalArgumentException("Not a formula: " + text, nonsense);
        }
    }

    /** Names of the variables in it. */
    Set<String> variables() {
        return variables;
    }

    /** Nothing where there is none: a division by nothing, a root of less than nothing, an unknown variable. */
    Optional<BigDecimal> value(Map<String, BigDecimal> variables) {
        try {
            var asked = expression.copy();
            variables.forEach((name, value) -> asked.with("v_" + name, value));
            var value = asked.evaluate();
            return value.isNumberValue() ? Optional.of(value.getNumberValue()) : Optional.empty();
        } catch (BaseException | RuntimeException noValue) {
            return Optional.empty();
        }
    }

    private static Set<String> named(String text) {
        return VARIABLE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toUnmodifiableSet());
    }

    private static ExpressionConfiguration arithmetic() {
        var functions = new MapBasedFunctionDictionary();
        functions.addFunction("abs", new AbsFunction());
        functions.addFunction("ceil", new CeilingFunction());
        functions.addFunction("floor", new FloorFunction());
        functions.addFunction("ln", new LogFunction());
        functions.addFunction("log", new LogFunction());
        functions.addFunction("log10", new Log10Function());
        functions.addFunction("max", new MaxFunction());
        functions.addFunction("min", new MinFunction());
        functions.addFunction("round", new Round());
        functions.addFunction("sqrt", new SqrtFunction());
        functions.addFunction("sin", new SinRFunction());
        functions.addFunction("cos", new CosRFunction());
        functions.addFunction("tan", new TanRFunction());
        functions.addFunction("asin", new AsinRFunction());
        functions.addFunction("acos", new AcosRFunction());
        functions.addFunction("atan", new AtanRFunction());
        functions.addFunction("deg2rad", new RadFunction());
        functions.addFunction("rad2deg", new DegFunction());
        functions.addFunction("exp", new Exponential());
        functions.addFunction("pow", new Power());
        return ExpressionConfiguration.builder()
                .functionDictionary(functions)
                .mathContext(MathContext.DECIMAL64)
                .arraysAllowed(false)
                .structuresAllowed(false)
                .binaryAllowed(false)
                .build();
    }

    /** To a whole number, or to so many decimals. */
    @FunctionParameter(name = "value", isVarArg = true)
    private static final class Round extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... given) {
            var decimals = given.length > 1 ? given[1].getNumberValue().intValue() : 0;
            return expression.convertValue(
                    given[0].getNumberValue().setScale(Math.clamp(decimals, 0, 15), RoundingMode.HALF_UP));
        }
    }

    @FunctionParameter(name = "exponent")
    private static final class Exponential extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... given) {
            return expression.convertDoubleValue(
                    Math.exp(given[0].getNumberValue().doubleValue()));
        }
    }

    @FunctionParameter(name = "base")
    @FunctionParameter(name = "exponent")
    private static final class Power extends AbstractFunction {
        @Override
        public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... given) {
            return expression.convertDoubleValue(Math.pow(
                    given[0].getNumberValue().doubleValue(),
                    given[1].getNumberValue().doubleValue()));
        }
    }
}
