package org.ramure.learning;

import org.ramure.kit.NotThere;

/** The lesson is for those who follow the course; whoever asks can enrol first. */
public class NotEnrolled extends NotThere {

    NotEnrolled(String course) {
        super("not enrolled in " + course);
    }
}
