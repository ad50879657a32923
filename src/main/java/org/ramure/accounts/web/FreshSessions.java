package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.ramure.accounts.Sessions;
import org.ramure.accounts.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Sessions hold people as they are now: new roles and preferences show at once, and who must leave is out. */
@Component
class FreshSessions implements SecurityContextRepository {

    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();
    private final Sessions sessions;

    FreshSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        var loaded = kept.loadDeferredContext(request);
        return new Renewed(loaded, request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        kept.saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return kept.containsContext(request);
    }

    private void renew(SecurityContext context, HttpServletRequest request) {
        var before = context.getAuthentication();
        if (before == null || !(before.getPrincipal() instanceof SignedIn person)) {
            return;
        }
        var now = sessions.renewed(person);
        if (now.isEmpty()) {
            context.setAuthentication(null);
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        } else if (!now.get().equals(person)) {
            var renewed = UsernamePasswordAuthenticationToken.authenticated(
                    now.get(), null, now.get().getAuthorities());
            renewed.setDetails(before.getDetails());
            context.setAuthentication(renewed);
        }
    }

    private final class Renewed implements DeferredSecurityContext {

        private final DeferredSecurityContext loaded;
        private final HttpServletRequest request;
        private boolean done;

        Renewed(DeferredSecurityContext loaded, HttpServletRequest request) {
            this.loaded = loaded;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var context = loaded.get();
            if (!done) {
                done = true;
                renew(context, request);
            }
            return context.getAuthentication() == null ? SecurityContextHolder.createEmptyContext() : context;
        }

        @Override
        public boolean isGenerated() {
            return loaded.isGenerated();
        }
    }
}
