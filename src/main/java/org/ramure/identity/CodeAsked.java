package org.ramure.identity;

import java.util.Locale;
import java.util.Optional;
import org.ramure.accounts.FurtherProof;
import org.ramure.accounts.SignedIn;
import org.springframework.stereotype.Component;

/** Asks for a code, or a passkey, of who has or must have a second factor. */
@Component
class CodeAsked implements FurtherProof {

    private final SecondFactors factors;

    CodeAsked(SecondFactors factors) {
        this.factors = factors;
    }

    @Override
    public Optional<String> page(SignedIn person, Locale language) {
        return factors.isAsked(person)
                ? Optional.of(language.equals(Locale.ENGLISH) ? "/en/sign-in/code" : "/connexion/code")
                : Optional.empty();
    }
}
