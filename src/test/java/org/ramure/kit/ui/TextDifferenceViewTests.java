package org.ramure.kit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class TextDifferenceViewTests extends SpringBrowserlessTest {

    @BeforeEach
    void speakFrench() {
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    private static String html(TextDifference difference) {
        UI.getCurrent().add(difference);
        return difference.getElement().getOuterHTML().replace('\u00a0', ' ').replace("&nbsp;", " ");
    }

    @Test
    void saysInWordsWhatChanged() {
        assertThat(html(new TextDifference("Trois fois.\nVa.", "Quatre fois.\nVa.\nVient.")))
                .contains("Lignes modifiées : 1 ; ajoutées : 1 ; retirées : 0.")
                .containsSubsequence("Avant", "<del>", "retiré :", "Trois", "]", "</del>")
                .containsSubsequence("Après", "<ins>", "ajouté :", "Quatre", "]", "</ins>");
        assertThat(html(new TextDifference("a", "a")))
                .contains("Les deux textes sont identiques.")
                .doesNotContain("<ol");
    }

    @Test
    void hidesLongStretchesThatAreTheSame() {
        var same = IntStream.range(0, 100).mapToObj(i -> "Ligne " + i).collect(Collectors.joining("\n"));
        assertThat(html(new TextDifference("a\n" + same + "\nz", "b\n" + same + "\ny")))
                .contains("96 lignes inchangées");
        assertThat(html(new TextDifference("La vôtre", "<b>x</b>", "La sienne", "<i>x</i>")))
                .contains("La vôtre", "La sienne")
                .doesNotContain("<b>", "<i>");
    }
}
