/** Fields for files, for the screens of any module. */
@NamedInterface("ui")
@NullMarked
package org.ramure.files.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
