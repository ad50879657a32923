@NullMarked
package org.ramure.bank.ui;

import org.jspecify.annotations.NullMarked;
