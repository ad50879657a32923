package org.ramure.accounts;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Why a real house does not start on the data of the demonstration. */
class DemonstrationRefused extends IllegalStateException {

    DemonstrationRefused(String why) {
        super(why);
    }

    static class InWords extends AbstractFailureAnalyzer<DemonstrationRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable root, DemonstrationRefused cause) {
            return new FailureAnalysis(
                    String.valueOf(cause.getMessage()),
                    "Start a real house on an empty database (RAMURE_DB_URL) and an empty folder (ramure.folder), "
                            + "with ramure.demonstration=false.",
                    cause);
        }
    }
}
