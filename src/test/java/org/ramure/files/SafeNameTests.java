package org.ramure.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTests {

    @ParameterizedTest
    @CsvSource({
        "grille.odt, ODT, grille.odt",
        "../../etc/passwd, PDF, passwd.pdf",
        "C:\\Temp\\fiche.pdf, PDF, fiche.pdf",
        "photo.exe, PNG, photo.exe.png",
        "photo.JPEG, JPEG, photo.JPEG",
        "'a\"b\r\nc.pdf', PDF, abc.pdf",
        "'invo\u202Efdp.exe', PDF, invofdp.exe.pdf",
        "'...', PDF, ramure.pdf",
        "'évaluer — 1.pdf', PDF, 'évaluer — 1.pdf'",
        "'index.html;x=.pdf', PDF, 'index.htmlx=.pdf'"
    })
    void keepsWhatPeopleReadAndDropsTheRest(String wanted, FileKind kind, String safe) {
        assertThat(SafeName.of(wanted, kind)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({"😀", "é"})
    void staysShortWithoutCuttingACharacter(String letter) {
        var name = SafeName.of(letter.repeat(300), FileKind.PDF);
        assertThat(name).hasSizeLessThanOrEqualTo(124).endsWith(letter + ".pdf");
    }
}
