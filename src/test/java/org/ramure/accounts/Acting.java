package org.ramure.accounts;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.ramure.kit.Ids;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.stereotype.Component;

/** People for tests of any module, and acting as them. */
@Component
public class Acting {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final Accounts accounts;

    Acting(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Opens an account and signs its owner in for this test. */
    public SignedIn asSomeone(Role... roles) {
        var email = "p" + Ids.next() + "@essai.example";
        SystemActor.run(
                "tests",
                () -> accounts.open(
                        email,
                        "Awa Traoré",
                        "un mot de passe",
                        Set.of(roles),
                        Locale.FRENCH,
                        ZoneId.of("Europe/Paris")));
        var person = accounts.loadUserByUsername(email);
        as(person);
        return person;
    }

    /** The network address of somebody who has never tried anything. */
    public static String client() {
        var next = CLIENTS.incrementAndGet();
        return "10.%d.%d.%d".formatted(next >> 16 & 255, next >> 8 & 255, next & 255);
    }

    public static void as(SignedIn person) {
        TestSecurityContextHolder.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    public static void asNobody() {
        TestSecurityContextHolder.clearContext();
        SecurityContextHolder.clearContext();
    }
}
