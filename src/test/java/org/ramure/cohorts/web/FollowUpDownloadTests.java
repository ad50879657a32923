package org.ramure.cohorts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.People;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.cohorts.CohortDraft;
import org.ramure.cohorts.Cohorts;
import org.ramure.cohorts.FollowedFixture;
import org.ramure.cohorts.FollowedFixture.Taught;
import org.ramure.kit.Times;
import org.ramure.learning.Learning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class FollowUpDownloadTests {

    @Autowired
    MockMvc web;

    @Autowired
    FollowedFixture fixture;

    @Autowired
    Cohorts cohorts;

    @Autowired
    Learning learning;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void givesFrenchExcelATableWithoutFormulas() throws Exception {
        var taught = fixture.taught();
        var group = cohorts.create(taught.slug(), new CohortDraft("@SOMME(A1)", null, null));
        var person = fixture.person("=1+1");
        Acting.as(person);
        learning.enrol(taught.slug());
        Acting.as(taught.trainer());
        cohorts.move(taught.slug(), person.id(), group);
        var lines = lines(taught, taught.trainer(), "");
        assertThat(lines.getFirst()).startsWith("\uFEFFPersonne;Adresse;Groupe;État;");
        assertThat(lines.get(1)).startsWith("'=1+1;" + person.email() + ";'@SOMME(A1);Pas commencée;0;4;0;");
        assertThat(lines).hasSize(2);
    }

    @Test
    void givesEverybodyInLotsByName() throws Exception {
        var taught = fixture.taught();
        fixture.crowd(taught.edition(), 1_234, null);
        assertThat(lines(taught, taught.trainer(), "")).hasSize(1_235);
        assertThat(lines(taught, taught.trainer(), "?words=foule%20000007")).hasSize(2);
        assertThat(lines(taught, taught.trainer(), "?state=COMPLETED")).hasSize(1 + 177);
    }

    @Test
    void isNotThereForOthers() throws Exception {
        var taught = fixture.taught();
        var address = "/api/suivi/" + taught.slug() + "/personnes.csv";
        Acting.asNobody();
        web.perform(get(address)).andExpect(status().isUnauthorized());
        for (var role : new Role[] {Role.TRAINER, Role.LEARNER}) {
            var other = acting.asSomeone(role);
            Acting.asNobody();
            web.perform(get(address).with(user(other))).andExpect(status().isNotFound());
        }
        web.perform(get(address + "?cohort=00000000-0000-7000-8000-000000000000")
                        .with(user(taught.trainer())))
                .andExpect(status().isNotFound());
    }

    /** Names and addresses of learners are a trainer's, not a former trainer's. */
    @Test
    void isNotThereForAnOwnerOrAnAuthorWhoIsALearnerAgain() throws Exception {
        var taught = fixture.taught();
        var author = acting.asSomeone(Role.TRAINER);
        jdbc.sql("insert into draft_author (course_id, person_id, added_at) values (?, ?, ?)")
                .params(taught.edition().course().value(), author.id().value(), Times.column(Instant.now()))
                .update();
        assertThat(lines(taught, author, "")).hasSize(1);
        for (var person : List.of(taught.trainer(), author)) {
            acting.asSomeone(Role.ADMINISTRATOR);
            people.change(people.search(person.email(), 0).people().getFirst(), Set.of(Role.LEARNER), true);
            var again = accounts.loadUserByUsername(person.email());
            Acting.asNobody();
            web.perform(get("/api/suivi/" + taught.slug() + "/personnes.csv").with(user(again)))
                    .andExpect(status().isNotFound());
        }
    }

    private List<String> lines(Taught taught, SignedIn reader, String query) throws Exception {
        Acting.asNobody();
        var answer = web.perform(get(URI.create("/api/suivi/" + taught.slug() + "/personnes.csv" + query))
                        .with(user(reader)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andReturn()
                .getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
