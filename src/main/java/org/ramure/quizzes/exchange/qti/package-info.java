/** Questions as QTI has them: packages and items of 2.1, 2.2 and 3.0. */
@NullMarked
package org.ramure.quizzes.exchange.qti;

import org.jspecify.annotations.NullMarked;
