package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@SpringBootTest(properties = "spring.mail.host=127.0.0.1")
@Import({Acting.class, Mailed.Beans.class, ProfilesTests.Slow.class})
class ProfilesTests {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    Profiles profiles;

    @Autowired
    CurrentPerson current;

    @Autowired
    Sessions sessions;

    @Autowired
    AccountLinks links;

    @Autowired
    SignIns signIns;

    @Autowired
    Accounts accounts;

    @Autowired
    Acting acting;

    @Autowired
    Mailed mailed;

    @Autowired
    Devices devices;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void isOnesOwn() {
        Acting.asNobody();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(profiles::mine);
    }

    @Test
    void whatIsChosenHoldsInThisSessionAtOnce() {
        var before = acting.asSomeone();
        profiles.save(new ProfileDraft(
                "Awa D.", Locale.ENGLISH, ZoneId.of("Indian/Reunion"), Set.of(ConsentPurpose.LEARNING_STATISTICS)));
        assertThat(current.require().name()).isEqualTo("Awa D.");
        assertThat(current.require().language()).isEqualTo(Locale.ENGLISH);
        assertThat(current.require().zone()).isEqualTo(ZoneId.of("Indian/Reunion"));
        assertThat(profiles.mine().consents()).containsExactly(ConsentPurpose.LEARNING_STATISTICS);
        assertThat(accounts.find(before.id()).orElseThrow().name()).isEqualTo("Awa D.");
        assertThat(accounts.names(Set.of(before.id()))).containsEntry(before.id(), "Awa D.");
    }

    @Test
    void aConsentThatIsWithdrawnIsGone() {
        acting.asSomeone();
        var both = Set.of(ConsentPurpose.values());
        profiles.save(new ProfileDraft("Awa", Locale.FRENCH, ZoneId.of("UTC"), both));
        profiles.save(new ProfileDraft("Awa", Locale.FRENCH, ZoneId.of("UTC"), Set.of()));
        assertThat(profiles.mine().consents()).isEmpty();
    }

    @Test
    void aNewPasswordEndsOtherSessionsAndKeepsThisOne() {
        var before = acting.asSomeone();
        profiles.changePassword(PASSWORD, "une autre phrase");
        assertThat(sessions.renewed(before)).isEmpty();
        assertThat(sessions.renewed(current.require())).isPresent();
        assertThat(signIns.byPassword(before.email(), "une autre phrase", "192.0.2.1")
                        .id())
                .isEqualTo(before.id());
        assertThat(mailed.templateFor(before.email())).isEqualTo("account-password");
    }

