/** Following learners up: groups, enrolment by list, how people get on, and a word to those who stopped. */
@ApplicationModule(
        allowedDependencies = {
            "learning",
            "courses",
            "quizzes",
            "analysis :: navigation",
            "accounts",
            "messages",
            "house"
        })
@NullMarked
package org.ramure.cohorts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
