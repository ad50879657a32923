package org.ramure.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.Acting;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.cohorts.FollowedFixture.Taught;
import org.ramure.house.PersonalData;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(StatementCount.class)
class CohortsOfPersonTests {

    @Autowired
    CohortsOfPerson cohorts;

    @Autowired
    FollowedFixture fixture;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void gathersWhatATrainerDidInTheSameStatementsHoweverMuchItIs() {
        var taught = fixture.taught();
        var other = fixture.taught();
        var trainer = other.trainer();
        did(taught, trainer);
        gathered(trainer);
        var statements = StatementCount.of(() -> gathered(trainer)).size();
        for (int i = 0; i < 5; i++) {
            did(taught, trainer);
            did(other, trainer);
        }
        gathered(trainer);
        assertThat(StatementCount.of(() -> gathered(trainer))).hasSize(statements);
        var archive = gathered(trainer);
        assertThat(archive.get("roster"))
                .hasSize(11)
                .allSatisfy(row -> assertThat(row.getFirst()).isEqualTo("Un essai"));
        assertThat(archive.get("reminder")).hasSize(11).allSatisfy(row -> {
            assertThat(row.getFirst()).isEqualTo("Un essai");
            assertThat(row.getLast()).isEqualTo("Revenez");
        });
    }

    private Map<String, List<? extends List<?>>> gathered(SignedIn person) {
        var all = new HashMap<String, List<? extends List<?>>>();
        SystemActor.run(
                "tests",
                () -> cohorts.gather(
                        new PersonalData.Subject(person.id().value(), person.email()), new PersonalData.Archive() {
                            @Override
                            public void rows(String table, List<String> columns, List<? extends List<?>> rows) {
                                all.put(table, rows);
                            }

                            @Override
                            public void file(String name, byte[] content) {}
                        }));
        return all;
    }

    private void did(Taught taught, SignedIn trainer) {
        var course = taught.edition().course().value();
        var now = Times.column(Instant.now());
        jdbc.sql("""
                        insert into roster (id, course_id, person_id, asked_at, total, done, enrolled, invited, finished_at)
                        values (?, ?, ?, ?, 0, 0, 0, 0, ?)""").params(Ids.next(), course, trainer.id().value(), now, now).update();
        jdbc.sql("""
                        insert into reminder (id, course_id, person_id, audience, days, stopped_before, asked_on, subject_fr,
                            body_fr, subject_en, body_en, asked_at, expected, sent, finished_at)
                        values (?, ?, ?, 'STOPPED', 14, ?, ?, 'Revenez', '', '', '', ?, 0, 0, ?)""")
                .params(Ids.next(), course, trainer.id().value(), now, LocalDate.now(), now, now)
                .update();
    }
}
