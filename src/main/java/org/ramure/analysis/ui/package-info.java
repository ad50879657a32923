@NullMarked
package org.ramure.analysis.ui;

import org.jspecify.annotations.NullMarked;
