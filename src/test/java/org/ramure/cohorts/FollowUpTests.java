package org.ramure.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.Waiting;
import org.ramure.accounts.Acting;
import org.ramure.accounts.ProfileDraft;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.cohorts.FollowedFixture.Taught;
import org.ramure.courses.LessonContent;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.learning.FollowerQuery.Order;
import org.ramure.learning.FollowerQuery.State;
import org.ramure.learning.Learning;
import org.ramure.quizzes.Taking;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(StatementCount.class)
class FollowUpTests {

    @Autowired
    FollowUp followUp;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Learning learning;

    @Autowired
    Profiles profiles;

    @Autowired
    FollowedFixture fixture;

    @Autowired
    Acting acting;

    @Autowired
    Taking taking;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void isNotThereForWhoMayNotChangeTheCourse() {
        var taught = fixture.taught();
        assertThat(followUp.people(taught.slug(), PeopleFilter.ALL, 0).people()).isEmpty();
        for (var role : new Role[] {Role.TRAINER, Role.ORGANISER, Role.EDITOR, Role.LEARNER}) {
            var other = acting.asSomeone(role);
            assertThatExceptionOfType(NotThere.class)
                    .isThrownBy(() -> followUp.people(taught.slug(), PeopleFilter.ALL, 0));
            assertThatExceptionOfType(NotThere.class).isThrownBy(() -> followUp.overview(taught.slug(), null));
            assertThatExceptionOfType(NotThere.class).isThrownBy(() -> followUp.person(taught.slug(), other.id()));
            assertThatExceptionOfType(NotThere.class)
                    .isThrownBy(() -> followUp.export(taught.slug(), PeopleFilter.ALL, _ -> {}));
            assertThatExceptionOfType(NotThere.class)
                    .isThrownBy(() -> cohorts.create(taught.slug(), new CohortDraft("Pirates", null, null)));
        }
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(followUp.people(taught.slug(), PeopleFilter.ALL, 0).people()).isEmpty();
    }

    @Test
    void listsOnlyTheCoursesThatOneMayChange() {
        var mine = fixture.taught();
        var other = fixture.taught();
        assertThat(followUp.courses()).extracting(FollowableCard::slug).containsExactly(other.slug());
        Acting.as(mine.trainer());
        assertThat(followUp.courses()).extracting(FollowableCard::slug).containsExactly(mine.slug());
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(followUp.courses()).extracting(FollowableCard::slug).contains(mine.slug(), other.slug());
    }

    @Test
    void showsWhatALearnerDidAtOnce() {
        var taught = fixture.taught();
        var awa = enrolled(taught, "Awa Traoré");
        assertThat(line(taught).state()).isEqualTo(State.TO_BEGIN);
        Acting.as(awa);
        learning.open(taught.slug(), "lire");
        learning.declareDone(taught.slug(), "lire");
        Acting.as(taught.trainer());
        var line = line(taught);
        assertThat(line.name()).isEqualTo("Awa Traoré");
        assertThat(line.state()).isEqualTo(State.UNDER_WAY);
        assertThat(line.follower().done()).isEqualTo(1);
        assertThat(line.follower().required()).isEqualTo(4);
        assertThat(line.follower().percent()).isEqualTo(25);
        assertThat(line.follower().movedAt()).isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void countsAPassedQuizAndACompletedCourse() {
        var taught = fixture.taught();
        var awa = enrolled(taught, "Awa Traoré");
        Acting.as(awa);
        learning.declareDone(taught.slug(), "lire");
        learning.declareDone(taught.slug(), "relire");
        learning.takeTool(taught.slug(), "emporter");
        taking.take(
                taught.edition().lessons().stream()
                        .filter(lesson -> lesson.content() instanceof LessonContent.Quiz)
                        .map(lesson -> ((LessonContent.Quiz) lesson.content()).quiz())
                        .findFirst()
                        .orElseThrow(),
                true);
        Acting.as(taught.trainer());
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(line(taught).state()).isEqualTo(State.COMPLETED));
        assertThat(line(taught).follower().percent()).isEqualTo(100);
    }

    @Test
    void findsByPartsOfNameAndAddressWithoutAccents() {
        var taught = fixture.taught();
        enrolled(taught, "Éloïse Dupré");
        enrolled(taught, "Zoé Martin");
        assertThat(names(taught, search("dupre elo"))).containsExactly("Éloïse Dupré");
        assertThat(names(taught, search("@ESSAI"))).containsExactly("Éloïse Dupré", "Zoé Martin");
        assertThat(names(taught, search("%"))).isEmpty();
        assertThat(names(taught, search("\u0000' or 1=1 --"))).isEmpty();
    }

