package org.ramure.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @Test
    void bringsAnAddressToTheFormThatIsKept() {
        assertThat(EmailAddress.read("  Awa.Diop+cours@Association.FR ")).contains("awa.diop+cours@association.fr");
        assertThat(EmailAddress.read("awa@été.fr")).contains("awa@xn--t-9fab.fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "awa",
                "awa@",
                "@association.fr",
                "awa@association",
                "awa@association.fr.",
                "a b@association.fr",
                "awa@association.fr\nBcc: tous@association.fr",
                "awa\r\n@association.fr",
                "awa@association.fr,autre@association.fr",
                "Awa <awa@association.fr>",
                "a..b@association.fr",
                "awa@-association.fr"
            })
    void refusesWhatNoMailCouldReach(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void refusesAddressesThatSmtpCannotCarry() {
        assertThat(EmailAddress.read("a".repeat(65) + "@association.fr")).isEmpty();
        assertThat(EmailAddress.read("a@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + "."
                        + "e".repeat(60) + "." + "f".repeat(20) + ".fr"))
                .isEmpty();
    }
}
