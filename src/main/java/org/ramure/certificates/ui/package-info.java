@NullMarked
package org.ramure.certificates.ui;

import org.jspecify.annotations.NullMarked;
