/** Accessible documents: tagged text in every script, drawings, QR codes. Knows nothing of certificates. */
@NullMarked
package org.ramure.kit.pdf;

import org.jspecify.annotations.NullMarked;
