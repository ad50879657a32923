package org.ramure.certificates.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckPaceTests {

    private final CheckPace pace = new CheckPace(new CheckSettings(3));

    @Test
    void slowsDownAnAddressAndNoOther() {
        exhaust("192.0.2.1");
        assertThat(pace.waitFor("192.0.2.1")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
        assertThat(pace.waitFor("192.0.2.2")).isZero();
    }

    @Test
    void takesTheAddressesOfOneSubscriberForOne() {
        exhaust("2001:db8:1:2::1");
        assertThat(pace.waitFor("2001:db8:1:2:ffff::9")).isPositive();
        assertThat(pace.waitFor("2001:db8:1:3::1")).isZero();
    }

    @Test
    void readsNoAddressFromNamesAndNonsense() {
        exhaust("localhost");
        assertThat(pace.waitFor("<script>")).isPositive();
    }

    private void exhaust(String address) {
        for (var i = 0; i < 3; i++) {
            assertThat(pace.waitFor(address)).isZero();
        }
    }
}
