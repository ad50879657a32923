@NullMarked
package org.ramure.operations.ui;

import org.jspecify.annotations.NullMarked;
