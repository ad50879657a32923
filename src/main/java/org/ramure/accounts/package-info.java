/** People: sign-up, sign-in, roles, profile and consents. */
@ApplicationModule(allowedDependencies = {"house", "messages"})
@NullMarked
package org.ramure.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
