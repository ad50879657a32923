@NullMarked
package org.ramure.accounts.ui;

import org.jspecify.annotations.NullMarked;
