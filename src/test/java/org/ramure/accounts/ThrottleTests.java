package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;

class ThrottleTests {

    private final MovableClock clock = new MovableClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void stopsPasswordsOfAnAccountWhereverTheyComeFrom() {
        IntStream.range(0, 10).forEach(i -> throttle.beforePassword("awa@essai.example", "192.0.2." + i));
        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> throttle.beforePassword("awa@essai.example", "192.0.2.99"))
                .satisfies(tries -> {
                    assertThat(tries.seconds()).isBetween(89L, 91L);
                    assertThat(tries.minutes()).isEqualTo(2);
                });
        assertThatNoException().isThrownBy(() -> throttle.beforePassword("autre@essai.example", "192.0.2.99"));
    }

    @Test
    void letsOneTryAgainAtTheMomentThatItNamed() {
        IntStream.range(0, 10).forEach(_ -> throttle.beforePassword("awa@essai.example", "192.0.2.1"));
        clock.advance(Duration.ofSeconds(90));
        assertThatNoException().isThrownBy(() -> throttle.beforePassword("awa@essai.example", "192.0.2.1"));
    }

    @Test
    void stopsAClientThatTriesManyAccounts() {
        IntStream.range(0, 60).forEach(i -> throttle.beforePassword("p" + i + "@essai.example", "192.0.2.1"));
        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> throttle.beforePassword("autre@essai.example", "192.0.2.1"));
    }

    @Test
    void takesAWholeNetworkOfIpv6ForOneClient() {
        IntStream.range(0, 200).forEach(i -> throttle.beforeAsking("2001:db8:1:2:3:4:5:" + i));
        assertThatExceptionOfType(TooManyTries.class)
                .isThrownBy(() -> throttle.beforeAsking("2001:db8:1:2:ffff:0:0:1"));
        assertThatNoException().isThrownBy(() -> throttle.beforeAsking("2001:db8:1:3:0:0:0:1"));
    }

    @Test
    void takesAWholeNetworkOfShortenedIpv6ForOneClient() {
        IntStream.range(0, 200).forEach(i -> throttle.beforeAsking("2001:db8::" + Integer.toHexString(i + 1)));
        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> throttle.beforeAsking("2001:db8::ffff:1"));
    }

    @Test
    void forgetsTriesOnceThePasswordWasRight() {
        IntStream.range(0, 10).forEach(_ -> throttle.beforePassword("awa@essai.example", "192.0.2.1"));
        throttle.passwordWasRight("awa@essai.example", "192.0.2.1");
        assertThatNoException().isThrownBy(() -> throttle.beforePassword("awa@essai.example", "192.0.2.1"));
    }

    /** A workshop of seventy behind one address signs in. */
    @Test
    void stopsNoRoomFullOfPeopleWhoKnowTheirPasswords() {
        assertThatNoException()
                .isThrownBy(() -> IntStream.range(0, 70).forEach(i -> {
                    throttle.beforePassword("p" + i + "@essai.example", "192.0.2.1");
                    throttle.passwordWasRight("p" + i + "@essai.example", "192.0.2.1");
                }));
    }

    /** The same room, whose people have second factors. */
    @Test
    void stopsNoRoomFullOfPeopleWhoHaveTheirCodes() {
        assertThatNoException()
                .isThrownBy(() -> IntStream.range(0, 150).forEach(_ -> {
                    var person = PersonId.next();
                    throttle.beforeQuestion("192.0.2.1");
                    throttle.questionWasAnswered("192.0.2.1");
                    throttle.beforeCode(person, "192.0.2.1");
                    throttle.codeWasRight(person, "192.0.2.1");
                }));
    }

    @Test
    void letsThePersonProveHerselfWhileStrangersTryHerPassword() {
        var person = PersonId.next();
        IntStream.range(0, 10).forEach(_ -> throttle.beforePassword("awa@essai.example", "192.0.2.9"));
        assertThatNoException().isThrownBy(() -> throttle.beforeProof(person));
        IntStream.range(0, 9).forEach(_ -> throttle.beforeProof(person));
        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> throttle.beforeProof(person));
        throttle.proofWasRight(person);
        assertThatNoException().isThrownBy(() -> throttle.beforeProof(person));
    }

    @Test
    void mailsAnAddressThreeTimesAtOnceAndThenEveryTenMinutes() {
        assertThat(IntStream.range(0, 5)
                        .filter(_ -> throttle.mayMail("awa@essai.example"))
                        .count())
                .isEqualTo(3);
        clock.advance(Duration.ofMinutes(10));
        assertThat(throttle.mayMail("awa@essai.example")).isTrue();
        assertThat(throttle.mayMail("awa@essai.example")).isFalse();
    }
}
