package org.ramure.cohorts;

import java.util.List;
import org.ramure.courses.Edition;
import org.ramure.courses.Edition.Lesson;
import org.ramure.learning.CourseFigures;

/**
 * A course as its trainer looks at it.
 *
 * @param stops in the order of the programme, the lessons where somebody stopped
 */
public record Overview(Edition edition, List<Cohort> cohorts, CourseFigures figures, List<Stop> stops) {

    /** How many opened this lesson last, and have not moved since. */
    public record Stop(Lesson lesson, int people) {}

    /** Where most stopped; 0 when nobody did. */
    public int most() {
        return stops.stream().mapToInt(Stop::people).max().orElse(0);
    }
}
