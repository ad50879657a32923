package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;
import org.ramure.StatementCount;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.ramure.kit.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = "spring.mail.host=127.0.0.1")
@Import({Acting.class, Mailed.Beans.class, MovableClock.Beans.class, StatementCount.class})
class AccountLinksTests {

    @Autowired
    AccountLinks links;

    @Autowired
    Accounts accounts;

    @Autowired
    Consents consents;

    @Autowired
    People people;

    @Autowired
    Profiles profiles;

    @Autowired
    SignIns signIns;

    @Autowired
    Acting acting;

    @Autowired
    Mailed mailed;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void opensAnAccountWithWhatANewcomerChose() {
        var email = newAddress();
        ask(LinkPurpose.SIGN_UP, email, Set.of(ConsentPurpose.NEWSLETTER));
        assertThat(mailed.templateFor(email)).isEqualTo("account-sign-up");
        var entered = links.signUp(mailed.tokenFor(email), newcomer(" Fatou \n Ndiaye ", "une phrase à moi"));
        assertThat(entered.person().name()).isEqualTo("Fatou Ndiaye");
        assertThat(entered.person().roles()).containsExactly(Role.LEARNER);
        assertThat(entered.wanted()).isEqualTo("/app/profil");
        assertThat(consents.of(entered.person().id())).containsExactly(ConsentPurpose.NEWSLETTER);
        assertThat(signIns.byPassword(email, "une phrase à moi", "192.0.2.7").id())
                .isEqualTo(entered.person().id());
    }

    @Test
    void opensAnAccountWithoutAPassword() {
        var email = newAddress();
        ask(LinkPurpose.SIGN_UP, email, Set.of());
        var entered = links.signUp(mailed.tokenFor(email), newcomer("Fatou", null));
        assertThat(consents.of(entered.person().id())).isEmpty();
        ask(LinkPurpose.SIGN_IN, email, Set.of());
        assertThat(mailed.templateFor(email)).isEqualTo("account-sign-in");
        assertThat(links.signIn(mailed.tokenFor(email)).person().id())
                .isEqualTo(entered.person().id());
    }

    @Test
    void mailsInTheLanguageOfTheAccountWhateverThePageOfWhoAsks() {
        var fatou = acting.asSomeone();
        jdbc.sql("update person set language = 'en' where id = ?")
                .param(fatou.id().value())
                .update();
        var unknown = newAddress();
        ask(LinkPurpose.RESET, fatou.email(), Set.of());
        ask(LinkPurpose.RESET, unknown, Set.of());
        assertThat(languageOfMailTo(fatou.email())).isEqualTo("en");
        assertThat(languageOfMailTo(unknown)).isEqualTo("fr");
    }

    /** So that it can be found, and erased, whatever address she has by then. */
    @Test
    void givesTheMailThatWasSentBeforeTheAccountToItsOwner() {
        var email = newAddress();
        ask(LinkPurpose.SIGN_UP, email, Set.of());
        var fatou = links.signUp(mailed.tokenFor(email), newcomer("Fatou", "une phrase à moi"))
                .person()
                .id()
                .value();
        assertThat(jdbc.sql("select owner_id from outgoing_message where recipient = ?")
                        .param(email)
                        .query(java.util.UUID.class)
                        .list())
                .containsOnly(fatou);
        assertThat(jdbc.sql("select person_id from link_request where email = ?")
                        .param(email)
                        .query(java.util.UUID.class)
                        .list())
                .containsOnly(fatou);
    }

