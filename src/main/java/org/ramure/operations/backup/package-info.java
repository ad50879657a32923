/** The house as one file, whatever database it runs on: written while it works, read into an empty one. */
@NamedInterface("commands")
@NullMarked
package org.ramure.operations.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
