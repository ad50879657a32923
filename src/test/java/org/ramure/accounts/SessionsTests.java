package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two nodes share a database: what one of them does reaches the sessions of the other within a minute. */
@SpringBootTest
class SessionsTests {

    @Autowired
    Sessions here;

    @Autowired
    PersonRepository repository;

    @Autowired
    DeviceStore store;

    @Autowired
    Devices devices;

    @Autowired
    People people;

    @Autowired
    Acting acting;

    private final AtomicLong nanos = new AtomicLong();

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void endAtOnceHereAndWithinAMinuteElsewhereWhenAnAccountIsClosed() {
        var person = devices.admit(acting.asSomeone(), "", true).person();
        var elsewhere = new Sessions(repository, store, nanos::get);
        assertThat(here.renewed(person)).isPresent();
        assertThat(elsewhere.renewed(person)).isPresent();
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        acting.asSomeone(Role.ADMINISTRATOR);
        var row = people.search(person.email(), 0).people().getFirst();
        people.change(row, row.roles(), false);

        assertThat(here.renewed(person)).isEmpty();
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(elsewhere.renewed(person)).isEmpty();
    }

    @Test
    void endWithinAMinuteElsewhereWhenTheAccountIsSignedOut() {
        var person = devices.admit(acting.asSomeone(), "", true).person();
        var elsewhere = new Sessions(repository, store, nanos::get);
        assertThat(elsewhere.renewed(person)).isPresent();
        acting.asSomeone(Role.ADMINISTRATOR);
        people.signOut(person.id());
        nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        assertThat(here.renewed(person)).isEmpty();
        assertThat(elsewhere.renewed(person)).isEmpty();
    }
}
