package org.ramure.quizzes.exchange.qti;

import java.math.BigDecimal;
import org.ramure.quizzes.Question;

/**
 * What one interaction became.
 *
 * @param question its stem is made by who puts it together
 * @param full what its right answer scores in the item; of what people mark, nothing
 * @param below whether an answer may score less than nothing
 */
record Part(Question question, BigDecimal full, boolean below) {}
