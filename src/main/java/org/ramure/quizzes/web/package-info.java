@NullMarked
package org.ramure.quizzes.web;

import org.jspecify.annotations.NullMarked;
