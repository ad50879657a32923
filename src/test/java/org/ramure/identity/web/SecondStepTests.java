package org.ramure.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.MovableClock;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Mailed;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.SignedIn;
import org.ramure.identity.Authenticator;
import org.ramure.identity.SecondFactors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import({Acting.class, Mailed.Beans.class, MovableClock.Beans.class})
class SecondStepTests {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    MockMvc mvc;

    @Autowired
    SecondFactors factors;

    @Autowired
    Profiles profiles;

    @Autowired
    Acting acting;

    @Autowired
    Mailed mailed;

    @Autowired
    MovableClock clock;

    SignedIn person;
    Authenticator telephone;

    @BeforeEach
    void setUp() {
        person = acting.asSomeone();
        telephone = Authenticator.with(factors.begin(PASSWORD).secret());
        factors.confirm(telephone.code(clock.instant()), Acting.client());
        clock.advance(Duration.ofMinutes(1));
        Acting.asNobody();
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void asksForACodeBeforeAnythingOpens() throws Exception {
        var half = session(mvc.perform(signIn())
                .andExpect(redirectedUrl("/connexion/code"))
                .andReturn());
        mvc.perform(get("/app/profil").session(half)).andExpect(redirectedUrl("/connexion?suite=%2Fapp%2Fprofil"));
        mvc.perform(get("/api/inconnu").session(half)).andExpect(status().isUnauthorized());
        mvc.perform(get("/connexion/second-facteur").session(half)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/connexion/code").session(half))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("one-time-code")))
                .andExpect(content().string(not(containsString(" style="))));
        var whole = session(mvc.perform(code(half, telephone.code(clock.instant())))
                .andExpect(redirectedUrl("/app/profil"))
                .andReturn());
        assertThat(half.isInvalid()).isTrue();
        mvc.perform(get("/app/profil").session(whole)).andExpect(opens());
    }

    @Test
    void asksAfterALinkToo() throws Exception {
        mvc.perform(post("/connexion/lien").param("email", person.email()).with(csrf()))
                .andExpect(redirectedUrl("/connexion/courriel"));
        mvc.perform(post("/lien/" + mailed.tokenFor(person.email())).with(csrf()))
                .andExpect(redirectedUrl("/connexion/code"));
        mvc.perform(post("/mot-de-passe").param("email", person.email()).with(csrf()));
        mvc.perform(post("/en/link/" + mailed.tokenFor(person.email()))
                        .param("password", "une autre phrase")
                        .with(csrf()))
                .andExpect(redirectedUrl("/en/sign-in/code"));
    }

    @Test
    void staysOnTheDeviceThatShowedACodeAndAsksOnTheNextNewOne() throws Exception {
        var half = session(mvc.perform(signIn().param("stay", "on")).andReturn());
        var cookie = mvc.perform(code(half, telephone.code(clock.instant())))
                .andExpect(cookie().exists("remember-me"))
                .andReturn()
                .getResponse()
                .getCookie("remember-me");
        mvc.perform(get("/app/profil").cookie(Objects.requireNonNull(cookie))).andExpect(opens());
        mvc.perform(signIn()).andExpect(redirectedUrl("/connexion/code"));
    }

    @Test
    void givesNoCookieThatStaysBeforeTheCode() throws Exception {
        mvc.perform(signIn().param("stay", "on")).andExpect(cookie().doesNotExist("remember-me"));
    }

    @Test
    void saysAtTheFieldThatACodeIsWrongAndStopsWhoGuesses() throws Exception {
        var half = session(mvc.perform(signIn()).andReturn());
        for (var i = 0; i < 6; i++) {
            mvc.perform(code(half, "123 456"))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Ce code ne convient pas")));
        }
        mvc.perform(code(half, telephone.code(clock.instant())))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("Réessayez dans")));
    }

