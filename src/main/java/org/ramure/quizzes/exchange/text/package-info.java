/** Questions as people write them down: numbered, with letters and marks; Aiken; and what they paste, whichever it is. */
@NullMarked
package org.ramure.quizzes.exchange.text;

import org.jspecify.annotations.NullMarked;
