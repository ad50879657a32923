package org.ramure.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.SignedIn;
import org.ramure.house.PersonalRegistry;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.ramure.kit.ui.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

@SpringBootTest(properties = "spring.quartz.auto-startup=false")
class MyDataViewTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    PersonalRegistry registry;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void preparesAnArchiveAndSaysWhatIsKept() {
        acting.asSomeone();
        UI.getCurrent().setLocale(Locale.FRENCH);
        navigate(MyDataView.class);
        assertThat($(DescriptionList.Term.class).all())
                .hasSize(registry.holdings().size())
                .noneMatch(term -> term.getText().contains("personal."));
        click("Préparer mon archive");
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("Votre archive se prépare");
    }

    @Test
    void writesDatesAsTheRestOfTheApp() {
        var me = acting.asSomeone();
        var ready = Instant.now();
        jdbc.sql("insert into personal_archive (person_id, id, asked_at, ready_at, bytes) values (?, ?, ?, ?, ?)")
                .params(me.id().value(), Ids.next(), Times.column(ready), Times.column(ready), 120_000)
                .update();
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(MyDataView.class);
        assertThat($(Notice.class).single().getElement().getTextRecursively().replace('\u00a0', ' '))
                .contains("Made on " + day(me, ready) + ", 120 KB. It will be deleted on "
                        + day(me, ready.plus(Duration.ofDays(7))) + ".");
    }

    @Test
    void erasesAnAccountOnlyOnceItIsProvedAndConfirmed() {
        var person = acting.asSomeone();
        UI.getCurrent().setLocale(Locale.FRENCH);
        navigate(MyDataView.class);
        click("Effacer mon compte…");
        test($(EmailField.class).single()).setValue("quelqu.un@essai.example");
        click("Effacer pour toujours");
        assertThat($(EmailField.class).single().getErrorMessage()).contains("pas l’adresse de ce compte");
        test($(EmailField.class).single()).setValue(person.email());
        test($(PasswordField.class).single()).setValue("un autre mot de passe");
        click("Effacer pour toujours");
        assertThat($(PasswordField.class).single().isInvalid()).isTrue();
        assertThat(accounts.loadUserByUsername(person.email())).isEqualTo(person);
        test($(PasswordField.class).single()).setValue("un mot de passe");
        click("Effacer pour toujours");
        assertThat(UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations())
                .extracting(call -> call.getInvocation().getParameters().toString())
                .anyMatch(parameters -> parameters.contains("/compte-efface"));
        assertThatExceptionOfType(UsernameNotFoundException.class)
                .isThrownBy(() -> accounts.loadUserByUsername(person.email()));
    }

    private static String day(SignedIn reader, Instant at) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(at.atZone(reader.zone()));
    }

    private void click(String words) {
        test($(Button.class).withText(words).single()).click();
    }
}
