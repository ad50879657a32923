package org.ramure.authoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All of a draft at one moment.
 *
 * @param unpublished whether nobody but trainers has ever seen the course
 */
record DraftWhole(
        String slug, boolean unpublished, DraftHead head, List<UnitRow> units, Map<UnitId, List<LessonRow>> lessons) {

    static DraftWhole of(
            String slug, boolean unpublished, DraftHead head, List<UnitRow> units, List<LessonRow> lessons) {
        return new DraftWhole(
                slug, unpublished, head, units, lessons.stream().collect(Collectors.groupingBy(LessonRow::unit)));
    }

    List<LessonRow> lessons(UnitId unit) {
        return lessons.getOrDefault(unit, List.of());
    }
}
