@NullMarked
package org.ramure.shell.ui;

import org.jspecify.annotations.NullMarked;
