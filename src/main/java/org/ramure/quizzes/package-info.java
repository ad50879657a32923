/** Quizzes, attempts and grading. Knows no course: whoever embeds a quiz keeps its id. */
@ApplicationModule(allowedDependencies = {"accounts", "files", "house"})
@NullMarked
package org.ramure.quizzes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
