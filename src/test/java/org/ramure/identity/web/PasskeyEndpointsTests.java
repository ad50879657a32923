package org.ramure.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.OffsetDateTime;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.accounts.Acting;
import org.ramure.accounts.SignedIn;
import org.ramure.identity.Passkeys;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

/** What nobody's browser sends; that passkeys work is shown by a browser ({@code IdentityBrowserTests}). */
@SpringBootTest
@AutoConfigureMockMvc
class PasskeyEndpointsTests {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    MockMvc mvc;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void asksForAFingerOrAPin() throws Exception {
        mvc.perform(post("/connexion/cle/options").content("{}").with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.userVerification").value("required"))
                .andExpect(jsonPath("$.rpId").value("localhost"));
        mvc.perform(post("/api/passkeys/options")
                        .content("{\"password\":\"" + PASSWORD + "\"}")
                        .with(csrf())
                        .with(user(acting.asSomeone())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.authenticatorSelection.userVerification").value("required"))
                .andExpect(jsonPath("$.authenticatorSelection.residentKey").value("required"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "[]", "{}", "{\"credential\":{}}", "{\"credential\":{\"id\":\"AA\",\"rawId\":\"AA\"}}"})
    void letsNobodyInByNonsense(String body) throws Exception {
        var asked = mvc.perform(post("/connexion/cle/options").content("{}").with(csrf()))
                .andReturn();
        var session =
                (MockHttpSession) Objects.requireNonNull(asked.getRequest().getSession(false));
        mvc.perform(post("/connexion/cle").session(session).content(body).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.fault").isNotEmpty());
        mvc.perform(post("/connexion/cle").content(body).with(csrf())).andExpect(status().isUnprocessableContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion/cle/options", "/connexion/cle", "/api/passkeys/options", "/api/passkeys"})
    void refusesRequestsOfOtherSites(String path) throws Exception {
        mvc.perform(post(path).content("{}").with(user(acting.asSomeone()))).andExpect(status().isForbidden());
    }

    @Test
    void makesNoneForWhoIsNotSignedInOrDoesNotProveIt() throws Exception {
        mvc.perform(post("/api/passkeys/options").content("{}").with(csrf())).andExpect(status().isUnauthorized());
        mvc.perform(post("/api/passkeys/options")
                        .content("{\"password\":\"faux\"}")
                        .header("Accept-Language", "en")
                        .with(csrf())
                        .with(user(acting.asSomeone())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("not your current password")));
        mvc.perform(get("/connexion/nouvelle-cle").with(user(acting.asSomeone())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("current-password")));
    }

    @Test
    void showsRenamesAndRemovesOnesOwnOnly() {
        var me = acting.asSomeone();
        insert(me);
        var mine = passkeys.mine().getFirst();
        acting.asSomeone();
        assertThat(passkeys.mine()).isEmpty();
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> passkeys.rename(mine.id(), "Volée"));
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> passkeys.remove(mine.id(), PASSWORD));
        Acting.as(me);
        passkeys.rename(mine.id(), " Bureau ");
        assertThat(passkeys.mine().getFirst().name()).isEqualTo("Bureau");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> passkeys.rename(mine.id(), " "));
        passkeys.remove(mine.id(), PASSWORD);
        assertThat(passkeys.mine()).isEmpty();
    }

    private void insert(SignedIn person) {
        jdbc.sql("insert into passkey (id, person_id, credential_id, public_key, attestation, sign_count, transports,"
                        + " backup_eligible, backed_up, name, created_at)"
                        + " values (?, ?, ?, 'AA', 'AA', 7, 'internal', true, false, 'Téléphone', ?)")
                .params(Ids.next(), person.id().value(), Ids.next().toString(), OffsetDateTime.now())
                .update();
    }
}
