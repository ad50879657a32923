package org.ramure.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ramure.messages.LinkMinter;
import org.springframework.stereotype.Component;

/** Mints the tokens by which owners of accounts confirm an identity at another house. */
@Component
class IdentityTokens implements LinkMinter {

    static final String PURPOSE = "outside-identity";

    private final IdentityStore store;

    IdentityTokens(IdentityStore store) {
        this.store = store;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Optional<String> mint(UUID subject, Locale language) {
        return store.mint(subject)
                .map(token ->
                        (language.getLanguage().equals("en") ? "/en/sign-in/join/" : "/connexion/relier/") + token);
    }
}
