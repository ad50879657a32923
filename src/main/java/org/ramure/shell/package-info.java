/** The frame around every page: layouts, sign-in, languages, errors, security. No module depends on it. */
@ApplicationModule(allowedDependencies = {"house", "accounts", "courses", "learning", "messages"})
@NullMarked
package org.ramure.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
