package org.ramure.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.kit.Refusal;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A password keeps out who tries the first ones of the list. */
class PasswordsTests {

    private final Passwords passwords = new Passwords(new BCryptPasswordEncoder(4));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "motdepasse",
                "MotDePasse",
                "Motdepasse2026!",
                "!!password!!",
                "Azertyuiop",
                "1234567890",
                "9876543210",
                "aaaaaaaaaaaa",
                "awa@essai.example"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> passwords.check(password, "awa@essai.example"))
                .satisfies(refusal -> assertThat(refusal.key()).isEqualTo("account.password.plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"un mot de passe", "trois arbres au bord", "motdepasse de ma tante", "k3!vQz-81pf"})
    void takesAPhrase(String password) {
        assertThatNoException().isThrownBy(() -> passwords.check(password, "awa@essai.example"));
    }
}
