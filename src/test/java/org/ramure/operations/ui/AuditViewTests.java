package org.ramure.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.house.AuditLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class AuditViewTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @Autowired
    AuditLog log;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void deeds() {
        jdbc.sql("delete from audit_entry").update();
        var person = acting.asSomeone(Role.ADMINISTRATOR);
        for (var i = 0; i < 30; i++) {
            log.record(person.id().value(), "course-imported", "formation-" + i, "<b>gras</b>");
        }
        log.record(null, "backup-made", "", "");
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @Test
    void saysOnceWhoChangedHerOwnAccount() {
        var me = acting.asSomeone(Role.ADMINISTRATOR);
        log.record(me.id().value(), "password-changed", me.id().toString(), "");
        navigate(AuditView.class);
        assertThat($(ListItem.class)
                        .withClassName("row")
                        .all()
                        .getFirst()
                        .getElement()
                        .getTextRecursively())
                .containsOnlyOnce("Awa Traoré");
    }

    @Test
    @SuppressWarnings("unchecked")
    void listsInPlainWordsFiltersAndTurnsPages() {
        navigate(AuditView.class);
        assertThat($(ListItem.class).withClassName("row").all()).hasSize(25);
        assertThat($(ListItem.class)
                        .withClassName("row")
                        .all()
                        .getFirst()
                        .getElement()
                        .getTextRecursively())
                .contains("A fait une sauvegarde", "La maison");
        test($(com.vaadin.flow.component.button.Button.class)
                        .withText("Page suivante")
                        .single())
                .click();
        assertThat($(ListItem.class).withClassName("row").all()).hasSize(6);
        $(Select.class).single().setValue("course-imported");
        test($(TextField.class)
                        .withCaption("Chercher dans le sujet ou la précision")
                        .single())
                .setValue("formation-7");
        assertThat($(ListItem.class).withClassName("row").all()).hasSize(1);
        assertThat($(Anchor.class).withText("Exporter en CSV").single().getHref())
                .isEqualTo("/api/journal.csv?person=&deed=course-imported&from=&until=&words=formation-7");
    }

    @Test
    void saysThatTheFirstDayIsAfterTheLast() {
        navigate(AuditView.class);
        day("Du").setValue(LocalDate.of(2026, 5, 2));
        day("Au").setValue(LocalDate.of(2026, 5, 1));
        assertThat(getCurrentView().getElement().getTextRecursively())
                .contains("Rien dans le journal", "Le premier jour est après le dernier");
    }

    private DatePicker day(String label) {
        return $(DatePicker.class)
                .withCondition(one -> label.equals(one.getLabel()))
                .single();
    }

    @Test
    void isClosedToOthers() {
        acting.asSomeone(Role.EDITOR);
        var _ = catchThrowable(() -> navigate(AuditView.class));
        assertThat(getCurrentView()).isNotInstanceOf(AuditView.class);
    }
}
