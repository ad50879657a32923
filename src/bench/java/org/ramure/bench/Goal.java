package org.ramure.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** A figure to reach, printed beside what was reached. Three times worse than the goal is a fault, less is a finding. */
public record Goal(String what, double goal, boolean more, String unit) {

    public static Goal atLeast(double goal, String unit, String what) {
        return new Goal(what, goal, true, unit);
    }

    public static Goal atMost(double goal, String unit, String what) {
        return new Goal(what, goal, false, unit);
    }

    public void reached(double figure) {
        System.out.printf(
                Locale.ROOT,
                "BENCH %-58s reached %10.1f %-12s goal %s %.1f%n",
                what,
                figure,
                unit,
                more ? ">=" : "<=",
                goal);
        assertThat(more ? figure * 3 >= goal : figure <= goal * 3)
                .as(what + ": " + figure + " " + unit + " is three times worse than " + goal)
                .isTrue();
    }
}
