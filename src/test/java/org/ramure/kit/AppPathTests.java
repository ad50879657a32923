package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppPathTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"/app", "/app/", "/app/profil", "/app/lecons/a?b=c", "/app?x", "/formations/un-cours/inscription"
            })
    void keepsPagesOfTheAppAndTheWishToEnrol(String wanted) {
        assertThat(AppPath.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://ailleurs.example/app",
                "//ailleurs.example/app",
                "/\\ailleurs.example",
                "/app\\@ailleurs.example",
                "/application",
                "/app/../deconnexion",
                "/app/\r\nLocation: https://ailleurs.example",
                "javascript:alert(1)",
                "/connexion",
                "/app/ x",
                "/formations/un-cours",
                "/formations/../inscription",
                "/formations/un-cours/inscription?x",
                "//formations/un-cours/inscription"
            })
    void leadsHomeFromAnythingElse(String wanted) {
        assertThat(AppPath.of(wanted)).isEqualTo(AppPath.HOME);
    }

    @Test
    void leadsHomeFromNothingAndFromTooMuch() {
        assertThat(AppPath.of(null)).isEqualTo(AppPath.HOME);
        assertThat(AppPath.of("/app/" + "a".repeat(500))).isEqualTo(AppPath.HOME);
    }
}
