package org.ramure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What a machine need not have, and CI must: without it a test is skipped, visibly; in CI it fails. */
public final class Given {

    private Given() {}

    /** Real files of the standards, that the repository does not hold. */
    public static Path corpora() {
        return path("ramure.corpora");
    }

    /** The packaged jar of the landing before this one. */
    public static Path earlierJar() {
        return path("ramure.earlier.jar");
    }

    private static Path path(String property) {
        var given = System.getProperty(property, "");
        if ("true".equals(System.getenv("CI"))) {
            assertThat(given).as("CI gives " + property).isNotBlank();
        }
        Assumptions.assumeFalse(given.isBlank(), property + " is not given");
        return Path.of(given);
    }
}
