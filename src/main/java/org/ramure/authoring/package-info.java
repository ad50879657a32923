/** Where courses are written: drafts, their outline and lessons, by several people; published through the courses. */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "courses",
            "courses :: folder",
            "files",
            "files :: ui",
            "house",
            "quizzes",
            "quizzes :: trial"
        })
@NullMarked
package org.ramure.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
