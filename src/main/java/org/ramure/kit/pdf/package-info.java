/** Accessible documents: tagged text in every script, on one sheet or flowing over several; drawings, QR codes. */
@NullMarked
package org.ramure.kit.pdf;

import org.jspecify.annotations.NullMarked;
