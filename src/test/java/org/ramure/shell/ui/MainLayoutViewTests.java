package org.ramure.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.Acting;
import org.ramure.kit.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class MainLayoutViewTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    /** Before the first page, as in life: an anonymous visitor never reaches the app. */
    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        acting.asSomeone();
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        Acting.asNobody();
    }

    @Test
    void offersALearnerTheSectionsThatSheMayOpen() {
        navigate("", com.vaadin.flow.component.Component.class);
        var sections = $(SideNav.class).all().stream().map(SideNav::getLabel).toList();
        assertThat(sections).startsWith("Apprendre").contains("Explorer").doesNotContain("Administrer");
        assertThat($(Way.class).single().getElement().getTextRecursively()).isEqualTo("ApprendreMon parcours");
    }

    @Test
    void signsOutByAPost() {
        navigate("", com.vaadin.flow.component.Component.class);
        var form = $(SignOutForm.class).single().getElement();
        assertThat(form.getAttribute("method")).isEqualTo("post");
        assertThat(form.getAttribute("action")).isEqualTo("/deconnexion");
    }

    @Test
    void speaksThePersonsLanguage() {
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void saysThatASessionEndedInThePersonsLanguageWhateverTheBrowsers() {
        var messages = com.vaadin.flow.server.VaadinService.getCurrent().getSystemMessages(Locale.ENGLISH, null);
        assertThat(messages.getSessionExpiredCaption()).isEqualTo("Votre session est terminée");
        Acting.asNobody();
        messages = com.vaadin.flow.server.VaadinService.getCurrent().getSystemMessages(Locale.ENGLISH, null);
        assertThat(messages.getSessionExpiredCaption()).isEqualTo("Your session has ended");
    }

    @Test
    void saysThatAViewDoesNotExist() {
        navigate("nulle-part", NoSuchViewFault.class);
        assertThat($(H1.class).single().getText()).isEqualTo("Cette page n’existe pas");
        assertThat($(NoSuchViewFault.class).single().getPageTitle()).isEqualTo("Cette page n’existe pas");
    }

    @Test
    void saysARefusalOfAGestureInItsOwnWords() {
        raise(new RuntimeException(new Refusal("fault.410.text")));
        assertThat($(Notification.class).single().getElement().getProperty("text"))
                .startsWith("Il a expiré ou a déjà servi");
    }

    @Test
    void givesAFaultOfAGestureAnId() {
        raise(new IllegalStateException("secret-reason"));
        assertThat($(Notification.class).single().getElement().getProperty("text"))
                .containsPattern("[0-9A-F]{4}-[0-9A-F]{4}")
                .doesNotContain("secret-reason");
    }

    private static void raise(Throwable fault) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(fault));
    }
}
