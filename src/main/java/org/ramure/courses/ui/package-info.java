@NullMarked
package org.ramure.courses.ui;

import org.jspecify.annotations.NullMarked;
