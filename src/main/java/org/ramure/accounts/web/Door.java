package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ramure.accounts.SignedIn;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/** Lets a person in: always into a new session, so that nothing of an earlier one goes with her. */
@Component
class Door {

    private final SecurityContextRepository sessions;
    private final StayingDevices devices;
    private final CsrfTokenRepository tokens;

    Door(SecurityContextRepository sessions, StayingDevices devices, CsrfTokenRepository tokens) {
        this.sessions = sessions;
        this.devices = devices;
        this.tokens = tokens;
    }

    /** The device stays signed in when the request holds {@code stay}. */
    void letIn(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        var before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        var who = devices.admit(person, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        tokens.saveToken(null, request, response);
    }
}