    private String languageOfMailTo(String email) {
        return jdbc.sql("select language from outgoing_message where recipient = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    @Test
    void mailsTheLinkThatFitsTheAddress() {
        var known = acting.asSomeone().email();
        ask(LinkPurpose.SIGN_UP, known, Set.of());
        assertThat(mailed.templateFor(known)).isEqualTo("account-known");
        // of two that are posted in one millisecond nothing says which one is the last
        jdbc.sql("delete from outgoing_message where recipient = ?")
                .param(known)
                .update();
        ask(LinkPurpose.RESET, known, Set.of());
        assertThat(mailed.templateFor(known)).isEqualTo("account-reset");
        var unknown = newAddress();
        ask(LinkPurpose.RESET, unknown, Set.of());
        assertThat(mailed.templateFor(unknown)).isEqualTo("account-none");
    }

    @Test
    void doesTheSameWorkForKnownAndUnknownAddresses() {
        var known = acting.asSomeone().email();
        ask(LinkPurpose.SIGN_IN, newAddress(), Set.of()); // caches are warm
        for (var purpose : List.of(LinkPurpose.SIGN_UP, LinkPurpose.SIGN_IN, LinkPurpose.RESET)) {
            var unknown = newAddress();
            var one = StatementCount.of(() -> ask(purpose, known, Set.of()));
            var other = StatementCount.of(() -> ask(purpose, unknown, Set.of()));
            assertThat(other).as(purpose.name()).isNotEmpty().isEqualTo(one);
        }
    }

    @Test
    void keepsOnlyTheHashOfAToken() {
        var email = newAddress();
        ask(LinkPurpose.SIGN_UP, email, Set.of());
        var token = mailed.tokenFor(email);
        assertThat(token).hasSizeGreaterThanOrEqualTo(32);
        var hashes = jdbc.sql("select hash from link_token").query(String.class).list();
        assertThat(hashes).contains(Tokens.hash(token)).doesNotContain(token);
    }

    @Test
    void readingALinkUsesNothingUp() {
        var email = acting.asSomeone().email();
        ask(LinkPurpose.SIGN_IN, email, Set.of());
        var token = mailed.tokenFor(email);
        assertThat(links.read(token)).map(LinkSheet::purpose).contains(LinkPurpose.SIGN_IN);
        assertThat(links.read(token)).isPresent();
        links.signIn(token);
        assertThat(links.read(token)).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> links.signIn(token));
    }

    @Test
    void aLinkUsedByTwoAtOnceWorksForOne() throws Exception {
        var email = acting.asSomeone().email();
        ask(LinkPurpose.SIGN_IN, email, Set.of());
        var token = mailed.tokenFor(email);
        assertThat(winners(() -> links.signIn(token))).isEqualTo(1);
    }

    @Test
    void twoLinksOfOneNewcomerAtOnceOpenOneAccount() throws Exception {
        var email = newAddress();
        ask(LinkPurpose.SIGN_UP, email, Set.of());
        var first = mailed.tokenFor(email);
        ask(LinkPurpose.SIGN_UP, email, Set.of());
        var second = mailed.tokenFor(email);
        var tokens = new java.util.concurrent.ConcurrentLinkedQueue<>(List.of(first, second));
        assertThat(winners(() -> links.signUp(tokens.remove(), newcomer("Fatou", "une phrase à moi"))))
                .isEqualTo(1);
    }

    @Test
    void linksRunOut() {
        var email = acting.asSomeone().email();
        ask(LinkPurpose.SIGN_IN, email, Set.of());
        var token = mailed.tokenFor(email);
        clock.advance(Duration.ofMinutes(29));
        assertThat(links.read(token)).isPresent();
        clock.advance(Duration.ofMinutes(2));
        assertThat(links.read(token)).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> links.signIn(token));
    }

