@NullMarked
package org.ramure.learning.ui;

import org.jspecify.annotations.NullMarked;
