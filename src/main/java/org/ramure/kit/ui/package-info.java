@NullMarked
package org.ramure.kit.ui;

import org.jspecify.annotations.NullMarked;
