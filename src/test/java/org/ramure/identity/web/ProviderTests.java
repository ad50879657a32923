package org.ramure.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.AccountLinks;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Mailed;
import org.ramure.accounts.People;
import org.ramure.accounts.Profiles;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.ramure.accounts.SystemActor;
import org.ramure.identity.Authenticator;
import org.ramure.identity.OutsideIdentities;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;
import org.ramure.messages.LinkMinter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
@Import({Acting.class, Mailed.Beans.class})
class ProviderTests {

    private static final OtherHouse HOUSE = open();

    @Autowired
    MockMvc mvc;

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Profiles profiles;

    @Autowired
    AccountLinks links;

    @Autowired
    People people;

    @Autowired
    OutsideIdentities identities;

    @Autowired
    SecondFactors factors;

    @Autowired
    Mailed mailed;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    java.util.List<LinkMinter> minters;

    @Autowired
    TransactionTemplate transaction;

    private static OtherHouse open() {
        try {
            return new OtherHouse();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void trust(DynamicPropertyRegistry settings) {
        settings.add("ramure.identity.providers.asso.name", () -> "La Fédération");
        settings.add("ramure.identity.providers.asso.issuer", HOUSE::issuer);
        settings.add("ramure.identity.providers.asso.client-id", () -> OtherHouse.CLIENT);
        settings.add("ramure.identity.providers.asso.client-secret", () -> OtherHouse.SECRET);
        settings.add("ramure.identity.providers.asso.domains", () -> "federation.example");
        settings.add("ramure.identity.providers.loin.name", () -> "Au loin");
        settings.add("ramure.identity.providers.loin.issuer", () -> "http://127.0.0.1:1");
        settings.add("ramure.identity.providers.loin.client-id", () -> "x");
        settings.add("ramure.identity.providers.loin.client-secret", () -> "x");
    }

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void offersAButtonForEachHouse() throws Exception {
        mvc.perform(get("/connexion?suite=/app/profil"))
                .andExpect(content().string(containsString("Continuer avec La Fédération")))
                .andExpect(content().string(containsString("href=\"/connexion/fournisseur/asso?suite=/app/profil\"")));
    }

    /** That a house calls an address verified opens no account for it: otherwise somebody waits in it for its owner. */
    @Test
    void opensAnAccountOnlyOnceTheReaderOfItsMailHasConfirmed() throws Exception {
        var email = newAddress();
        var claims = claims(email, true);
        var came = come(claims)
                .andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=mailed"))
                .andReturn();
        mvc.perform(get("/connexion/nouveau-compte").session(session(came))).andExpect(redirectedUrl("/connexion"));
        assertThat(mailed.templateFor(email)).isEqualTo("account-outside-new");
        var link = linkTo(email);
        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ouvrir un compte avec La Fédération")));
        var confirmed = mvc.perform(post(link).with(csrf()))
                .andExpect(redirectedUrl("/connexion/nouveau-compte"))
                .andReturn();
        mvc.perform(post(link).with(csrf())).andExpect(status().isGone());
        mvc.perform(get("/connexion/nouveau-compte").session(session(confirmed)))
                .andExpect(content().string(containsString("value=\"Awa Traoré\"")));
        var in = mvc.perform(post("/connexion/nouveau-compte")
                        .session(session(confirmed))
                        .param("name", "Awa T.")
                        .with(csrf()))
                .andExpect(redirectedUrl("/app/profil"))
                .andReturn();
        assertThat(who(in).email()).isEqualTo(email);
        come(claims).andExpect(redirectedUrl("/app/profil"));
    }

    @Test
    void opensNoAccountBesideOneThatWasOpenedMeanwhile() throws Exception {
        var email = newAddress();
        come(claims(email, true));
        var link = linkTo(email);
        SystemActor.run(
                "tests",
                () -> accounts.open(
                        email, "Awa", "un mot de passe", java.util.Set.of(), Locale.FRENCH, ZoneId.of("UTC")));
        mvc.perform(get(link)).andExpect(status().isGone());
        mvc.perform(post(link).with(csrf())).andExpect(status().isGone());
    }

    @Test
    void forgetsWhatWaitsWhenThePasswordOrTheAddressIsNew() throws Exception {
        var person = acting.asSomeone();
        Acting.asNobody();
        come(claims(person.email(), true));
        var old = link(person);
        Acting.as(person);
        profiles.changePassword("un mot de passe", "une autre phrase");
        Acting.asNobody();
        mvc.perform(post(old).with(csrf())).andExpect(status().isGone());

        var mover = acting.asSomeone();
        Acting.asNobody();
        come(claims(mover.email(), true));
        var before = link(mover);
        var to = newAddress();
        Acting.as(mover);
        profiles.askToMove(to, "un mot de passe", Acting.client());
        links.confirmAddress(mailed.tokenFor(to));
        Acting.asNobody();
        mvc.perform(post(before).with(csrf())).andExpect(status().isGone());
    }

    /** The row may outlive the address by a race; the address is compared too. */
    @Test
    void joinsNothingToAnAccountThatHasAnotherAddressNow() throws Exception {
        var person = acting.asSomeone();
        Acting.asNobody();
        come(claims(person.email(), true));
        var link = link(person);
        jdbc.sql("update person set email = ? where id = ?")
                .params(newAddress(), person.id().value())
                .update();
        mvc.perform(get(link)).andExpect(status().isGone());
        mvc.perform(post(link).with(csrf())).andExpect(status().isGone());
    }

    /** A workshop of many behind one address comes in; somebody who only asks is told in words of its own. */
    @Test
    void countsThoseOnlyWhoDoNotComeIn() throws Exception {
        var person = joined();
        var claims = claims(person.email(), true, "s" + person.id());
        RequestPostProcessor here = request -> {
            request.setRemoteAddr("198.51.100.77");
            return request;
        };
        for (var i = 0; i < 130; i++) {
            var left =
                    mvc.perform(get("/connexion/fournisseur/asso").with(here)).andReturn();
            mvc.perform(get("/connexion/fournisseur/asso/retour")
                            .with(here)
                            .session(session(left))
                            .param("code", HOUSE.recognise(address(left), claims))
                            .param("state", state(left)))
                    .andExpect(redirectedUrl("/app"));
            Acting.asNobody();
        }
        for (var i = 0; i < 120; i++) {
            mvc.perform(get("/connexion/fournisseur/asso").with(here)).andExpect(status().is3xxRedirection());
        }
        mvc.perform(get("/connexion/fournisseur/asso").with(here))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("Trop de demandes")));
    }

