/** Administration: mail queue, jobs, machine, audit log, backups, and the content of the demonstration. Reads the facades of others. */
@ApplicationModule(
        allowedDependencies = {
            "house",
            "messages",
            "accounts",
            "identity",
            "files",
            "certificates",
            "quizzes",
            "courses",
            "learning"
        })
@NullMarked
package org.ramure.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
