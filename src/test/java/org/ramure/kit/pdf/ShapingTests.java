package org.ramure.kit.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShapingTests {

    private final PDDocument document = new PDDocument();
    private final Shaping shaping = new Shaping(new Typefaces(document));

    @AfterEach
    void close() throws Exception {
        document.close();
    }

    @Test
    void turnsRightToLeftTextForTheEyeAndKeepsNumbersAndBrackets() {
        assertThat(seen("שלום (12)")).isEqualTo("(12) םולש");
        assertThat(seen("abc שלום def")).isEqualTo("abc םולש def");
    }

    @Test
    void keepsMarksOnTheirLettersWhenItTurns() {
        assertThat(seen("בָּא").replaceAll("\\p{M}", "")).isEqualTo("אב");
    }

    @Test
    void leavesOutWhatHasNothingToDraw() {
        assertThat(seen("a\u200bb\u200d\ufe0fc\u202e")).isEqualTo("abc");
    }

    @Test
    void remembersWhatTheTextMeantWhereTheDrawingDiffers() {
        var line = shaping.line("سلام", Weight.REGULAR);
        assertThat(line.source()).isEqualTo("سلام");
        assertThat(line.isPlain()).isFalse();
        assertThat(shaping.line("Amélie d’Aubigné", Weight.REGULAR).isPlain()).isTrue();
    }

    @Test
    void setsPairsOfLettersNearer() {
        var pair = shaping.line("AV", Weight.REGULAR);
        assertThat(pair.width(0)).isLessThan(single("A") + single("V"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Œuvre çà où « l’été » — 10 € ½",
                "Ελληνικά",
                "Кириллица Ђ ґ",
                "Հայերեն",
                "ქართული",
                "עברית",
                "العربية فارسی اردو پښتو",
                "हिन्दी",
                "বাংলা",
                "ગુજરાતી",
                "ਪੰਜਾਬੀ",
                "தமிழ்",
                "తెలుగు",
                "ಕನ್ನಡ",
                "മലയാളം",
                "සිංහල",
                "ไทย",
                "ລາວ",
                "ខ្មែរ",
                "မြန်မာ",
                "བོད་ཡིག",
                "አማርኛ",
                "ᏣᎳᎩ",
                "ⵜⴰⵎⴰⵣⵉⵖⵜ",
                "ᐃᓄᒃᑎᑐᑦ",
                "ᠮᠣᠩᠭᠣᠯ",
                "Tiếng Việt",
                "中文 漢字 日本語 ひらがな カタカナ 한국어",
                "𠮷野家",
                "😀👩‍💻🎉❤️",
                "𝓤𝓷𝓲 ∑ √ ≤ ☃ ♫"
            })
    void hasAFontForEveryCharacterOf(String text) {
        assertThat(seen(text)).doesNotContain("\ufffd").isNotBlank();
    }

    private float single(String letter) {
        return shaping.line(letter, Weight.REGULAR).width(0);
    }

    private String seen(String text) {
        return shaping.line(text, Weight.REGULAR).glyphs().stream()
                .map(glyph -> Character.toString(glyph.character()))
                .collect(Collectors.joining());
    }
}