    @Test
    void opensAnAccountForANewcomerAndKnowsHerNextTime() throws Exception {
        var email = ownAddress();
        var claims = claims(email, true);
        var session = come(claims)
                .andExpect(redirectedUrl("/connexion/nouveau-compte"))
                .andReturn();
        mvc.perform(get("/connexion/nouveau-compte").session(session(session)))
                .andExpect(content().string(containsString("value=\"Awa Traoré\"")));
        mvc.perform(post("/connexion/nouveau-compte")
                        .session(session(session))
                        .param("name", " ")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
        var in = mvc.perform(post("/connexion/nouveau-compte")
                        .session(session(session))
                        .param("name", "Awa T.")
                        .with(csrf()))
                .andExpect(redirectedUrl("/app/profil"))
                .andReturn();
        var person = who(in);
        assertThat(person.email()).isEqualToIgnoringCase(email);
        assertThat(person.name()).isEqualTo("Awa T.");
        var again = come(claims).andExpect(redirectedUrl("/app/profil")).andReturn();
        assertThat(who(again).id()).isEqualTo(person.id());
    }

    @Test
    void joinsAnAccountOnlyOnceTheReaderOfItsMailHasConfirmed() throws Exception {
        var person = acting.asSomeone();
        Acting.asNobody();
        var claims = claims(person.email(), true);
        come(claims).andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=mailed"));
        come(claims).andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=mailed"));
        assertThat(mailed.templateFor(person.email())).isEqualTo("account-outside");
        var link = link(person);
        mvc.perform(get(link)).andExpect(status().isOk()).andExpect(content().string(containsString("La Fédération")));
        come(claims).andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=mailed"));
        mvc.perform(post(link)).andExpect(status().isForbidden());
        var in = mvc.perform(post(link).with(csrf()))
                .andExpect(redirectedUrl("/app/profil"))
                .andReturn();
        assertThat(who(in).id()).isEqualTo(person.id());
        mvc.perform(post(link).with(csrf())).andExpect(status().isGone());
        come(claims).andExpect(redirectedUrl("/app/profil"));
        Acting.as(person);
        assertThat(identities.mine())
                .singleElement()
                .matches(one -> one.provider().equals("La Fédération"));
    }

    @Test
    void believesNoAddressThatIsNotVerified() throws Exception {
        var person = acting.asSomeone();
        Acting.asNobody();
        come(claims(person.email(), false)).andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=unverified"));
        come(Map.of("sub", "s" + Ids.next(), "email", person.email()))
                .andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=unverified"));
        assertThat(mailed.mailsTo(person.email())).isZero();
    }

    @Test
    void believesNoSignatureOfSomebodyElseAndNoAnswerTwice() throws Exception {
        var claims = claims(newAddress(), true);
        var left = leave();
        var forged = HOUSE.recogniseForged(address(left), claims);
        back(left, forged, state(left)).andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=failed"));
        back(left, HOUSE.recognise(address(left), claims), state(left))
                .andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=failed"));
        var other = leave();
        back(other, HOUSE.recognise(address(other), claims), "x")
                .andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=failed"));
        mvc.perform(get("/connexion/fournisseur/asso/retour?code=x&state=y"))
                .andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=failed"));
    }

    @Test
    void saysWhyNobodyComesIn() throws Exception {
        var left = leave();
        mvc.perform(get("/connexion/fournisseur/asso/retour?error=access_denied&state=" + state(left))
                        .session(session(left)))
                .andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=cancelled"));
        mvc.perform(get("/connexion/fournisseur-issue?issue=cancelled"))
                .andExpect(content().string(containsString("Rien n’a changé")));
        mvc.perform(get("/en/sign-in/provider/loin"))
                .andExpect(redirectedUrl("/en/sign-in/provider-outcome?issue=away"));
        mvc.perform(get("/connexion/fournisseur/inconnu")).andExpect(status().isNotFound());
        mvc.perform(get("/connexion/fournisseur-issue?issue=x")).andExpect(redirectedUrl("/connexion"));
        mvc.perform(get("/connexion/nouveau-compte")).andExpect(redirectedUrl("/connexion"));
    }

    @Test
    void letsNobodyIntoAClosedAccount() throws Exception {
        var person = joined();
        acting.asSomeone(Role.ADMINISTRATOR);
        var row = people.search(person.email(), 0).people().getFirst();
        people.change(row, row.roles(), false);
        Acting.asNobody();
        come(claims(person.email(), true, "s" + person.id()))
                .andExpect(redirectedUrl("/connexion/fournisseur-issue?issue=closed"));
    }

    @Test
    void asksForACodeTooOfWhoHasASecondFactor() throws Exception {
        var person = joined();
        Acting.as(person);
        var telephone = Authenticator.with(factors.begin("un mot de passe").secret());
        factors.confirm(telephone.code(java.time.Instant.now()), Acting.client());
        Acting.asNobody();
        come(claims(person.email(), true, "s" + person.id())).andExpect(redirectedUrl("/connexion/code"));
    }

    @Test
    void unlinksButNeverTheLastWayIn() throws Exception {
        var person = joined();
        Acting.as(person);
        identities.unlink(identities.mine().getFirst().id(), "un mot de passe");
        assertThat(identities.mine()).isEmpty();
        Acting.asNobody();

        var email = ownAddress();
        var arrived = come(claims(email, true)).andReturn();
        var in = mvc.perform(post("/connexion/nouveau-compte")
                        .session(session(arrived))
                        .param("name", "Awa")
                        .with(csrf()))
                .andReturn();
        Acting.as(who(in));
        var only = identities.mine().getFirst().id();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> identities.unlink(only, ""))
                .extracting(Refusal::key)
                .isEqualTo("outside.last");
    }

