/** Moodle XML, read and written. */
@NullMarked
package org.ramure.quizzes.exchange.moodle;

import org.jspecify.annotations.NullMarked;
