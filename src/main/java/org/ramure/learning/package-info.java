/** Enrolment, progress and completion, and the learner’s own pages. */
@ApplicationModule(
        allowedDependencies = {
            "courses",
            "quizzes",
            "quizzes :: navigation",
            "certificates",
            "messages",
            "accounts",
            "files",
            "resources",
            "house"
        })
@NullMarked
package org.ramure.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
