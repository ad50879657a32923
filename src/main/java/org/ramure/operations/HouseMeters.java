package org.ramure.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.ramure.house.HouseSettings;
import org.ramure.messages.MessageState;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tells whether the house does its work: mail that waits or failed, jobs that failed, room on the disk. */
@Component
class HouseMeters implements MeterBinder {

    /** One reading for all of a scrape, and none more often however often one scrapes. */
    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private final JdbcClient jdbc;
    private final HouseSettings house;
    private Map<String, Long> read = Map.of();
    private long readAt;

    HouseMeters(JdbcClient jdbc, HouseSettings house) {
        this.jdbc = jdbc;
        this.house = house;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "ramure.mail.waiting", MessageState.WAITING.name(), "Messages that wait to leave");
        gauge(registry, "ramure.mail.failed", MessageState.FAILED.name(), "Messages that were given up");
        gauge(registry, "ramure.jobs.failing", "JOBS", "Jobs whose last run failed");
        Gauge.builder("ramure.disk.free", this, HouseMeters::free)
                .description("Room on the disk of the files")
                .baseUnit("bytes")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String key, String words) {
        Gauge.builder(name, this, meters -> meters.number(key))
                .description(words)
                .register(registry);
    }

    /** Not a number while the database does not answer: the gauge shows a gap, not a zero. */
    private synchronized double number(String key) {
        var now = System.nanoTime();
        if (readAt == 0 || now - readAt > KEPT) {
            read = look();
            readAt = now;
        }
        return read.isEmpty() ? Double.NaN : read.getOrDefault(key, 0L);
    }

    private Map<String, Long> look() {
        var found = new HashMap<String, Long>();
        try {
            jdbc.sql("select state, count(*) from outgoing_message where state in ('WAITING', 'FAILED') group by state")
                    .query(row -> {
                        found.put(row.getString(1), row.getLong(2));
                    });
            found.put(
                    "JOBS",
                    jdbc.sql("select count(*) from job_run r where fault is not null and not exists"
                                    + " (select 1 from job_run l where l.job = r.job and l.fired_at > r.fired_at)")
                            .query(Long.class)
                            .single());
            return found;
        } catch (DataAccessException away) {
            return Map.of();
        }
    }

    private double free() {
        try {
            return Files.getFileStore(house.folder().toAbsolutePath()).getUsableSpace();
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
