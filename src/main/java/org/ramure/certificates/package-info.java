/** Certificates: issued once, drawn as PDF, checked by anyone by their number, revocable. */
@ApplicationModule(allowedDependencies = {"accounts", "files", "house", "messages"})
@NullMarked
package org.ramure.certificates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