    @Test
    void aNewPasswordNeedsTheOldOne() {
        acting.asSomeone();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> profiles.changePassword("pas le bon", "une autre phrase"))
                .extracting(Refusal::key)
                .isEqualTo("account.before.wrong");
    }

    /** A password takes a tenth of a second, and there are few connections. */
    @Test
    void passwordsAreLookedAtWhileNoTransactionWaits() {
        acting.asSomeone();
        Slow.HELD.clear();
        profiles.askToMove("n" + Ids.next() + "@essai.example", PASSWORD, Acting.client());
        profiles.prove(PASSWORD);
        profiles.proveLately(PASSWORD);
        profiles.changePassword(PASSWORD, "un autre mot de passe");
        profiles.useLinksOnly("un autre mot de passe");
        assertThat(Slow.HELD).hasSizeGreaterThanOrEqualTo(7).containsOnly(false);
    }

    /** The usual encoder, which notes whether a transaction was open while it worked. */
    static class Slow implements BeanPostProcessor {

        static final List<Boolean> HELD = Collections.synchronizedList(new ArrayList<>());

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof PasswordEncoder usual
                    ? new PasswordEncoder() {
                        @Override
                        public @Nullable String encode(@Nullable CharSequence password) {
                            HELD.add(TransactionSynchronizationManager.isActualTransactionActive());
                            return usual.encode(password);
                        }

                        @Override
                        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                            HELD.add(TransactionSynchronizationManager.isActualTransactionActive());
                            return usual.matches(password, hash);
                        }
                    }
                    : bean;
        }
    }

    @Test
    void whoUsesLinksOnlyMayChooseAPasswordAgain() {
        var person = acting.asSomeone();
        profiles.useLinksOnly(PASSWORD);
        assertThat(profiles.mine().linksOnly()).isTrue();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signIns.byPassword(person.email(), PASSWORD, "192.0.2.1"));
        comesInByALink(current.require());
        profiles.changePassword("", "une autre phrase");
        assertThat(profiles.mine().linksOnly()).isFalse();
    }

    @Test
    void anOldSessionOfWhoUsesLinksOnlyCannotTakeTheAccountAway() {
        var person = acting.asSomeone();
        profiles.useLinksOnly(PASSWORD);
        comesInByALink(current.require());
        assertThat(profiles.mine().mustComeInAgain()).isFalse();
        jdbc.sql("update device set signed_in_at = ? where person_id = ?")
                .params(
                        Times.column(Instant.now().minusSeconds(16 * 60)),
                        person.id().value())
                .update();
        assertThat(profiles.mine().mustComeInAgain()).isTrue();
        for (ThrowingCallable deed : List.<ThrowingCallable>of(
                () -> profiles.changePassword("", "une autre phrase"),
                () -> profiles.askToMove("x" + person.email(), "", "192.0.2.1"),
                () -> profiles.prove(""))) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(deed)
                    .extracting(Refusal::key)
                    .isEqualTo("account.before.late");
        }
        assertThat(profiles.askToComeInAgain(Acting.client())).isTrue();
        assertThat(mailed.templateFor(person.email())).isEqualTo("account-sign-in");
        comesInByALink(current.require());
        profiles.prove("");
    }

    private void comesInByALink(SignedIn person) {
        Acting.as(devices.admit(person, "", false).person());
    }

    @Test
    void aNewAddressIsConfirmedByItsOwnerAndToldToTheOldOne() {
        var person = acting.asSomeone();
        var to = "nouvelle." + person.email();
        profiles.askToMove(to, PASSWORD, "192.0.2.1");
        assertThat(profiles.mine().email()).isEqualTo(person.email());
        assertThat(mailed.templateFor(to)).isEqualTo("account-address");
        links.confirmAddress(mailed.tokenFor(to));
        assertThat(profiles.mine().email()).isEqualTo(to);
        assertThat(mailed.templateFor(person.email())).isEqualTo("account-moved");
        assertThat(sessions.renewed(person)).map(SignedIn::email).contains(to);
    }

    /** Otherwise whoever has an account keeps somebody else out who comes in by links only. */
    @Test
    void whoAsksForAnAddressTakesNoLinkAwayFromItsOwner() {
        var owner = acting.asSomeone();
        var other = acting.asSomeone();
        for (var i = 0; i < 5; i++) {
            profiles.askToMove(owner.email(), PASSWORD, Acting.client());
        }
        assertThat(mailed.mailsTo(owner.email())).isEqualTo(3);
        for (var i = 0; i < 20; i++) {
            profiles.askToMove(i + other.email(), PASSWORD, Acting.client());
        }
        assertThat(mailed.mailsTo("0" + other.email())).isEqualTo(1);
        assertThat(mailed.mailsTo("19" + other.email())).isZero();
        Acting.as(owner);
        assertThat(profiles.askToComeInAgain(Acting.client())).isTrue();
        assertThat(mailed.templateFor(owner.email())).isEqualTo("account-sign-in");
    }

    @Test
    void anAddressThatIsTakenStaysWithItsOwner() {
        var owner = acting.asSomeone();
        var person = acting.asSomeone();
        profiles.askToMove(owner.email(), PASSWORD, "192.0.2.1");
        assertThat(mailed.templateFor(owner.email())).isEqualTo("account-taken");
        var token = mailed.tokenFor(owner.email());
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> links.confirmAddress(token));
        assertThat(accounts.loadUserByUsername(person.email()).id()).isEqualTo(person.id());
    }
}
