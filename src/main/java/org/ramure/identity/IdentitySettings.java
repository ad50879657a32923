package org.ramure.identity;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param secondFactorFor who must have a second factor; learner is everybody
 * @param passkeyAddress to which passkeys belong, when it is not the address of the house
 * @param providers other houses whose word is trusted, by the names that they have in addresses
 */
@ConfigurationProperties("ramure.identity")
public record IdentitySettings(
        @DefaultValue Set<Role> secondFactorFor,
        @Nullable URI passkeyAddress,
        @DefaultValue Map<String, Provider> providers) {

    /**
     * @param name on the button
     * @param issuer its address, where its OpenID configuration is found
     * @param newcomers whether somebody whom it knows, and who has no account here, may open one
     * @param domains of addresses that it gives itself: who comes with another one confirms it by mail before she opens an
     *     account, so that nobody opens one for an address of somebody else
     */
    public record Provider(
            String name,
            String issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("true") boolean newcomers,
            @DefaultValue Set<String> domains) {

        boolean owns(String email) {
            var domain = email.substring(email.lastIndexOf('@') + 1);
            return domains.stream().anyMatch(domain::equalsIgnoreCase);
        }
    }

    Optional<Provider> provider(String issuer) {
        return providers.values().stream()
                .filter(one -> one.issuer().equals(issuer))
                .findFirst();
    }

    public boolean requiresSecondFactor(SignedIn person) {
        return secondFactorFor.contains(Role.LEARNER) || person.roles().stream().anyMatch(secondFactorFor::contains);
    }
}
