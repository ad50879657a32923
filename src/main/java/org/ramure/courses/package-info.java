/** Courses, units and lessons: imported, published as immutable editions, shown in the catalogue. */
@ApplicationModule(allowedDependencies = {"accounts", "bank", "files", "house", "quizzes", "resources"})
@NullMarked
package org.ramure.courses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
