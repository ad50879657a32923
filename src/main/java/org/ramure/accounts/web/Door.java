package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ramure.accounts.FurtherProof;
import org.ramure.accounts.SignedIn;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Lets a person in: always into a new session, so that nothing of an earlier one goes with her. Of whom something else is
 * asked waits in a session that is nobody's yet.
 */
@Component
@NamedInterface("entry")
public class Door {

    /** How long somebody may look for her telephone. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String WAITING = HalfEntered.class.getName();

    private final SecurityContextRepository sessions;
    private final StayingDevices devices;
    private final CsrfTokenRepository tokens;
    private final ObjectProvider<FurtherProof> proofs;
    private final Clock clock;

    Door(
            SecurityContextRepository sessions,
            StayingDevices devices,
            CsrfTokenRepository tokens,
            ObjectProvider<FurtherProof> proofs,
            Clock clock) {
        this.sessions = sessions;
        this.devices = devices;
        this.tokens = tokens;
        this.proofs = proofs;
        this.clock = clock;
    }

    /**
     * Lets in who has proved who she is by one thing, unless something else is asked of her. The device stays signed in
     * when the request holds {@code stay}.
     *
     * @return where she goes now
     */
    public String letIn(SignedIn person, String wanted, HttpServletRequest request, HttpServletResponse response) {
        return letIn(person, wanted, devices.areAskedFor(request), request, response);
    }

    /** The same, when it was said earlier whether the device stays. */
    public String letIn(
            SignedIn person, String wanted, boolean stay, HttpServletRequest request, HttpServletResponse response) {
        var language = RequestContextUtils.getLocale(request);
        var asked = proofs.orderedStream()
                .flatMap(proof -> proof.page(person, language).stream())
                .findFirst();
        if (asked.isEmpty()) {
            admit(person, stay, request, response);
            return wanted;
        }
        leaveSession(request);
        request.getSession(true).setAttribute(WAITING, new HalfEntered(person, stay, wanted, clock.instant()));
        tokens.saveToken(null, request, response);
        return asked.get();
    }

    /** Who is half in by this session. */
    public Optional<HalfEntered> waiting(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map((HttpSession session) -> session.getAttribute(WAITING))
                .map(HalfEntered.class::cast)
                .filter(who -> clock.instant().isBefore(who.since().plus(PATIENCE)));
    }

    /** Lets in of whom nothing more is asked. */
    public void admit(SignedIn person, boolean stay, HttpServletRequest request, HttpServletResponse response) {
        leaveSession(request);
        var who = devices.admit(person, stay, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        tokens.saveToken(null, request, response);
    }

    private static void leaveSession(HttpServletRequest request) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
    }
}
