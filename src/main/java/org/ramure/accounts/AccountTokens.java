package org.ramure.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ramure.messages.LinkMinter;
import org.springframework.stereotype.Component;

/** Mints the tokens of links to accounts when their mail is sent. */
@Component
class AccountTokens implements LinkMinter {

    static final String PURPOSE = "account";

    private final LinkRequests requests;

    AccountTokens(LinkRequests requests) {
        this.requests = requests;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public Optional<String> mint(UUID subject, Locale language) {
        return requests.mint(subject)
                .map(token -> ("en".equals(language.getLanguage()) ? "/en/link/" : "/lien/") + token);
    }
}
