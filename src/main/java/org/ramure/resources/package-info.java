/** Tools to download: each with its use, its licence and its versions, under an address that stays. */
@ApplicationModule(allowedDependencies = {"accounts", "files", "house"})
@NullMarked
package org.ramure.resources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
