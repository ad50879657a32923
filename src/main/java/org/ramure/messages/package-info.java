/** Outgoing mail: templates, and an outbox written with its cause and sent later, each message once. */
@ApplicationModule(allowedDependencies = {"house"})
@NullMarked
package org.ramure.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
