@NullMarked
package org.ramure.cohorts.ui;

import org.jspecify.annotations.NullMarked;
