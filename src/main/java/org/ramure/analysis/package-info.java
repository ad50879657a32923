/** What the answers to a quiz say about its questions: figures of item analysis, and what to do about them. */
@ApplicationModule(allowedDependencies = {"quizzes", "accounts", "house"})
@NullMarked
package org.ramure.analysis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
