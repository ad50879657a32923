/** Tables of questions, as spreadsheets open and save them. */
@NullMarked
package org.ramure.quizzes.exchange.csv;

import org.jspecify.annotations.NullMarked;
