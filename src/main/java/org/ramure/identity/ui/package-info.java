@NullMarked
package org.ramure.identity.ui;

import org.jspecify.annotations.NullMarked;