    @Test
    void aLinkDoesOnlyWhatItWasMailedFor() {
        var email = acting.asSomeone().email();
        ask(LinkPurpose.SIGN_IN, email, Set.of());
        var token = mailed.tokenFor(email);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> links.reset(token, "une autre phrase"));
        assertThat(links.read(token)).isPresent();
    }

    @Test
    void aPasswordThatIsTooShortDoesNotUseTheLinkUp() {
        var email = newAddress();
        ask(LinkPurpose.SIGN_UP, email, Set.of());
        var token = mailed.tokenFor(email);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> links.signUp(token, newcomer("Fatou", "court")))
                .extracting(Refusal::key)
                .isEqualTo("account.password.short");
        assertThat(links.signUp(token, newcomer("Fatou", "une phrase à moi"))
                        .person()
                        .email())
                .isEqualTo(email);
    }

    @Test
    void aNewPasswordVoidsEveryOtherLinkAndIsToldToTheOwner() {
        var person = acting.asSomeone();
        ask(LinkPurpose.SIGN_IN, person.email(), Set.of());
        var other = mailed.tokenFor(person.email());
        ask(LinkPurpose.RESET, person.email(), Set.of());
        var entered = links.reset(mailed.tokenFor(person.email()), "une autre phrase");
        assertThat(entered.person().credential()).isNotEqualTo(person.credential());
        assertThat(links.read(other)).isEmpty();
        assertThat(mailed.templateFor(person.email())).isEqualTo("account-password");
    }

    @Test
    void aClosedAccountHasNoWayIn() {
        var person = acting.asSomeone();
        ask(LinkPurpose.SIGN_IN, person.email(), Set.of());
        var token = mailed.tokenFor(person.email());
        acting.asSomeone(Role.ADMINISTRATOR);
        people.change(people.search(person.email(), 0).people().getFirst(), Set.of(), false);
        assertThat(links.read(token)).isEmpty();
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> links.signIn(token));
        ask(LinkPurpose.SIGN_IN, person.email(), Set.of());
        assertThat(mailed.templateFor(person.email())).isEqualTo("account-closed");
    }

    @Test
    void mailsAnAddressOnlyNowAndThen() {
        var email = newAddress();
        for (var i = 0; i < 6; i++) {
            ask(LinkPurpose.SIGN_UP, email, Set.of());
        }
        assertThat(mailed.mailsTo(email)).isEqualTo(3);
    }

    @Test
    void ofTwoPeopleWhoMoveToOneAddressAtOnceOneMovesAndTheOtherIsToldWhy() throws Exception {
        var to = newAddress();
        var tokens = List.of(mover(acting.asSomeone(), to), mover(acting.asSomeone(), to));
        assertThat(movedOf(tokens)).isEqualTo(1);
        assertThat(accounts.loadUserByUsername(to).email()).isEqualTo(to);
    }

    @Test
    void ofTwoMovesOfOnePersonAtOnceNoneEndsInAFault() throws Exception {
        var person = acting.asSomeone();
        var tokens = List.of(mover(person, newAddress()), mover(person, newAddress()));
        assertThat(movedOf(tokens)).isPositive();
    }

    @Test
    void twoPeopleWhoMoveToEachOthersAddressAtOnceAreToldWhyNot() throws Exception {
        var one = acting.asSomeone();
        var other = acting.asSomeone();
        var tokens = List.of(mover(one, other.email()), mover(other, one.email()));
        assertThat(movedOf(tokens)).isZero();
    }

    private String mover(SignedIn person, String to) {
        Acting.as(person);
        profiles.askToMove(to, "un mot de passe", Acting.client());
        return mailed.tokenFor(to);
    }

    /** How many of the links, all used at once, moved somebody; the others must have said why not. */
    private int movedOf(List<String> tokens) throws InterruptedException {
        var waiting = new java.util.concurrent.ConcurrentLinkedQueue<>(tokens);
        return winners(() -> {
            links.confirmAddress(waiting.remove());
            return new Entered(acting.asSomeone(), "");
        });
    }

    private void ask(LinkPurpose purpose, String email, Set<ConsentPurpose> consents) {
        links.ask(new LinkWish(purpose, email, Locale.FRENCH, "/app/profil", consents, Acting.client()));
    }

    private static NewAccount newcomer(String name, String password) {
        return new NewAccount(name, password, Locale.FRENCH, ZoneId.of("Europe/Paris"));
    }

    private static String newAddress() {
        return "n" + Ids.next() + "@essai.example";
    }

    private static int winners(Callable<Entered> use) throws InterruptedException {
        try (var hands = Executors.newFixedThreadPool(2)) {
            var won = new ArrayList<Entered>();
            for (var done : hands.invokeAll(List.of(use, use))) {
                try {
                    won.add(done.get());
                } catch (ExecutionException lost) {
                    assertThat(lost).hasCauseInstanceOf(Refusal.class);
                }
            }
            return won.size();
        }
    }
}
