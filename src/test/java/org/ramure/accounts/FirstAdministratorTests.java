package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.ramure.MovableClock;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "ramure.accounts.first-administrator=chef@essai.example")
@Import({Mailed.Beans.class, MovableClock.Beans.class})
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final String CHIEF = "chef@essai.example";

    @Autowired
    FirstAdministrator first;

    @Autowired
    LinkRequests requests;

    @Autowired
    AccountLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    Mailed mailed;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void emptyHouse() {
        for (var table : new String[] {"person", "link_request", "outgoing_message", "once_ledger"}) {
            jdbc.sql("delete from " + table).update();
        }
    }

    @Test
    void isGivenOneLinkThatOpensTheHouse(CapturedOutput log) {
        var said = log.getOut().length();
        start();
        start();
        assertThat(mailed.mailsTo(CHIEF)).isEqualTo(1);
        assertThat(log.getOut().substring(said)).containsOnlyOnce("/lien/");
        var entered = links.signUp(
                mailed.tokenFor(CHIEF),
                new NewAccount("Camille", "une phrase à moi", Locale.FRENCH, ZoneId.of("Europe/Paris")));
        assertThat(entered.person().roles()).contains(Role.ADMINISTRATOR);
        clock.advance(Duration.ofDays(3));
        start();
        assertThat(mailed.mailsTo(CHIEF)).isEqualTo(1);
    }

    @Test
    void isGivenAnotherLinkOnceTheFirstHasRunOut() {
        start();
        clock.advance(Duration.ofHours(25));
        start();
        assertThat(mailed.mailsTo(CHIEF)).isEqualTo(2);
    }

    @Test
    void isGivenTheRoleWhenTheAccountStandsAlready() {
        SystemActor.run(
                "tests",
                () -> accounts.open(
                        CHIEF, "Camille", "une phrase à moi", java.util.Set.of(), Locale.FRENCH, ZoneId.of("UTC")));
        start();
        assertThat(accounts.loadUserByUsername(CHIEF).roles()).contains(Role.ADMINISTRATOR);
        assertThat(mailed.mailsTo(CHIEF)).isZero();
    }

    /** The address in the settings was wrong, and has been put right. */
    @Test
    void aLinkThatWentToAWrongAddressOpensNoHouseAnyMore() {
        requests.add(new LinkRequest(
                Ids.next(),
                LinkPurpose.ADMINISTRATOR,
                "autre@essai.example",
                null,
                Locale.FRENCH,
                "/app",
                java.util.Set.of()));
        var wrong = requests.mint(jdbc.sql("select id from link_request where email = 'autre@essai.example'")
                        .query(java.util.UUID.class)
                        .single())
                .orElseThrow();
        assertThat(links.read(wrong)).isPresent();
        start();
        assertThat(links.read(wrong)).isEmpty();
    }

    @Test
    void aHouseIsOpenedOnce() {
        start();
        var token = mailed.tokenFor(CHIEF);
        SystemActor.run(
                "tests",
                () -> accounts.open(
                        "chef@essai.example",
                        "Camille",
                        "une phrase à moi",
                        java.util.Set.of(Role.ADMINISTRATOR),
                        Locale.FRENCH,
                        ZoneId.of("UTC")));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> links.signUp(
                        token, new NewAccount("Camille", "une phrase à moi", Locale.FRENCH, ZoneId.of("UTC"))))
                .extracting(Refusal::key)
                .isEqualTo("link.gone");
    }

    /** No mail leaves: by links only she would never come back. */
    @Test
    void choosesAPasswordWhereNoMailLeaves() {
        start();
        var token = mailed.tokenFor(CHIEF);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        links.signUp(token, new NewAccount("Camille", null, Locale.FRENCH, ZoneId.of("Europe/Paris"))))
                .extracting(Refusal::key)
                .isEqualTo("account.password.no-mail");
        assertThat(links.read(token)).isPresent();
    }

    private void start() {
        first.run(new DefaultApplicationArguments());
    }
}
