package org.ramure.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Devices;
import org.ramure.accounts.Mailed;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.accounts.Sessions;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.TooManyTries;
import org.ramure.house.FaceDraft;
import org.ramure.house.House;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import({Acting.class, Mailed.Beans.class, MovableClock.Beans.class, StatementCount.class})
class SecondFactorsTests {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    SecondFactors factors;

    @Autowired
    IdentityStore identities;

    @Autowired
    FactorStore store;

    @Autowired
    Devices devices;

    @Autowired
    Sessions sessions;

    @Autowired
    Acting acting;

    @Autowired
    Mailed mailed;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    House house;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void asksForAProofBeforeAnythingBegins() {
        acting.asSomeone();
        refused("account.before.wrong", () -> factors.begin("pas le bon"));
        refused("account.before.wrong", () -> factors.renewCodes(""));
        refused("account.before.wrong", () -> factors.turnOff(""));
    }

    @Test
    void asksForNoProofOfWhoCameInMomentsAgo() {
        var here = devices.admit(acting.asSomeone(), "", false).person();
        Acting.as(here);
        assertThatNoException().isThrownBy(() -> factors.begin(""));
        clock.advance(Duration.ofMinutes(16));
        refused("account.before.wrong", () -> factors.begin(""));
    }

    @Test
    void callsTheHouseInTheAuthenticatorAsItIsShown() {
        acting.asSomeone();
        var draft = house.draft();
        try {
            called("Asso Test", draft);
            assertThat(factors.begin(PASSWORD).address())
                    .startsWith("otpauth://totp/Asso%20Test:")
                    .endsWith("&issuer=Asso%20Test");
        } finally {
            called(draft.name(), draft);
        }
    }

    private void called(String name, FaceDraft draft) {
        transaction.executeWithoutResult(_ -> house.show(new FaceDraft(
                name, draft.contact(), draft.motto(), draft.mottoInEnglish(), draft.accent(), draft.logo())));
    }

    @Test
    void changesNothingUntilAFirstCodeIsRight() {
        var me = acting.asSomeone();
        var telephone = Authenticator.with(factors.begin(PASSWORD).secret());
        assertThat(factors.isOn(me.id())).isFalse();
        refused("account.code.wrong", () -> factors.confirm("000000", Acting.client()));
        assertThat(factors.isOn(me.id())).isFalse();
        factors.confirm(spaced(telephone.code(clock.instant())), Acting.client());
        assertThat(factors.isOn(me.id())).isTrue();
        assertThat(factors.mine().codesLeft()).isEqualTo(10);
        assertThat(mailed.templateFor(me.email())).isEqualTo("account-security");
        assertThat(deeds(me)).containsExactly("second-factor-on");
    }

    @Test
    void forgetsASetUpThatWasBegunTooLongAgo() {
        acting.asSomeone();
        var telephone = Authenticator.with(factors.begin(PASSWORD).secret());
        clock.advance(Duration.ofMinutes(31));
        refused("factor.offer.gone", () -> factors.confirm(telephone.code(clock.instant()), Acting.client()));
    }

    /** Nobody has to come and ask for another one. */
    @Test
    void leavesNothingOfWhatNobodyConfirmed() {
        var me = acting.asSomeone();
        factors.begin(PASSWORD);
        identities.offer(
                new OutsideIdentity("https://ailleurs.example", "s" + me.id(), me.email(), "Awa Traoré"),
                me.id(),
                "/app");
        var forgetting = new ForgetOffers(identities, store);
        forgetting.forget();
        assertThat(List.of(rows("second_factor_offer", me), rows("identity_offer", me)))
                .containsExactly(1, 1);
        clock.advance(Duration.ofMinutes(31));
        forgetting.forget();
        assertThat(List.of(rows("second_factor_offer", me), rows("identity_offer", me)))
                .containsExactly(0, 0);
    }

