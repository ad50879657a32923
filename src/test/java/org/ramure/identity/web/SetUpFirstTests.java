package org.ramure.identity.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.identity.Authenticator;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/** A house that wants a second factor of who teaches or administers. */
@SpringBootTest(properties = "ramure.identity.second-factor-for=TRAINER,ADMINISTRATOR")
@AutoConfigureMockMvc
@Import(Acting.class)
class SetUpFirstTests {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    MockMvc mvc;

    @Autowired
    SecondFactors factors;

    @Autowired
    Acting acting;

    @Autowired
    Clock clock;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void opensNothingOfTheAppBeforeItIsSetUp() throws Exception {
        var trainer = acting.asSomeone(Role.TRAINER);
        var me = user(trainer);
        mvc.perform(get("/app").with(me)).andExpect(redirectedUrl("/connexion/second-facteur"));
        mvc.perform(get("/app/personnes").with(me)).andExpect(redirectedUrl("/connexion/second-facteur"));
        mvc.perform(post("/app").with(csrf()).with(me)).andExpect(status().isForbidden());
        mvc.perform(get("/api/inconnu").with(me)).andExpect(status().isForbidden());
        mvc.perform(post("/formations/une/inscription").with(csrf()).with(me)).andExpect(status().isForbidden());
        mvc.perform(get("/connexion/second-facteur").with(me))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("obligatoire pour votre rôle")));
        Acting.as(trainer);
        var telephone =
                Authenticator.with(factors.begin(PASSWORD, Acting.client()).secret());
        mvc.perform(get("/app").with(me)).andExpect(redirectedUrl("/connexion/second-facteur"));
        mvc.perform(post("/connexion/second-facteur")
                        .param("confirm", "true")
                        .param("code", telephone.code(clock.instant()))
                        .with(csrf())
                        .with(me))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/app\"")));
        mvc.perform(get("/app").with(me)).andExpect(opens());
    }

    @Test
    void leavesOthersAlone() throws Exception {
        var me = user(acting.asSomeone(Role.EDITOR));
        mvc.perform(get("/app").with(me)).andExpect(opens());
    }

    /** Here no Vaadin answers: who is let through finds nothing. */
    private static ResultMatcher opens() {
        return status().isNotFound();
    }

    @Test
    void cannotBeTurnedOffByWhoMustHaveIt() {
        acting.asSomeone(Role.ADMINISTRATOR);
        var telephone =
                Authenticator.with(factors.begin(PASSWORD, Acting.client()).secret());
        factors.confirm(telephone.code(clock.instant()), Acting.client());
        Assertions.assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> factors.turnOff(PASSWORD, Acting.client()))
                .extracting(Refusal::key)
                .isEqualTo("factor.required");
    }
}
