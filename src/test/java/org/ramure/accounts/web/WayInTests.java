package org.ramure.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.MovableClock;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Mailed;
import org.ramure.accounts.People;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest
@AutoConfigureMockMvc
@Import({Acting.class, Mailed.Beans.class, MovableClock.Beans.class})
class WayInTests {

    private static final String PASSWORD = "un mot de passe";

    @Autowired
    MockMvc mvc;

    @Autowired
    Acting acting;

    @Autowired
    Mailed mailed;

    @Autowired
    MovableClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    Profiles profiles;

    @BeforeEach
    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void asksWhoWantsThePagesOfTheAppToSignInFirst() throws Exception {
        mvc.perform(get("/app/profil?x=1")).andExpect(redirectedUrl("/connexion?suite=%2Fapp%2Fprofil%3Fx%3D1"));
        mvc.perform(get("/api/inconnu")).andExpect(status().isUnauthorized());
    }

    @Test
    void asksWhoFollowsALinkToAFileToSignInAndComeBackToThePageOfTheLink() throws Exception {
        var file = get("/api/learning/alliances/fiche/tool").header("Accept", "text/html,*/*;q=0.8");
        mvc.perform(file).andExpect(redirectedUrl("/connexion?suite=%2Fapp"));
        file.header("Referer", "http://localhost/app/formations/alliances/fiche?x=1");
        mvc.perform(file).andExpect(redirectedUrl("/connexion?suite=%2Fapp%2Fformations%2Falliances%2Ffiche%3Fx%3D1"));
        mvc.perform(file.header("Sec-Fetch-Mode", "cors")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/inconnu")
                        .header("Accept", "text/html")
                        .header("Referer", "https://ailleurs.example/app/formations/x"))
                .andExpect(redirectedUrl("/connexion?suite=%2Fapp"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', /connexion",
        "'', en-GB, /en/sign-in",
        "'', 'fr, en;q=0.5', /connexion",
        "http://localhost/formations/x, en-GB, /connexion",
        "http://localhost/en/courses/x, fr, /en/sign-in",
        "http://localhost/en, fr, /en/sign-in",
        "http://localhost/app/profil, en, /en/sign-in",
        "http://localhost/enquete, en, /connexion",
        "https://ailleurs.example/en/x, fr, /connexion",
        "ht!tp://\\x, en, /en/sign-in"
    })
    void asksInTheLanguageOfThePageOneComesFromElseOfTheBrowser(String from, String browser, String page)
            throws Exception {
        var wanted = get("/app/profil");
        if (!from.isEmpty()) {
            wanted.header("Referer", from);
        }
        if (!browser.isEmpty()) {
            wanted.header("Accept-Language", browser);
        }
        mvc.perform(wanted).andExpect(redirectedUrl(page + "?suite=%2Fapp%2Fprofil"));
    }

    @Test
    void saysNoToWhatIsNoAddressWithoutLookingForIt() throws Exception {
        mvc.perform(signIn("\u0000", "une phrase à moi")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsAPageWithoutInlineStyles() throws Exception {
        var seen = mvc.perform(get("/connexion")).andExpect(status().isOk()).andReturn();
        assertThat(seen.getResponse().getContentAsString())
                .startsWith("<!doctype html>")
                .doesNotContain(" style=");
    }

    @Test
    void signsInWithAPasswordIntoANewSessionAndLeadsToThePageWanted() throws Exception {
        var person = someone();
        var before = new MockHttpSession();
        before.setAttribute("left", "behind");
        var done = mvc.perform(signIn(person.email(), PASSWORD).session(before).param("suite", "/app/profil"))
                .andExpect(redirectedUrl("/app/profil"))
                .andReturn();
        var session = session(done);
        assertThat(before.isInvalid()).isTrue();
        assertThat(session.getId()).isNotEqualTo(before.getId());
        assertThat(session.getAttribute("left")).isNull();
        assertThat(whoIsIn(session)).isEqualTo(person.id());
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownAddressAndKeepsWhatWasTyped() throws Exception {
        var known = someone().email();
        var unknown = newAddress();
        var wrong = body(mvc.perform(signIn(known, "pas le bon mot")).andExpect(status().isUnprocessableContent()));
        var nobody = body(mvc.perform(signIn(unknown, "pas le bon mot")).andExpect(status().isUnprocessableContent()));
        assertThat(wrong)
                .contains("ne vont pas ensemble", "value=\"" + known + "\"")
                .doesNotContain("pas le bon mot");
        assertThat(alike(wrong, known)).isEqualTo(alike(nobody, unknown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connexion", "/inscription", "/mot-de-passe", "/connexion/lien", "/lien/x"})
    void refusesFormsOfOtherSites(String path) throws Exception {
        mvc.perform(post(path).param("email", newAddress())).andExpect(status().isForbidden());
        mvc.perform(post(path).param("email", newAddress()).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ailleurs.example",
                "//ailleurs.example",
                "/\\ailleurs.example",
                "/app/../x",
                "javascript:x"
            })
    void leadsNobodyElsewhere(String wanted) throws Exception {
        var person = someone();
        mvc.perform(signIn(person.email(), PASSWORD).param("suite", wanted)).andExpect(redirectedUrl("/app"));
        mvc.perform(get("/connexion").param("suite", wanted))
                .andExpect(content().string(not(containsString("ailleurs.example"))));
    }

    @Test
    void stopsAfterTooManyTriesAndSaysWhenToComeBackButLetsTheOwnerInByLink() throws Exception {
        var person = someone();
        for (var i = 0; i < 10; i++) {
            mvc.perform(signIn(person.email(), "faux mot de passe").with(from("192.0.2." + i)))
                    .andExpect(status().isUnprocessableContent());
        }
        mvc.perform(signIn(person.email(), PASSWORD))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("Réessayez dans 2 minutes.")));
        mvc.perform(post("/connexion/lien").param("email", person.email()).with(csrf()))
                .andExpect(redirectedUrl("/connexion/courriel"));
        var done = mvc.perform(post("/lien/" + mailed.tokenFor(person.email())).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        assertThat(whoIsIn(session(done))).isEqualTo(person.id());
    }

    @Test
    void remembersTheDeviceThroughTriesAndForgetsItWithTheCookie() throws Exception {
        var person = someone();
        var cookie = mvc.perform(signIn(person.email(), PASSWORD).param("stay", "on"))
                .andExpect(cookie().httpOnly("remember-me", true))
                .andExpect(cookie().attribute("remember-me", "SameSite", "Lax"))
                .andReturn()
                .getResponse()
                .getCookie("remember-me");
        assertThat(isRecognised(cookie)).isTrue();
        assertThat(isRecognised(new Cookie("remember-me", cookie.getValue() + "x")))
                .isFalse();
    }

    @Test
    void doesNotRememberADeviceUnasked() throws Exception {
        mvc.perform(get("/connexion")).andExpect(content().string(not(containsString("checked"))));
        mvc.perform(signIn(someone().email(), PASSWORD)).andExpect(cookie().maxAge("remember-me", 0));
    }

    /** After a restart the requests of one page come together, and all show the same secret. */
    @Test
    void twoRequestsOfARememberedDeviceAtOnceBothComeInAndItStaysRemembered() throws Exception {
        var cookie = staying(someone());
        var next = ConcurrentHashMap.<String>newKeySet();
        Callable<Cookie> visit = () -> mvc.perform(get("/connexion").cookie(cookie))
                .andExpect(content().string(containsString("Une session est ouverte")))
                .andReturn()
                .getResponse()
                .getCookie("remember-me");
        try (var hands = Executors.newFixedThreadPool(4)) {
            for (var seen : hands.invokeAll(Collections.nCopies(8, visit))) {
                next.add(seen.get().getValue());
            }
        }
        assertThat(next).hasSize(1).doesNotContain(cookie.getValue());
        assertThat(isRecognised(new Cookie("remember-me", next.iterator().next())))
                .isTrue();
    }

    @Test
    void aCopyOfACookieThatIsShownLaterEndsTheDevice() throws Exception {
        var stolen = staying(someone());
        var session = session(mvc.perform(get("/connexion").cookie(stolen)).andReturn());
        assertThat(isIn(session)).isTrue();
        clock.advance(Duration.ofMinutes(61));
        assertThat(isRecognised(stolen)).isFalse();
        assertThat(isIn(session)).isFalse();
    }

    @Test
    void aDeviceIsForgottenAfterAMonthWithoutAVisitAndAtSignOut() throws Exception {
        var person = someone();
        var cookie = staying(person);
        clock.advance(Duration.ofDays(31));
        assertThat(isRecognised(cookie)).isFalse();
        var other = mvc.perform(signIn(person.email(), PASSWORD).param("stay", "on"))
                .andReturn();
        mvc.perform(post("/deconnexion").session(session(other)).with(csrf()))
                .andExpect(cookie().maxAge("remember-me", 0));
        assertThat(isRecognised(other.getResponse().getCookie("remember-me"))).isFalse();
    }

    @Test
    void aNewPasswordAndAClosedAccountEndEveryDevice() throws Exception {
        var person = someone();
        var one = staying(person);
        mvc.perform(post("/mot-de-passe").param("email", person.email()).with(csrf()));
        mvc.perform(post("/lien/" + mailed.tokenFor(person.email()))
                .param("password", "une autre phrase")
                .with(csrf()));
        assertThat(isRecognised(one)).isFalse();
        var other = someone();
        var two = staying(other);
        acting.asSomeone(Role.ADMINISTRATOR);
        people.change(people.search(other.email(), 0).people().getFirst(), Set.of(), false);
        Acting.asNobody();
        assertThat(isRecognised(two)).isFalse();
    }

    private Cookie staying(SignedIn person) throws Exception {
        return mvc.perform(signIn(person.email(), PASSWORD).param("stay", "on"))
                .andReturn()
                .getResponse()
                .getCookie("remember-me");
    }

    private boolean isRecognised(Cookie cookie) throws Exception {
        return body(mvc.perform(get("/connexion").cookie(cookie))).contains("Une session est ouverte\u00a0:");
    }

    private boolean isIn(MockHttpSession session) throws Exception {
        return !session.isInvalid()
                && body(mvc.perform(get("/connexion").session(session))).contains("Une session est ouverte");
    }

    @Test
    void answersTheSameToWhoHasAnAccountAndWhoHasNone() throws Exception {
        for (var path : new String[] {"/inscription", "/connexion/lien", "/mot-de-passe"}) {
            for (var email : new String[] {someone().email(), newAddress()}) {
                mvc.perform(post(path).param("email", email).with(csrf()))
                        .andExpect(status().isFound())
                        .andExpect(redirectedUrl("/connexion/courriel"))
                        .andExpect(header().doesNotExist("Set-Cookie"));
                assertThat(mailed.mailsTo(email)).as(path + " " + email).isEqualTo(1);
            }
        }
    }

    @Test
    void saysAtTheFieldWhatIsMissingAndKeepsTheChoices() throws Exception {
        mvc.perform(post("/inscription")
                        .param("email", "awa@association")
                        .param("consent", "NEWSLETTER")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("aria-describedby=\"email-fault\"")))
                .andExpect(content().string(containsString("Il manque la fin de l’adresse")))
                .andExpect(content().string(containsString("value=\"awa@association\"")))
                .andExpect(content().string(containsString("value=\"NEWSLETTER\" checked")));
        mvc.perform(post("/en/sign-up").param("email", "").with(csrf()))
                .andExpect(content().string(containsString("Your e-mail address is missing")));
    }

    @Test
    void offersConsentsThatAreOff() throws Exception {
        mvc.perform(get("/inscription"))
                .andExpect(content().string(containsString("name=\"consent\"")))
                .andExpect(content().string(not(containsString("checked"))));
    }

    @Test
    void makesAnAccountAndLeadsToThePageWanted() throws Exception {
        var email = newAddress();
        mvc.perform(post("/inscription")
                .param("email", email)
                .param("suite", "/app/mes-outils")
                .with(csrf()));
        var token = mailed.tokenFor(email);
        mvc.perform(get("/lien/" + token))
                .andExpect(status().isOk())
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(content().string(containsString(email)));
        mvc.perform(post("/lien/" + token)
                        .param("name", "Fatou")
                        .param("password", "court")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"Fatou\"")))
                .andExpect(content().string(containsString("password-fault")));
        var done = mvc.perform(post("/lien/" + token)
                        .param("name", "Fatou")
                        .param("password", "une phrase à moi")
                        .with(csrf()))
                .andExpect(redirectedUrl("/app/mes-outils"))
                .andReturn();
        assertThat(nameOf(session(done))).isEqualTo("Fatou");
        mvc.perform(get("/lien/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Ce lien ne sert plus")));
        mvc.perform(post("/lien/" + token).param("name", "Fatou").with(csrf())).andExpect(status().isGone());
    }

    @Test
    void offersTheProfileWhereALinkToANewAddressWorksNoMore() throws Exception {
        acting.asSomeone();
        var to = newAddress();
        profiles.askToMove(to, PASSWORD, "192.0.2.1");
        var token = mailed.tokenFor(to);
        Acting.asNobody();
        mvc.perform(post("/lien/" + token).with(csrf())).andExpect(status().isOk());
        mvc.perform(get("/lien/" + token))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("href=\"/app/profil\"")))
                .andExpect(content().string(not(containsString("Créer un compte"))));
        mvc.perform(get("/lien/rien"))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Créer un compte")));
    }

