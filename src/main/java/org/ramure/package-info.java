@NullMarked
package org.ramure;

import org.jspecify.annotations.NullMarked;
