/** GIFT: the text format of Moodle, whole. */
@NullMarked
package org.ramure.quizzes.exchange.gift;

import org.jspecify.annotations.NullMarked;
