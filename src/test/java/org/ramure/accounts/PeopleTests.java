package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import({Acting.class, StatementCount.class})
class PeopleTests {

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Newcomers newcomers;

    @Autowired
    SignIns signIns;

    @Autowired
    Sessions sessions;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody() {
        jdbc.sql("delete from person").update();
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void isNotThereForAnybodyElse() {
        acting.asSomeone(Role.TRAINER);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> people.search("", 0));
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() -> people.change(
                        new PersonRow(PersonId.next(), "", "", Set.of(), Instant.EPOCH, true),
                        Set.of(Role.ADMINISTRATOR),
                        true));
    }

    @Test
    void listsTenThousandPeopleInTwoStatements() {
        acting.asSomeone(Role.ADMINISTRATOR);
        IntStream.range(0, 10_000)
                .forEach(i -> newcomers.open(new Newcomers.Newcomer(
                        "p" + i + "@essai.example",
                        "Personne %05d".formatted(i),
                        Set.of(Role.LEARNER),
                        "{noop}x",
                        true,
                        false,
                        Locale.FRENCH,
                        ZoneId.of("UTC"))));
        var pages = new ArrayList<PeoplePage>();
        assertThat(StatementCount.of(() -> pages.add(people.search("personne", 399))))
                .hasSize(2);
        assertThat(pages.getFirst().total()).isEqualTo(10_000);
        assertThat(pages.getFirst().people())
                .hasSize(25)
                .extracting(PersonRow::name)
                .first()
                .isEqualTo("Personne 09975");
        assertThat(people.search("p42@", 0).people())
                .extracting(PersonRow::email)
                .containsExactly("p42@essai.example");
        assertThat(people.search("%", 0).total()).isZero();
        assertThat(StatementCount.of(() -> pages.add(people.search(" ", 0))))
                .hasSize(2)
                .noneMatch(statement -> statement.contains(" like "));
        assertThat(pages.getLast().people()).hasSize(People.PAGE);
        assertThat(pages.getLast().total()).isEqualTo(People.PAGE + 1_000);
        assertThat(pages.getLast().more()).isTrue();
        assertThat(pages.getFirst().more()).isFalse();
    }

    @Test
    void findsWordsInAnyOrderInNameAndAddress() {
        acting.asSomeone(Role.ADMINISTRATOR);
        for (var name : List.of("Leïla Benali", "Leïla Martin")) {
            newcomers.open(new Newcomers.Newcomer(
                    name.substring(6).toLowerCase(Locale.ROOT) + "@essai.example",
                    name,
                    Set.of(Role.LEARNER),
                    "{noop}x",
                    true,
                    false,
                    Locale.FRENCH,
                    ZoneId.of("UTC")));
        }
        for (var words : List.of("benali leïla", "leïla b", "  LEÏLA benali@essai ")) {
            var found = new ArrayList<PeoplePage>();
            assertThat(StatementCount.of(() -> found.add(people.search(words, 0))))
                    .hasSize(2);
            assertThat(found.getFirst().people())
                    .as(words)
                    .extracting(PersonRow::name)
                    .containsExactly("Leïla Benali");
            assertThat(found.getFirst().total()).isEqualTo(1);
        }
        assertThat(people.search("leïla nadia", 0).total()).isZero();
    }

    @Test
    void givesAndTakesRolesAndWritesItDown() {
        var learner = acting.asSomeone();
        var administrator = acting.asSomeone(Role.ADMINISTRATOR);
        people.change(row(learner), Set.of(Role.TRAINER, Role.EDITOR), true);
        people.change(row(learner), Set.of(Role.EDITOR), true);
        assertThat(accounts.loadUserByUsername(learner.email()).roles()).containsExactly(Role.EDITOR);
        var deeds = jdbc.sql(
                        "select deed || ' ' || detail from audit_entry where subject = ? and actor_id = ? order by id")
                .params(learner.id().toString(), administrator.id().value())
                .query(String.class)
                .list();
        assertThat(deeds).containsExactlyInAnyOrder("role-given TRAINER", "role-given EDITOR", "role-taken TRAINER");
    }

    @Test
    void rolesHoldInOpenSessionsAtOnceAndAClosedAccountHasNone() {
        var learner = acting.asSomeone();
        assertThat(sessions.renewed(learner)).contains(learner);
        acting.asSomeone(Role.ADMINISTRATOR);
        people.change(row(learner), Set.of(Role.TRAINER), true);
        assertThat(sessions.renewed(learner).orElseThrow().has(Role.TRAINER)).isTrue();
        people.change(row(learner), Set.of(), false);
        assertThat(sessions.renewed(learner)).isEmpty();
        people.change(row(learner), Set.of(), true);
        assertThat(sessions.renewed(learner)).isPresent();
    }

    @Test
    void aClosedAccountSaysSoOnlyToWhoKnowsItsPassword() {
        var learner = acting.asSomeone();
        acting.asSomeone(Role.ADMINISTRATOR);
        people.change(row(learner), Set.of(), false);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signIns.byPassword(learner.email(), "un mot de passe", "192.0.2.9"))
                .extracting(Refusal::key)
                .isEqualTo("sign-in.closed");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> signIns.byPassword(learner.email(), "un autre", "192.0.2.9"))
                .extracting(Refusal::key)
                .isEqualTo("sign-in.failed");
    }

    @Test
    void asksTheDatabaseOnceForManyRequestsOfASession() {
        var learner = acting.asSomeone();
        sessions.renewed(learner);
        assertThat(StatementCount.of(() -> IntStream.range(0, 50).forEach(_ -> sessions.renewed(learner))))
                .isEmpty();
    }

    /** Two administrators opened the same dialog: the second would undo what the first did, unseen. */
    @Test
    void refusesWhatWasDecidedBeforeSomebodyElseChangedTheAccount() {
        var learner = acting.asSomeone();
        acting.asSomeone(Role.ADMINISTRATOR);
        var seen = row(learner);
        people.change(seen, Set.of(Role.TRAINER), true);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> people.change(seen, Set.of(Role.ORGANISER), true))
                .extracting(Refusal::key)
                .isEqualTo("people.changed-meanwhile");
        assertThat(accounts.loadUserByUsername(learner.email()).roles()).containsExactly(Role.TRAINER);
    }

    private PersonRow row(SignedIn person) {
        return people.search(person.email(), 0).people().getFirst();
    }

    @Test
    void keepsTheLastAdministrator() {
        var only = acting.asSomeone(Role.ADMINISTRATOR);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> people.change(row(only), Set.of(), true))
                .extracting(Refusal::key)
                .isEqualTo("people.last-administrator");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> people.change(row(only), Set.of(Role.ADMINISTRATOR), false))
                .extracting(Refusal::key)
                .isEqualTo("people.not-yourself");
    }

    @Test
    void twoAdministratorsCannotTakeTheRoleFromEachOther() throws Exception {
        var one = acting.asSomeone(Role.ADMINISTRATOR);
        var other = acting.asSomeone(Role.ADMINISTRATOR);
        try (var hands = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> first = () -> take(one, other);
            Callable<Boolean> second = () -> take(other, one);
            var done = 0;
            for (var result : hands.invokeAll(List.of(first, second))) {
                try {
                    done += result.get() ? 1 : 0;
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(Refusal.class);
                }
            }
            assertThat(done).isEqualTo(1);
        }
    }

    private boolean take(SignedIn from, SignedIn of) {
        Acting.as(from);
        try {
            people.change(row(of), Set.of(), true);
            return true;
        } finally {
            Acting.asNobody();
        }
    }
}
