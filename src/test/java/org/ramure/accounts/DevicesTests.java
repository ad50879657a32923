package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;
import org.ramure.StatementCount;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import({Acting.class, MovableClock.Beans.class, StatementCount.class})
class DevicesTests {

    private static final String FIREFOX = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

    @Autowired
    Devices devices;

    @Autowired
    DeviceStore store;

    @Autowired
    Sessions sessions;

    @Autowired
    Profiles profiles;

    @Autowired
    Accounts accounts;

    @Autowired
    Acting acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void listsWhereOneIsSignedInTheLastSeenFirstInOneStatement() {
        var me = acting.asSomeone();
        admit(me, false);
        clock.advance(Duration.ofMinutes(1));
        var here = admit(me, true);
        Acting.as(here);
        assertThat(StatementCount.of(devices::mine)).hasSize(1);
        assertThat(devices.mine()).extracting(DeviceCard::here).containsExactly(true, false);
        assertThat(devices.mine()).extracting(DeviceCard::stays).containsExactly(true, false);
        assertThat(devices.mine().getFirst())
                .extracting(DeviceCard::browser, DeviceCard::platform)
                .containsExactly("Firefox", "Android");
    }

    @Test
    void keepsOnlyTheHashOfASecret() {
        var admission = devices.admit(acting.asSomeone(), FIREFOX, true);
        assertThat(jdbc.sql("select secret from device where secret is not null")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(admission.secret());
    }

    @Test
    void endsOneDeviceOfOnesOwnOnly() {
        var me = acting.asSomeone();
        var phone = admit(me, true);
        assertThat(sessions.renewed(phone)).isPresent();
        acting.asSomeone();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> devices.end(phone.device()));
        assertThat(sessions.renewed(phone)).isPresent();
        Acting.as(me);
        devices.end(phone.device());
        assertThat(sessions.renewed(phone)).isEmpty();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> devices.end(UUID.randomUUID()));
    }

    @Test
    void endsAllOthers() {
        var me = acting.asSomeone();
        var phone = admit(me, true);
        var here = admit(me, false);
        Acting.as(here);
        devices.endOthers();
        assertThat(sessions.renewed(phone)).isEmpty();
        assertThat(sessions.renewed(here)).isPresent();
        assertThat(devices.mine()).singleElement().matches(DeviceCard::here);
    }

    @Test
    void aNewPasswordEndsTheOthersAndThisOneGoesOn() {
        var me = acting.asSomeone();
        var phone = devices.admit(me, FIREFOX, true);
        var here = admit(me, true);
        Acting.as(here);
        profiles.changePassword("un mot de passe", "une autre phrase");
        assertThat(devices.mine()).singleElement().matches(DeviceCard::here);
        assertThat(devices.recognise(phone.person().device(), phone.secret())).isEmpty();
    }

    @Test
    void aVisitThatDoesNotStayIsForgottenWhenItsSessionIsOver() {
        var me = acting.asSomeone();
        var here = admit(me, false);
        Acting.as(here);
        clock.advance(Duration.ofMinutes(30));
        store.see(here.device());
        clock.advance(Duration.ofHours(2));
        assertThat(devices.mine()).hasSize(1);
        clock.advance(Duration.ofMinutes(30));
        assertThat(devices.mine()).isEmpty();
        assertThat(store.forgetExpired()).isPositive();
        assertThat(sessions.renewed(here)).isEmpty();
    }

    @Test
    void nobodyIsRecognisedByADeviceThatDoesNotStay() {
        var me = acting.asSomeone();
        var here = admit(me, false);
        assertThat(devices.recognise(here.device(), "x")).isEmpty();
        assertThat(sessions.renewed(here)).isPresent();
    }

    private SignedIn admit(SignedIn person, boolean stays) {
        return devices.admit(person, FIREFOX, stays).person();
    }

    /** Her owner chooses another password while somebody who knows the old one is being let in. */
    @Test
    void letNobodyInByAPasswordThatHasJustBeenReplaced() {
        var before = acting.asSomeone();
        profiles.changePassword("un mot de passe", "une autre phrase");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> devices.admit(before, "", true))
                .extracting(Refusal::key)
                .isEqualTo("sign-in.failed");
        assertThat(devices.admit(accounts.loadUserByUsername(before.email()), "", true)
                        .secret())
                .isNotNull();
    }
}