    @Test
    void stopsTriesOfAnUnknownAddressInTheSameWords() throws Exception {
        var bodies = new java.util.ArrayList<String>();
        for (var email : new String[] {someone().email(), newAddress(), "sans-arobase"}) {
            for (var i = 0; i < 10; i++) {
                mvc.perform(signIn(email, "faux mot de passe").with(from("198.51.100." + i)))
                        .andExpect(status().isUnprocessableContent());
            }
            bodies.add(alike(
                    body(mvc.perform(signIn(email, "faux mot de passe").with(from("198.51.100.77")))
                            .andExpect(status().isTooManyRequests())
                            .andExpect(header().string("Retry-After", "91"))),
                    email));
        }
        assertThat(bodies).allMatch(one -> one.equals(bodies.getFirst()));
        assertThat(bodies.getFirst()).contains("Réessayez dans 2 minutes.");
    }

    @Test
    void saysAllThatIsWrongAtOnceEachAtItsField() throws Exception {
        var email = newAddress();
        mvc.perform(post("/inscription").param("email", email).with(csrf()));
        var token = mailed.tokenFor(email);
        mvc.perform(post("/lien/" + token)
                        .param("name", " ")
                        .param("password", "court")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"name-fault\"")))
                .andExpect(content().string(containsString("id=\"password-fault\"")))
                .andExpect(content().string(not(containsString("court\""))));
        var long121 = "é".repeat(121);
        mvc.perform(post("/lien/" + token)
                        .param("name", long121)
                        .param("password", "court")
                        .with(csrf()))
                .andExpect(content().string(containsString("Ce nom dépasse 120 caractères")))
                .andExpect(content().string(containsString("value=\"" + long121 + "\"")))
                .andExpect(content().string(containsString("trop court")))
                .andExpect(content().string(not(containsString("maxlength=\"120\""))));
    }

    @Test
    void takesTheZoneOfTheBrowserWhenItIsOne() throws Exception {
        assertThat(zoneOfNewcomer("Indian/Reunion")).isEqualTo("Indian/Reunion");
        assertThat(zoneOfNewcomer("")).isEqualTo("Europe/Paris");
        assertThat(zoneOfNewcomer("Europe/Nulle-part")).isEqualTo("Europe/Paris");
        assertThat(zoneOfNewcomer("+02:00")).isEqualTo("Europe/Paris");
    }

    private String zoneOfNewcomer(String told) throws Exception {
        var email = newAddress();
        mvc.perform(post("/inscription")
                .param("email", email)
                .with(from(Acting.client()))
                .with(csrf()));
        mvc.perform(post("/lien/" + mailed.tokenFor(email))
                        .param("name", "Fatou")
                        .param("password", "une phrase à moi")
                        .param("zone", told)
                        .with(csrf()))
                .andExpect(redirectedUrl("/app"));
        return accounts.loadUserByUsername(email).zone().getId();
    }

    @Test
    void hasNoDoorForDemonstrationAccountsInARealHouse() throws Exception {
        mvc.perform(get("/connexion")).andExpect(content().string(not(containsString("/connexion/demonstration"))));
        mvc.perform(post("/connexion/demonstration")
                        .param("person", Ids.next().toString())
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void anOpenSessionEndsWithTheAccount() throws Exception {
        var person = someone();
        var session = session(mvc.perform(signIn(person.email(), PASSWORD)).andReturn());
        mvc.perform(get("/connexion").session(session))
                .andExpect(content().string(containsString("Une session est ouverte")));
        mvc.perform(post("/mot-de-passe").param("email", person.email()).with(csrf()));
        mvc.perform(post("/lien/" + mailed.tokenFor(person.email()))
                        .param("password", "une autre phrase")
                        .with(csrf()))
                .andExpect(redirectedUrl("/app"));
        mvc.perform(get("/connexion").session(session))
                .andExpect(content().string(not(containsString("Une session est ouverte"))));
        assertThat(session.isInvalid()).isTrue();
    }

    private SignedIn someone() {
        var person = acting.asSomeone();
        Acting.asNobody();
        return person;
    }

    private static String newAddress() {
        return "n" + Ids.next() + "@essai.example";
    }

    private static MockHttpServletRequestBuilder signIn(String email, String password) {
        return post("/connexion")
                .param("email", email)
                .param("password", password)
                .with(csrf());
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor from(String client) {
        return request -> {
            request.setRemoteAddr(client);
            return request;
        };
    }

    private static MockHttpSession session(MvcResult result) {
        return (MockHttpSession) result.getRequest().getSession(false);
    }

    private static Object whoIsIn(MockHttpSession session) {
        return personIn(session).id();
    }

    private static String nameOf(MockHttpSession session) {
        return personIn(session).name();
    }

    private static SignedIn personIn(MockHttpSession session) {
        var context = (SecurityContext)
                session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return (SignedIn) context.getAuthentication().getPrincipal();
    }

    private static String body(org.springframework.test.web.servlet.ResultActions done) throws Exception {
        return done.andReturn().getResponse().getContentAsString();
    }

    private static String alike(String page, String email) {
        return page.replace(email, "*").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
