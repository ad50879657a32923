/** Quizzes on paper: accessible documents to print, with or without answers. */
@NullMarked
@NamedInterface("paper")
package org.ramure.quizzes.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
