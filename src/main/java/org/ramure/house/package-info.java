/** The house that runs Ramure: its name and address, its audit log, its ledger of effects that happen once. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.ramure.house;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
