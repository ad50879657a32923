/** The questions of the house: found, tagged, shared, changed with a history, brought from files and taken along. */
@ApplicationModule(allowedDependencies = {"accounts", "house", "quizzes", "quizzes :: exchange", "quizzes :: trial"})
@NullMarked
package org.ramure.bank;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
