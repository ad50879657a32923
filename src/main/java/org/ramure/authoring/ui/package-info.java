@NullMarked
package org.ramure.authoring.ui;

import org.jspecify.annotations.NullMarked;
