package org.ramure.accounts;

import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person of a session, as she was when she signed in.
 *
 * @param credential the hash of her password, or of a secret that nobody knows when she signs in by links only
 * @param active false once the account is disabled
 * @param device where she is signed in; null when that was not noted, in jobs for example
 */
public record SignedIn(
        PersonId id,
        String email,
        String name,
        Set<Role> roles,
        Locale language,
        ZoneId zone,
        String credential,
        boolean active,
        @Nullable UUID device)
        implements UserDetails {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    /** The same person on a device. */
    public SignedIn on(@Nullable UUID device) {
        return new SignedIn(id, email, name, roles, language, zone, credential, active, device);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        var all = EnumSet.of(Role.LEARNER);
        all.addAll(roles);
        return all.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getPassword() {
        return credential;
    }

    @Override
    public String getUsername() {
        return email;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public String toString() {
        return "SignedIn[" + id + "]";
    }
}
