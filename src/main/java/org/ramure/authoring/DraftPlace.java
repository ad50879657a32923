package org.ramure.authoring;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a draft.
 *
 * @param unit a unit, or null
 * @param lesson key of a lesson, or null; without both it is the course itself
 * @param question key of a question in the quiz of the lesson, or null
 * @param title of the unit or the lesson; empty for the course itself
 * @param number of the question in its quiz, from 1; 0 without one
 * @param field of the unit, the lesson or the question, such as {@code summary} or {@code options.1.text}, numbered from 0;
 *     empty when all of it is meant
 */
public record DraftPlace(
        @Nullable UnitId unit,
        @Nullable String lesson,
        @Nullable String question,
        String title,
        int number,
        String field) {

    static final DraftPlace COURSE = new DraftPlace(null, null, null, "");

    private static final Pattern ITEM = Pattern.compile("(\\w+)\\.(\\d+)(\\..*)?");

    DraftPlace(@Nullable UnitId unit, @Nullable String lesson, @Nullable String question, String title) {
        this(unit, lesson, question, title, 0, "");
    }

    /** One of the questions of this place. */
    DraftPlace at(String key, int nth) {
        return new DraftPlace(unit, lesson, key, title, nth, "");
    }

    /** A field of this place. */
    DraftPlace in(String name) {
        return new DraftPlace(unit, lesson, question, title, number, name);
    }

    /** The course, the unit or the lesson, as a whole; the units of a course are no part of its sheet. */
    public DraftPlace whole() {
        return new DraftPlace(unit, lesson, null, title, 0, isOutline() ? field : "");
    }

    /** Whether it is the list of the units. */
    public boolean isOutline() {
        return unit == null && field.equals("units");
    }

    /** Which of several alike it is in its field, such as a choice, from 1; 0 when there is none. */
    public int item() {
        var parts = ITEM.matcher(field);
        return parts.matches() ? Integer.parseInt(parts.group(2)) + 1 : 0;
    }

    /** Of what {@link #item} tells the number, such as {@code options}; else the whole field. */
    public String list() {
        var parts = ITEM.matcher(field);
        return parts.matches() ? parts.group(1) : field;
    }
}
