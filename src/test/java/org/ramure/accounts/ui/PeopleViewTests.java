package org.ramure.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Accounts;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.accounts.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
class PeopleViewTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobody() {
        jdbc.sql("delete from person").update();
    }

    @Test
    void findsAPersonAndGivesHerARole() {
        var learner = acting.asSomeone();
        open(acting.asSomeone(Role.ADMINISTRATOR));
        assertThat($(ListItem.class).withClassName("row").all()).hasSize(2);
        test($(TextField.class).single()).setValue(learner.email());
        assertThat($(ListItem.class).withClassName("row").all()).hasSize(1);
        test($(Button.class).withText("Modifier").single()).click();
        roles().setValue(Set.of(Role.EDITOR));
        test($(Button.class).withText("Enregistrer").single()).click();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(accounts.loadUserByUsername(learner.email()).roles()).contains(Role.EDITOR);
        assertThat($(ListItem.class).withClassName("row").single().getElement().getTextRecursively())
                .contains("Rédaction");
    }

    @Test
    void keepsTheLastAdministratorAndSaysWhy() {
        var only = acting.asSomeone(Role.ADMINISTRATOR);
        open(only);
        test($(Button.class).withText("Modifier").single()).click();
        roles().setValue(Set.of());
        test($(Button.class).withText("Enregistrer").single()).click();
        assertThat($(Dialog.class).exists()).isTrue();
        assertThat(roles().getErrorMessage()).startsWith("C’est le dernier compte");
        assertThat(accounts.loadUserByUsername(only.email()).roles()).contains(Role.ADMINISTRATOR);
    }

    /** Two administrators at the same person: the second reads the list anew and goes on from there. */
    @Test
    void showsWhatTheOtherHasSavedOnceTheRefusedDialogIsClosed() {
        var learner = acting.asSomeone();
        open(acting.asSomeone(Role.ADMINISTRATOR));
        test($(TextField.class).single()).setValue(learner.email());
        test($(Button.class).withText("Modifier").single()).click();
        jdbc.sql("update person set roles = 'LEARNER,TRAINER' where email = ?")
                .param(learner.email())
                .update();
        roles().setValue(Set.of(Role.EDITOR));
        test($(Button.class).withText("Enregistrer").single()).click();
        assertThat(roles().getErrorMessage()).startsWith("Quelqu’un d’autre vient de modifier ce compte");
        test($(Button.class).withText("Annuler").single()).click();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat($(ListItem.class).withClassName("row").single().getElement().getTextRecursively())
                .contains("Formation");
        test($(Button.class).withText("Modifier").single()).click();
        assertThat(roles().getValue()).containsExactly(Role.TRAINER);
        roles().setValue(Set.of(Role.TRAINER, Role.EDITOR));
        test($(Button.class).withText("Enregistrer").single()).click();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(accounts.loadUserByUsername(learner.email()).roles()).contains(Role.TRAINER, Role.EDITOR);
    }

    @Test
    void isClosedToOthers() {
        acting.asSomeone(Role.TRAINER);
        var _ = catchThrowable(() -> navigate(PeopleView.class));
        assertThat(getCurrentView()).isNotInstanceOf(PeopleView.class);
    }

    private void open(SignedIn administrator) {
        Acting.as(administrator);
        UI.getCurrent().setLocale(Locale.FRENCH);
        navigate(PeopleView.class);
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return $(CheckboxGroup.class).single();
    }
}
