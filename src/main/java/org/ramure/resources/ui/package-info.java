@NullMarked
package org.ramure.resources.ui;

import org.jspecify.annotations.NullMarked;
