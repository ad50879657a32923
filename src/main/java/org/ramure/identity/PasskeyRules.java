package org.ramure.identity;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.ramure.house.HouseSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/** What the house asks of passkeys: that they know for whom they are, and verify that it is she (a finger, a face, a PIN). */
@Configuration(proxyBeanMethods = false)
class PasskeyRules {

    @Bean
    static WebAuthnRelyingPartyOperations passkeyOperations(
            PasskeyOwners owners, PasskeyStore store, IdentitySettings settings, HouseSettings house) {
        var address = settings.passkeyAddress() == null ? house.address() : settings.passkeyAddress();
        var operations = new Webauthn4JRelyingPartyOperations(
                owners,
                store,
                PublicKeyCredentialRpEntity.builder()
                        .id(Objects.requireNonNullElse(address.getHost(), "localhost"))
                        .name(house.name())
                        .build(),
                Set.of(origin(address)));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    /** Scheme, host and port, as browsers write them. */
    private static String origin(URI address) {
        var usual = address.getPort() == -1
                || "https".equals(address.getScheme()) && address.getPort() == 443
                || "http".equals(address.getScheme()) && address.getPort() == 80;
        return address.getScheme() + "://" + address.getHost() + (usual ? "" : ":" + address.getPort());
    }
}
