package org.ramure.learning;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.LessonId;

/**
 * How those who follow a course get on, all together.
 *
 * @param enrolled who have not left
 * @param begun who have opened a lesson
 * @param activeWeek who did something in the last seven days
 * @param activeMonth who did something in the last thirty days
 * @param completed who have completed the course, or had before lessons were added
 * @param medianPercent half of them are as far or less; null without anybody
 * @param stopped by the lesson that they last opened, who has begun, not completed, and not moved for a while
 */
public record CourseFigures(
        int enrolled,
        int begun,
        int activeWeek,
        int activeMonth,
        int completed,
        @Nullable Integer medianPercent,
        Map<LessonId, Integer> stopped) {}
