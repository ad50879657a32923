package org.ramure.house;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A setting is to come from a variable of the environment that nobody has set. */
class SettingMissing extends IllegalStateException {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(RAMURE_[A-Z_]+)}");

    private final String setting;
    private final String variable;

    private SettingMissing(String setting, String variable) {
        super(setting + " is not set");
        this.setting = setting;
        this.variable = variable;
    }

    /** @throws SettingMissing when the value is still the name of the variable that should have given it */
    static void check(String setting, String value) {
        variable(value).ifPresent(variable -> {
            throw new SettingMissing(setting, variable);
        });
    }

    private static Optional<String> variable(String value) {
        var found = VARIABLE.matcher(value);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private FailureAnalysis analysis(Throwable failure) {
        return new FailureAnalysis(
                "The setting " + setting + " has no value: the variable " + variable
                        + " of the environment is not set.",
                "Set " + variable + " and start again, for example:" + System.lineSeparator() + "    " + variable + "="
                        + example() + System.lineSeparator() + "docs/operations.md says what each setting means.",
                failure);
    }

    private String example() {
        return switch (variable) {
            case "RAMURE_ADDRESS" -> "https://formations.example.org";
            case "RAMURE_CONTACT" -> "contact@example.org";
            default -> "…";
        };
    }

    /** Before those of Spring Boot, who would tell of types that do not fit. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class InWords extends AbstractFailureAnalyzer<SettingMissing> {

        @Override
        protected FailureAnalysis analyze(Throwable root, SettingMissing cause) {
            return cause.analysis(root);
        }
    }

    /** Of what was to be an address or a number, the binding itself fails, before anything can look at the value. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static class Unbound extends AbstractFailureAnalyzer<BindException> {

        @Override
        protected @Nullable FailureAnalysis analyze(Throwable root, BindException cause) {
            var property = cause.getProperty();
            return property == null
                    ? null
                    : variable(String.valueOf(property.getValue()))
                            .map(variable ->
                                    new SettingMissing(property.getName().toString(), variable).analysis(root))
                            .orElse(null);
        }
    }
}
