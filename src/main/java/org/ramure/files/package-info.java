/** Stored files: once by content, their type found from their bytes, served in ranges. */
@ApplicationModule(allowedDependencies = {"accounts", "house"})
@NullMarked
package org.ramure.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