    /** Somebody who has confirmed, whose subject there is made of her id. */
    private SignedIn joined() throws Exception {
        var person = acting.asSomeone();
        Acting.asNobody();
        come(claims(person.email(), true, "s" + person.id()));
        mvc.perform(post(link(person)).with(csrf())).andExpect(redirectedUrl("/app/profil"));
        Acting.asNobody();
        return person;
    }

    private MvcResult leave() throws Exception {
        return mvc.perform(get("/connexion/fournisseur/asso").param("suite", "/app/profil"))
                .andExpect(status().is3xxRedirection())
                .andReturn();
    }

    private ResultActions come(Map<String, Object> claims) throws Exception {
        var left = leave();
        return back(left, HOUSE.recognise(address(left), claims), state(left));
    }

    private ResultActions back(MvcResult left, String code, String state) throws Exception {
        return mvc.perform(get("/connexion/fournisseur/asso/retour")
                .session(session(left))
                .param("code", code)
                .param("state", state));
    }

    private static String address(MvcResult left) {
        return Objects.requireNonNull(left.getResponse().getRedirectedUrl());
    }

    private static String state(MvcResult left) {
        var address = address(left);
        return OtherHouse.parameters(address.substring(address.indexOf('?') + 1))
                .get("state");
    }

    private String link(SignedIn person) {
        return link("person_id", person.id().value());
    }

    private String linkTo(String email) {
        return link("email", email);
    }

    private String link(String column, Object whose) {
        var minter = minters.stream()
                .filter(one -> one.purpose().equals("outside-identity"))
                .findFirst()
                .orElseThrow();
        var offer = jdbc.sql("select id from identity_offer where " + column + " = ? order by id desc limit 1")
                .param(whose)
                .query(java.util.UUID.class)
                .single();
        return Objects.requireNonNull(transaction.execute(
                _ -> minter.mint(offer, java.util.Locale.FRENCH).orElseThrow()));
    }

    private static Map<String, Object> claims(String email, boolean verified) {
        return claims(email, verified, "s" + Ids.next());
    }

    private static Map<String, Object> claims(String email, boolean verified, String subject) {
        return Map.of("sub", subject, "email", email, "email_verified", verified, "name", "Awa Traoré");
    }

    /** Of a domain whose addresses the other house gives. */
    private static String ownAddress() {
        return "p" + Ids.next() + "@Federation.example";
    }

    private static String newAddress() {
        return "p" + Ids.next() + "@essai.example";
    }

    private static MockHttpSession session(MvcResult done) {
        return (MockHttpSession) Objects.requireNonNull(done.getRequest().getSession(false));
    }

    private static SignedIn who(MvcResult done) {
        var context = (SecurityContext)
                session(done).getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
        return (SignedIn) Objects.requireNonNull(
                Objects.requireNonNull(context).getAuthentication().getPrincipal());
    }
}
