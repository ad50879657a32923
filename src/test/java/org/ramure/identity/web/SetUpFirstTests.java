package org.ramure.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.files.FileGate;
import org.ramure.files.FileRules;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.files.MediaFixture;
import org.ramure.files.StoredFile;
import org.ramure.identity.Authenticator;
import org.ramure.identity.Passkeys;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultMatcher;

/** A house that wants a second factor of who teaches or administers. */
@SpringBootTest(properties = "ramure.identity.second-factor-for=TRAINER,ADMINISTRATOR")
@AutoConfigureMockMvc
@Import({Acting.class, SetUpFirstTests.Gates.class})
class SetUpFirstTests {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    MockMvc mvc;

    @Autowired
    SecondFactors factors;

    @Autowired
    Acting acting;

    @Autowired
    Passkeys passkeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Files files;

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
        var telephone = Authenticator.with(factors.begin(PASSWORD).secret());
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
    void isNotFooledByAnotherSpelling() throws Exception {
        var me = user(acting.asSomeone(Role.TRAINER));
        for (var path : new String[] {"/%61pp", "/%61pp/personnes", "/a%70p/x"}) {
            mvc.perform(get(URI.create(path)).with(me)).andExpect(redirectedUrl("/connexion/second-facteur"));
        }
        mvc.perform(get(URI.create("/%61pi/inconnu")).with(me)).andExpect(status().isForbidden());
        mvc.perform(post(URI.create("/formation%73/une/inscription"))
                        .with(csrf())
                        .with(me))
                .andExpect(status().isForbidden());
    }

    /** What the pages of the site show stays there for her; what her role opens does not. */
    @Test
    void answersHerLikeAStrangerWhereFilesAre() throws Exception {
        var me = user(acting.asSomeone(Role.TRAINER));
        var other = user(acting.asSomeone(Role.EDITOR));
        var secret = stored("behind");
        mvc.perform(get(secret.address()).with(other)).andExpect(status().isOk());
        mvc.perform(get(secret.address()).with(me)).andExpect(status().isNotFound());
        mvc.perform(get(URI.create(secret.address().replace("/files/", "/f%69les/")))
                        .with(me))
                .andExpect(status().isNotFound());
        mvc.perform(get(stored("before").address()).with(me)).andExpect(status().isOk());
    }

    private StoredFile stored(String kind) {
        var film = MediaFixture.bytes(MediaFixture.mp4("avc1", "mp4a", 9), new byte[50]);
        return SystemActor.call(
                "tests",
                () -> files.attach(
                        files.keep(new ByteArrayInputStream(film), FileRules.VIDEO),
                        new Holder(kind, Ids.next()),
                        "film.mp4"));
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Gates {

        @Bean
        static FileGate behind() {
            return gate("behind", false);
        }

        @Bean
        static FileGate before() {
            return gate("before", true);
        }

        private static FileGate gate(String kind, boolean open) {
            return new FileGate() {
                @Override
                public String kind() {
                    return kind;
                }

                @Override
                public boolean mayRead(UUID holder, Optional<PersonId> reader) {
                    return open || reader.isPresent();
                }
            };
        }
    }

    /** Whose only second factor is a passkey is not locked out on the day when she does not have it. */
    @Test
    void letsWhoHasAPasskeyOnlyInByARecoveryCode() throws Exception {
        var trainer = acting.asSomeone(Role.TRAINER);
        assertThatExceptionOfType(NotThere.class).isThrownBy(() -> factors.renewCodes(PASSWORD));
        passkey(trainer);
        mvc.perform(get("/connexion/codes-de-secours").with(user(trainer)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Le jour où votre clé d’accès manque")));
        Acting.as(trainer);
        var codes = factors.renewCodes(PASSWORD);
        assertThat(codes).hasSize(10);
        Acting.asNobody();
        var half = mvc.perform(post("/connexion")
                        .param("email", trainer.email())
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("/connexion/code"))
                .andReturn();
        var session = (MockHttpSession) Objects.requireNonNull(half.getRequest().getSession(false));
        mvc.perform(get("/connexion/code").session(session))
                .andExpect(content().string(containsString("tapez un de vos codes de secours")))
                .andExpect(content().string(containsString("name=\"code\"")));
        mvc.perform(post("/connexion/code")
                        .session(session)
                        .param("code", codes.getFirst())
                        .with(csrf()))
                .andExpect(redirectedUrl("/app"));
    }

    @Test
    void keepsTheLastPasskeyOfWhoMustHaveASecondFactor() {
        var trainer = acting.asSomeone(Role.TRAINER);
        passkey(trainer);
        assertThat(factors.mustSetUp(trainer)).isFalse();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> passkeys.remove(passkeys.mine().getFirst().id(), PASSWORD))
                .extracting(Refusal::key)
                .isEqualTo("passkey.last");
        passkey(trainer);
        passkeys.remove(passkeys.mine().getFirst().id(), PASSWORD);
        var telephone = Authenticator.with(factors.begin(PASSWORD).secret());
        factors.confirm(telephone.code(clock.instant()), Acting.client());
        passkeys.remove(passkeys.mine().getFirst().id(), PASSWORD);
        assertThat(passkeys.mine()).isEmpty();
    }

    /** She had one while her role did not want it: once it does, nobody believes what was true a minute ago. */
    @Test
    void looksAgainOnceAPasskeyIsGone() {
        var trainer = acting.asSomeone(Role.TRAINER);
        passkey(trainer);
        assertThat(factors.mustSetUp(trainer)).isFalse();
        var learner = acting.asSomeone();
        Acting.as(new SignedIn(
                trainer.id(),
                trainer.email(),
                trainer.name(),
                learner.roles(),
                trainer.language(),
                trainer.zone(),
                trainer.credential(),
                true,
                null));
        passkeys.remove(passkeys.mine().getFirst().id(), PASSWORD);
        assertThat(factors.mustSetUp(trainer)).isTrue();
    }

    private void passkey(SignedIn person) {
        jdbc.sql("""
                        insert into passkey (id, person_id, credential_id, public_key, attestation, sign_count, transports,
                            backup_eligible, backed_up, name, created_at)
                        values (?, ?, ?, 'AA', 'AA', 0, 'internal', false, false, 'Téléphone', ?)""")
                .params(Ids.next(), person.id().value(), Ids.next().toString(), Times.column(clock.instant()))
                .update();
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
        var telephone = Authenticator.with(factors.begin(PASSWORD).secret());
        factors.confirm(telephone.code(clock.instant()), Acting.client());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> factors.turnOff(PASSWORD))
                .extracting(Refusal::key)
                .isEqualTo("factor.required");
    }
}
