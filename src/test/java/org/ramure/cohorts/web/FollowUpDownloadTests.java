package org.ramure.cohorts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.cohorts.CohortDraft;
import org.ramure.cohorts.Cohorts;
import org.ramure.cohorts.FollowedFixture;
import org.ramure.cohorts.FollowedFixture.Taught;
import org.ramure.learning.Learning;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
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
