/** How people prove who they are beside a password or a link: second factors, passkeys, accounts at other houses. */
@ApplicationModule(allowedDependencies = {"accounts", "accounts :: entry", "accounts :: profile", "house", "messages"})
@NullMarked
package org.ramure.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
