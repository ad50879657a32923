package org.ramure.shell;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes what went wrong, under an id that the person is told: she quotes it, the administrator finds it. */
@Component
public class FaultLog {

    private static final Logger LOG = LoggerFactory.getLogger("org.ramure.fault");

    /** @param where the address without its query, which may hold secrets */
    public String record(Throwable fault, String where) {
        var id = mint();
        LOG.error("Fault {} at {}", id, where.replaceAll("\\p{Cntrl}", "?"), fault);
        return id;
    }

    /** Eight characters that can be read aloud. */
    private static String mint() {
        var bytes = new byte[4];
        ThreadLocalRandom.current().nextBytes(bytes);
        var hex = HexFormat.of().formatHex(bytes).toUpperCase(java.util.Locale.ROOT);
        return hex.substring(0, 4) + "-" + hex.substring(4);
    }
}