    private int rows(String table, SignedIn person) {
        return jdbc.sql("select count(*) from " + table + " where person_id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void endsTheOtherSessionsWhenItIsTurnedOn() {
        var me = acting.asSomeone();
        var elsewhere = devices.admit(me, "", true);
        Acting.as(devices.admit(me, "", false).person());
        setUp();
        assertThat(sessions.renewed(elsewhere.person())).isEmpty();
        assertThat(devices.mine()).singleElement().matches(device -> device.here());
    }

    @Test
    void takesEachCodeOnce() {
        var me = acting.asSomeone();
        var telephone = setUp();
        refused("account.code.wrong", () -> pass(me, telephone.code(clock.instant())));
        clock.advance(Duration.ofSeconds(30));
        pass(me, telephone.code(clock.instant()));
        refused("account.code.wrong", () -> pass(me, telephone.code(clock.instant())));
    }

    @Test
    void letsOneOfTwoInWhoShowTheSameCodeAtOnce() throws Exception {
        var me = acting.asSomeone();
        var telephone = setUp();
        clock.advance(Duration.ofSeconds(30));
        var code = telephone.code(clock.instant());
        assertThat(atOnce(() -> pass(me, code))).isEqualTo(1);
    }

    @Test
    void letsOneOfTwoInWhoShowTheSameRecoveryCodeAtOnce() throws Exception {
        var me = acting.asSomeone();
        setUp();
        var codes = factors.renewCodes(PASSWORD);
        assertThat(atOnce(() -> pass(me, codes.getFirst()))).isEqualTo(1);
        assertThat(factors.mine().codesLeft()).isEqualTo(9);
    }

    @Test
    void takesARecoveryCodeHoweverItIsTypedOnceAndTellsItsOwner() {
        var me = acting.asSomeone();
        setUp();
        var codes = factors.renewCodes(PASSWORD);
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([2-9a-z]{4}-){3}[2-9a-z]{4}"));
        var typed = " " + codes.get(3).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        pass(me, typed);
        refused("account.code.wrong", () -> pass(me, typed));
        assertThat(factors.mine().codesLeft()).isEqualTo(9);
        assertThat(deeds(me)).endsWith("recovery-code-used");
        assertThat(mailed.templateFor(me.email())).isEqualTo("account-security");
    }

    @Test
    void renewsRecoveryCodesAndForgetsThoseBefore() {
        var me = acting.asSomeone();
        setUp();
        var before = factors.renewCodes(PASSWORD);
        var after = factors.renewCodes(PASSWORD);
        refused("account.code.wrong", () -> pass(me, before.getFirst()));
        pass(me, after.getFirst());
    }

    @Test
    void takesNoCodeOfSomebodyElse() {
        var other = acting.asSomeone();
        setUp();
        var codes = factors.renewCodes(PASSWORD);
        var me = acting.asSomeone();
        setUp();
        refused("account.code.wrong", () -> pass(me, codes.getFirst()));
        assertThat(other.id()).isNotEqualTo(me.id());
    }

    @Test
    void stopsWhoGuesses() {
        var me = acting.asSomeone();
        setUp();
        for (var i = 0; i < 6; i++) {
            refused("account.code.wrong", () -> pass(me, "123456"));
        }
        assertThatExceptionOfType(TooManyTries.class).isThrownBy(() -> pass(me, "123456"));
        clock.advance(Duration.ofMinutes(3));
        refused("account.code.wrong", () -> pass(me, "123456"));
    }

    @Test
    void keepsNothingThatCanBeRead() {
        var me = acting.asSomeone();
        var secret = factors.begin(PASSWORD).secret().replace(" ", "");
        factors.confirm(Authenticator.with(secret).code(clock.instant()), Acting.client());
        var codes = factors.renewCodes(PASSWORD);
        var kept = String.join(
                " ",
                jdbc.sql(
                                "select secret from second_factor where person_id = ? union all select hash from recovery_code where person_id = ?")
                        .params(me.id().value(), me.id().value())
                        .query(String.class)
                        .list());
        assertThat(kept).isNotBlank().doesNotContain(secret);
        codes.forEach(code -> assertThat(kept).doesNotContain(code));
    }

    @Test
    void opensASecretForItsOwnerOnly() {
        var me = acting.asSomeone();
        setUp();
        var other = acting.asSomeone();
        jdbc.sql(
                        "insert into second_factor (person_id, secret, confirmed_at, last_step) select cast(? as uuid), secret, confirmed_at, -1 from second_factor where person_id = ?")
                .params(other.id().value(), me.id().value())
                .update();
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> pass(other, "123456"));
    }

