package org.ramure.messages;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Mail as a part of the health: that a server is away is told, and is no reason to take the house out of service. It asks
 * the outbox, not the server: whoever asks often troubles nobody.
 */
@Component
class MailHealthIndicator implements HealthIndicator {

    /** The sum of all parts does not know this word and leaves it out. */
    private static final Status AWAY = new Status("AWAY");

    private final PostOffice office;
    private final MailTroubles troubles;

    MailHealthIndicator(PostOffice office, MailTroubles troubles) {
        this.office = office;
        this.troubles = troubles;
    }

    @Override
    public Health health() {
        if (!office.isOpen()) {
            return Health.up().withDetail("server", "none").build();
        }
        return troubles.now()
                .map(trouble -> Health.status(AWAY)
                        .withDetail("waiting", trouble.messages())
                        .withDetail("since", trouble.since().toString())
                        .withDetail("cause", trouble.fault().kind().name())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
