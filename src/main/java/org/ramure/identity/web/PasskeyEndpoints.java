package org.ramure.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.TooManyTries;
import org.ramure.accounts.web.Door;
import org.ramure.accounts.web.HalfEntered;
import org.ramure.identity.Passkeys;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.AppPath;
import org.ramure.kit.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What passkeys.js asks and tells. What was asked of a browser is kept in its session, and taken from there once. */
@Controller
class PasskeyEndpoints {

    private static final int LONGEST_BODY = 50_000;
    private static final String ASKED = PasskeyEndpoints.class.getName() + ".asked";
    private static final String BEGUN = PasskeyEndpoints.class.getName() + ".begun";
    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final CurrentPerson current;
    private final Door door;
    private final MessageSource texts;

    PasskeyEndpoints(Passkeys passkeys, SecondFactors factors, CurrentPerson current, Door door, MessageSource texts) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.current = current;
        this.door = door;
        this.texts = texts;
    }

    /** The work of an endpoint: what it answers is written as JSON. */
    private interface Work {
        Object done(JsonNode body) throws IOException;
    }

    @PostMapping("/connexion/cle/options")
    ResponseEntity<String> ask(HttpServletRequest request) throws IOException {
        return answer(request, _ -> keep(request, ASKED, passkeys.ask(request.getRemoteAddr())));
    }

    /** A session that waits for a code goes on to where its person wanted to go. */
    @PostMapping("/connexion/cle")
    ResponseEntity<String> enter(HttpServletRequest request, HttpServletResponse response) throws IOException {
        return answer(request, body -> {
            var asked = take(request, ASKED, PublicKeyCredentialRequestOptions.class);
            var shown = JSON.convertValue(
                    body.path("credential"),
                    new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {});
            var person = passkeys.recognise(asked, shown, request.getRemoteAddr());
            var waiting =
                    door.waiting(request).filter(half -> half.person().id().equals(person.id()));
            var wanted = waiting.map(HalfEntered::wanted)
                    .orElseGet(() -> AppPath.of(body.path("suite").asString("")));
            var stay = waiting.map(HalfEntered::stay)
                    .orElseGet(() -> body.path("stay").asBoolean(false));
            door.admit(person, stay, request, response);
            return Map.of("next", wanted);
        });
    }

    @PostMapping("/api/passkeys/options")
    ResponseEntity<String> begin(HttpServletRequest request) throws IOException {
        return answer(
                request,
                body -> keep(
                        request, BEGUN, passkeys.begin(body.path("password").asString(""))));
    }

    @PostMapping("/api/passkeys")
    ResponseEntity<String> add(HttpServletRequest request) throws IOException {
        return answer(request, body -> {
            var begun = take(request, BEGUN, PublicKeyCredentialCreationOptions.class);
            var made = JSON.convertValue(
                    body.path("credential"),
                    new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {});
            passkeys.add(begun, made, body.path("name").asString(""));
            return Map.of("next", next());
        });
    }

    /** Whoever needs recovery codes and has none sees them first. */
    private String next() {
        var card = factors.mine();
        if (!card.codesOfUse() || card.codesLeft() > 0) {
            return "/app/profil";
        }
        return current.require().language().equals(Locale.ENGLISH)
                ? "/en/sign-in/recovery-codes"
                : "/connexion/codes-de-secours";
    }

    private ResponseEntity<String> answer(HttpServletRequest request, Work work) throws IOException {
        var language = request.getHeader("Accept-Language") == null ? Locale.FRENCH : request.getLocale();
        try {
            var bytes = request.getInputStream().readNBytes(LONGEST_BODY);
            var body = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            return json(HttpStatus.OK, work.done(body));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return json(
                    HttpStatus.UNPROCESSABLE_CONTENT, Map.of("fault", said(new Refusal("passkey.failed"), language)));
        } catch (Refusal refusal) {
            return json(HttpStatus.UNPROCESSABLE_CONTENT, Map.of("fault", said(refusal, language)));
        } catch (TooManyTries tries) {
            return json(
                    HttpStatus.TOO_MANY_REQUESTS,
                    Map.of("fault", said(new Refusal("factor.throttled", tries.minutes()), language)));
        }
    }

    private String said(Refusal refusal, Locale language) {
        return texts.getMessage(refusal.key(), refusal.arguments(), language);
    }

    private static ResponseEntity<String> json(HttpStatus status, Object content) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(content));
    }

    private static <T extends Serializable> T keep(HttpServletRequest request, String name, T options) {
        request.getSession(true).setAttribute(name, options);
        return options;
    }

    private static <T> T take(HttpServletRequest request, String name, Class<T> type) {
        var session = request.getSession(false);
        var options = session == null ? null : session.getAttribute(name);
        if (options == null) {
            throw new Refusal("passkey.late");
        }
        Objects.requireNonNull(session).removeAttribute(name);
        return type.cast(options);
    }
}