    @Test
    void turnsOffWithAProof() {
        var me = acting.asSomeone();
        setUp();
        factors.turnOff(PASSWORD);
        assertThat(factors.isOn(me.id())).isFalse();
        assertThat(factors.mine().codesLeft()).isZero();
        assertThat(deeds(me)).endsWith("second-factor-off");
    }

    @Test
    void isTakenAwayByAnAdministratorWhoseDeedIsKnown() {
        var lost = acting.asSomeone();
        setUp();
        var session = devices.admit(lost, "", true).person();
        assertThat(sessions.renewed(session)).isPresent();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> factors.reset(lost.id(), PASSWORD));
        acting.asSomeone(Role.ADMINISTRATOR);
        factors.reset(lost.id(), PASSWORD);
        assertThat(factors.isOn(lost.id())).isFalse();
        assertThat(sessions.renewed(session)).isEmpty();
        assertThat(mailed.templateFor(lost.email())).isEqualTo("account-security");
        assertThat(jdbc.sql("select deed from audit_entry where subject = ? order by id desc limit 1")
                        .param(lost.id().toString())
                        .query(String.class)
                        .single())
                .isEqualTo("second-factor-reset");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> factors.reset(lost.id(), PASSWORD));
    }

    /** Somebody sits down at the screen that she left open. */
    @Test
    void isTakenAwayByNobodyWhoCannotProveThatSheAdministers() {
        var lost = acting.asSomeone();
        setUp();
        Acting.as(devices.admit(acting.asSomeone(Role.ADMINISTRATOR), "", false).person());
        clock.advance(Duration.ofMinutes(16));
        refused("account.before.wrong", () -> factors.reset(lost.id(), ""));
        refused("account.before.wrong", () -> factors.reset(lost.id(), "pas le bon"));
        assertThat(factors.isOn(lost.id())).isTrue();
        factors.reset(lost.id(), PASSWORD);
        assertThat(factors.isOn(lost.id())).isFalse();
    }

    @Test
    void isNotTakenAwayFromOneselfAsFromOthers() {
        var me = acting.asSomeone(Role.ADMINISTRATOR);
        setUp();
        assertThat(factors.mayReset(me.id())).isFalse();
        refused("factor.reset.yourself", () -> factors.reset(me.id(), PASSWORD));
        assertThat(factors.isOn(me.id())).isTrue();
    }

    @Test
    void isReadInThreeStatements() {
        acting.asSomeone();
        setUp();
        assertThat(StatementCount.of(factors::mine)).hasSize(3);
    }

    private Authenticator setUp() {
        var telephone = Authenticator.with(factors.begin(PASSWORD).secret());
        factors.confirm(telephone.code(clock.instant()), Acting.client());
        return telephone;
    }

    private void pass(SignedIn person, String code) {
        factors.pass(person.id(), code, Acting.client());
    }

    /** @return how many of two did it */
    private static int atOnce(Runnable work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one = () -> {
                try {
                    work.run();
                    return 1;
                } catch (Refusal late) {
                    return 0;
                }
            };
            var done = 0;
            for (var result : threads.invokeAll(Collections.nCopies(2, one))) {
                done += result.get();
            }
            return done;
        }
    }

    private List<String> deeds(SignedIn person) {
        return deeds(person.id());
    }

    private List<String> deeds(PersonId person) {
        return jdbc.sql("select deed from audit_entry where actor_id = ? order by id")
                .param(person.value())
                .query(String.class)
                .list();
    }

    private static String spaced(String code) {
        return code.substring(0, 3) + " " + code.substring(3);
    }

    private static void refused(String key, Runnable work) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(work::run)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }
}