    @Test
    void forgetsWhoLetsTheStepWait() throws Exception {
        var half = session(mvc.perform(signIn()).andReturn());
        clock.advance(Duration.ofMinutes(11));
        mvc.perform(get("/connexion/code").session(half)).andExpect(redirectedUrl("/connexion"));
        mvc.perform(code(half, telephone.code(clock.instant()))).andExpect(redirectedUrl("/connexion"));
        mvc.perform(get("/en/sign-in/code")).andExpect(redirectedUrl("/en/sign-in"));
    }

    /** Her password was changed while somebody who knows the old one looked for her telephone. */
    @Test
    void letsNobodyInByAPasswordThatIsNoneAnyMore() throws Exception {
        var half = session(mvc.perform(signIn()).andReturn());
        Acting.as(person);
        profiles.changePassword(PASSWORD, "une autre phrase");
        Acting.asNobody();
        mvc.perform(code(half, telephone.code(clock.instant()))).andExpect(redirectedUrl("/connexion"));
        mvc.perform(get("/app/profil").session(half)).andExpect(status().is3xxRedirection());
    }

    @Test
    void refusesFormsOfOtherSites() throws Exception {
        var half = session(mvc.perform(signIn()).andReturn());
        mvc.perform(post("/connexion/code").session(half).param("code", telephone.code(clock.instant())))
                .andExpect(status().isForbidden());
    }

    @Test
    void setsAnAuthenticatorUpOnPlainPages() throws Exception {
        var me = user(acting.asSomeone());
        mvc.perform(get("/connexion/second-facteur").with(me))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("current-password")));
        mvc.perform(post("/connexion/second-facteur")
                        .param("password", "faux")
                        .with(csrf())
                        .with(me))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("before-fault")));
        var page = body(mvc.perform(post("/en/sign-in/second-factor")
                        .param("password", PASSWORD)
                        .with(csrf())
                        .with(me))
                .andExpect(status().isOk())
                .andReturn());
        assertThat(page).contains("<svg class=\"qr\"", "otpauth://totp/").doesNotContain(" style=");
        var secret = page.replaceAll("(?s).*<code class=\"secret\">([A-Z2-7 ]+)</code>.*", "$1");
        var mine = Authenticator.with(secret);
        mvc.perform(post("/en/sign-in/second-factor")
                        .param("confirm", "true")
                        .param("code", "12")
                        .with(csrf())
                        .with(me))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(secret)))
                .andExpect(content()
                        .string(matchesPattern("(?s).*<input[^>]* id=\"code\"[^>]* aria-invalid=\"true\""
                                + " aria-describedby=\"code-fault\" autofocus=\"autofocus\".*")))
                .andExpect(content().string(containsString("id=\"code-fault\"")));
        var codes = body(mvc.perform(post("/en/sign-in/second-factor")
                        .param("confirm", "true")
                        .param("code", mine.code(clock.instant()))
                        .with(csrf())
                        .with(me))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn());
        assertThat(codes.split("<li><code>")).hasSize(11);
        assertThat(codes)
                .as("no way to the other language: the codes would be lost")
                .doesNotContain("hreflang");
        assertThat(page).contains("hreflang");
        mvc.perform(post("/connexion/codes-de-secours")
                        .param("password", PASSWORD)
                        .with(csrf())
                        .with(me))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ces codes remplacent")));
    }

    /** Here no Vaadin answers: who is let through finds nothing. */
    private static ResultMatcher opens() {
        return status().isNotFound();
    }

    private MockHttpServletRequestBuilder signIn() {
        return post("/connexion")
                .param("email", person.email())
                .param("password", PASSWORD)
                .param("suite", "/app/profil")
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder code(MockHttpSession session, String code) {
        return post("/connexion/code").session(session).param("code", code).with(csrf());
    }

    private static MockHttpSession session(MvcResult done) {
        return (MockHttpSession) Objects.requireNonNull(done.getRequest().getSession(false));
    }

    private static String body(MvcResult done) throws Exception {
        return done.getResponse().getContentAsString();
    }
}
