package org.ramure.learning.ui;

import com.vaadin.flow.component.HasElement;
import org.ramure.courses.Edition;

/** Words of a course among those of the house: a screen reader says them in the course's own language. */
final class CourseWords {

    private CourseWords() {}

    static <T extends HasElement> T of(Edition edition, T words) {
        words.getElement().setAttribute("lang", edition.language().getLanguage());
        return words;
    }
}