    @Test
    void findsSomebodyByHerNewName() {
        var taught = fixture.taught();
        var awa = enrolled(taught, "Awa Traoré");
        Acting.as(awa);
        var mine = profiles.mine();
        profiles.save(new ProfileDraft("Fatou Ndiaye", mine.language(), mine.zone(), mine.consents()));
        Acting.as(taught.trainer());
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(names(taught, search("fatou"))).containsExactly("Fatou Ndiaye"));
        assertThat(names(taught, search("traore"))).isEmpty();
    }

    @Test
    void sortsInTheDatabaseBothWays() {
        var taught = fixture.taught();
        fixture.crowd(taught.edition(), 60, null);
        for (var order : Order.values()) {
            var up = all(taught, PeopleFilter.ALL.by(order, false));
            var down = all(taught, PeopleFilter.ALL.by(order, true));
            assertThat(up).hasSize(60).doesNotHaveDuplicates();
            assertThat(down).isEqualTo(up.reversed());
        }
        assertThat(all(taught, PeopleFilter.ALL.by(Order.PROGRESS, true)))
                .extracting(person -> person.follower().percent())
                .isSortedAccordingTo((one, other) -> other - one);
    }

    /** The states divide the people: the database and the page say the same of each. */
    @Test
    void putsEachPersonIntoOneStateOnly() {
        var taught = fixture.taught();
        var started = cohorts.create(taught.slug(), new CohortDraft("Vient de commencer", LocalDate.now(), null));
        fixture.crowd(taught.edition(), 70, null);
        fixture.crowd(taught.edition(), 70, started.value());
        var gone = enrolled(taught, "Parti");
        Acting.as(gone);
        learning.leave(taught.edition().course());
        Acting.as(taught.trainer());
        var seen = new HashSet<>();
        for (var state : State.values()) {
            var found = all(taught, new PeopleFilter("", state, null, Order.MOVED, false));
            assertThat(found).as(state.name()).isNotEmpty().allSatisfy(person -> {
                assertThat(person.state()).isEqualTo(state);
                assertThat(seen.add(person.follower().person())).isTrue();
            });
            if (state == State.STOPPED) {
                assertThat(found).extracting(FollowedPerson::cohort).containsOnlyNulls();
            }
        }
        assertThat(seen).hasSize(141);
        assertThat(all(taught, PeopleFilter.ALL)).hasSize(140);
    }

    @Test
    void expectsNothingAfterTheEndOfAGroup() {
        var taught = fixture.taught();
        var over = cohorts.create(
                taught.slug(), new CohortDraft("Passée", null, LocalDate.now().minusDays(2)));
        var awa = enrolled(taught, "Awa Traoré");
        fixture.moved(taught.edition(), awa.id(), Instant.now().minus(Duration.ofDays(40)));
        assertThat(line(taught).state()).isEqualTo(State.STOPPED);
        cohorts.move(taught.slug(), awa.id(), over);
        assertThat(line(taught).state()).isEqualTo(State.UNDER_WAY);
        assertThat(line(taught).cohort()).isEqualTo("Passée");
        cohorts.dissolve(taught.slug(), over);
        assertThat(line(taught).state()).isEqualTo(State.STOPPED);
        assertThat(line(taught).cohort()).isNull();
    }

    @Test
    void tellsNothingOfAGroupOfAnotherCourse() {
        var other = fixture.taught();
        var foreign = cohorts.create(other.slug(), new CohortDraft("Ailleurs", null, null));
        var taught = fixture.taught();
        assertThatExceptionOfType(NotThere.class)
                .isThrownBy(() ->
                        followUp.people(taught.slug(), new PeopleFilter("", null, foreign, Order.NAME, false), 0));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> cohorts.dissolve(taught.slug(), foreign));
    }

    /** The log says what was done, and nothing else. */
    @Test
    void givesNoGroupToWhoIsNotInTheCourse() {
        var taught = fixture.taught();
        var group = cohorts.create(taught.slug(), new CohortDraft("Printemps", null, null));
        var stranger = fixture.person("Étrangère");
        for (var to : Arrays.asList(group, null)) {
            assertThatExceptionOfType(NotThere.class).isThrownBy(() -> cohorts.move(taught.slug(), stranger.id(), to));
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where deed = 'cohort-given' and subject = ?")
                        .param(stranger.id().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** The second of two trainers at the same moment is told so, in words. */
    @Test
    void refusesANameThatAnotherGroupIsJustGiven() throws Exception {
        var taught = fixture.taught();
        var one = cohorts.create(taught.slug(), new CohortDraft("Un", null, null));
        var other = cohorts.create(taught.slug(), new CohortDraft("Deux", null, null));
        var draft = new CohortDraft("Printemps", null, null);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var second = transaction.execute(_ -> {
                cohorts.change(taught.slug(), one, draft);
                return Waiting.begun(thread, () -> {
                    Acting.as(taught.trainer());
                    cohorts.change(taught.slug(), other, draft);
                });
            });
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> second.get(20, TimeUnit.SECONDS))
                    .withCauseInstanceOf(Refusal.class);
        }
        assertThat(cohorts.of(taught.slug()))
                .extracting(card -> card.cohort().name())
                .containsExactly("Deux", "Printemps");
    }

    /** Counted by hand: people, what they did, and where they stopped. */
    @Test
    void saysHowACourseGoes() {
        var taught = fixture.taught();
        var lessons = taught.edition().lessons();
        assertThat(followUp.overview(taught.slug(), null).figures().medianPercent())
                .isNull();
        var people = List.of(
                enrolled(taught, "Un"),
                enrolled(taught, "Deux"),
                enrolled(taught, "Trois"),
                enrolled(taught, "Quatre"));
        Acting.as(people.get(0));
        learning.declareDone(taught.slug(), "lire");
        learning.declareDone(taught.slug(), "relire");
        Acting.as(people.get(1));
        learning.declareDone(taught.slug(), "lire");
        Acting.as(people.get(2));
        learning.open(taught.slug(), "lire");
        Acting.as(taught.trainer());
        fixture.moved(taught.edition(), people.get(1).id(), Instant.now().minus(Duration.ofDays(20)));
        var overview = followUp.overview(taught.slug(), null);
        assertThat(overview.figures().enrolled()).isEqualTo(4);
        assertThat(overview.figures().begun()).isEqualTo(3);
        assertThat(overview.figures().activeWeek()).isEqualTo(2);
        assertThat(overview.figures().activeMonth()).isEqualTo(3);
        assertThat(overview.figures().completed()).isZero();
        assertThat(overview.figures().medianPercent()).isZero();
        assertThat(overview.stops()).containsExactly(new Overview.Stop(lessons.getFirst(), 1));
        assertThat(overview.most()).isEqualTo(1);
    }

    @Test
    void showsATrainerWhatSomebodyDidAndIsMissing() {
        var taught = fixture.taught();
        var awa = enrolled(taught, "Awa Traoré");
        Acting.as(awa);
        learning.declareDone(taught.slug(), "lire");
        Acting.as(taught.trainer());
        var file = followUp.person(taught.slug(), awa.id());
        assertThat(file.name()).isEqualTo("Awa Traoré");
        assertThat(file.sheet().progress().missing())
                .extracting(line -> line.lesson().key())
                .containsExactly("relire", "emporter", "repondre");
        assertThat(file.sheet().traces().getFirst().completedAt()).isNotNull();
        assertThat(file.sheet().traces().getLast().attempts()).isZero();
        var stranger = fixture.person("Étrangère");
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> followUp.person(taught.slug(), stranger.id()));
    }

    /** Sorted and filtered pages of a hundred thousand, and of a hundred, cost the same few statements. */
    @Test
    void asksTheSameStatementsOfAHundredThousand() {
        var small = fixture.taught();
        fixture.crowd(small.edition(), 100, null);
        var expected = statements(small, 0);
        var large = fixture.taught();
        var group = cohorts.create(large.slug(), new CohortDraft("La moitié", null, null));
        fixture.crowd(large.edition(), 50_000, null);
        fixture.crowd(large.edition(), 50_000, group.value());
        assertThat(statements(large, 0)).isEqualTo(expected).isLessThanOrEqualTo(8);
        assertThat(statements(large, 3_000)).isEqualTo(expected);
        var filter = new PeopleFilter("foule 0499", State.STOPPED, group, Order.MOVED, true);
        assertThat(StatementCount.of(() -> followUp.people(large.slug(), filter, 0)))
                .hasSize(expected);
        var page = followUp.people(large.slug(), PeopleFilter.ALL, 0);
        assertThat(page.people()).hasSize(FollowUp.PAGE);
        assertThat(page.more()).isTrue();
        assertThat(page.total()).isGreaterThanOrEqualTo(1_000);
        assertThat(followUp.people(large.slug(), PeopleFilter.ALL, 3_999).people())
                .hasSize(FollowUp.PAGE);
        assertThat(followUp.people(large.slug(), PeopleFilter.ALL, 4_000).people())
                .isEmpty();
        assertThat(StatementCount.of(() -> followUp.overview(large.slug(), null)))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(followUp.overview(large.slug(), null).figures().enrolled()).isEqualTo(100_000);
        assertThat(followUp.overview(large.slug(), group).figures().enrolled()).isEqualTo(50_000);
    }

    private int statements(Taught taught, int page) {
        followUp.people(taught.slug(), PeopleFilter.ALL, page);
        return StatementCount.of(() -> followUp.people(taught.slug(), PeopleFilter.ALL, page))
                .size();
    }

    private SignedIn enrolled(Taught taught, String name) {
        var person = fixture.person(name);
        Acting.as(person);
        learning.enrol(taught.slug());
        Acting.as(taught.trainer());
        return person;
    }

    private static PeopleFilter search(String words) {
        return new PeopleFilter(words, null, null, Order.NAME, false);
    }

    private FollowedPerson line(Taught taught) {
        return followUp.people(taught.slug(), PeopleFilter.ALL, 0).people().getFirst();
    }

    private List<String> names(Taught taught, PeopleFilter filter) {
        return all(taught, filter).stream().map(FollowedPerson::name).toList();
    }

    private List<FollowedPerson> all(Taught taught, PeopleFilter filter) {
        var all = new ArrayList<FollowedPerson>();
        for (int page = 0; all.size() == page * FollowUp.PAGE; page++) {
            all.addAll(followUp.people(taught.slug(), filter, page).people());
        }
        return all;
    }
}
