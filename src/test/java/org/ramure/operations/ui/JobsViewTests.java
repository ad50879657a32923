package org.ramure.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class JobsViewTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @BeforeEach
    void administrator() {
        acting.asSomeone(Role.ADMINISTRATOR);
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @Test
    void suspendsAndResumesAJobAndSaysSo() {
        navigate(JobsView.class);
        assertThat($(MachineSection.class).single().getElement().getTextRecursively())
                .contains("Place libre", "Moteur", "Dernière sauvegarde");
        assertThat(sweep()).contains("Balayer les fichiers", "Pas encore passé");
        press("Suspendre");
        assertThat(sweep()).contains("Suspendu");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Balayer les fichiers\u00a0» est suspendu");
        press("Reprendre");
        assertThat(sweep()).doesNotContain("Suspendu");
        press("Lancer maintenant");
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Balayer les fichiers\u00a0» est lancé");
    }

    @Test
    void isClosedToOthers() {
        acting.asSomeone(Role.EDITOR);
        var _ = catchThrowable(() -> navigate(JobsView.class));
        assertThat(getCurrentView()).isNotInstanceOf(JobsView.class);
    }

    private String sweep() {
        return $(ListItem.class).all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .filter(text -> text.contains("Balayer"))
                .findAny()
                .orElseThrow();
    }

    private void press(String words) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words)
                                && button.getAriaLabel().orElse("").contains("Balayer"))
                        .findAny()
                        .orElseThrow())
                .click();
    }
}
