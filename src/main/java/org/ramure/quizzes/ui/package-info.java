@NullMarked
package org.ramure.quizzes.ui;

import org.jspecify.annotations.NullMarked;
