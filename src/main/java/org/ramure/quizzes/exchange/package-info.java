/** Questions on their way in and out of the house, in the formats of others. Pure reading and writing: nothing is stored. */
@NullMarked
@NamedInterface("exchange")
package org.ramure.quizzes.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
