package org.ramure.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.accounts.AccountLinks;
import org.ramure.accounts.Acting;
import org.ramure.accounts.LinkPurpose;
import org.ramure.accounts.LinkWish;
import org.ramure.accounts.Role;
import org.ramure.kit.ui.Notice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(properties = {"spring.mail.host=127.0.0.1", "spring.mail.port=1"})
class MailAwayViewTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @Autowired
    AccountLinks links;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void mail() {
        jdbc.sql("delete from outgoing_message").update();
        links.ask(new LinkWish(
                LinkPurpose.SIGN_UP,
                "p" + System.nanoTime() + "@essai.example",
                Locale.FRENCH,
                "",
                Set.of(),
                Acting.client()));
        acting.asSomeone(Role.ADMINISTRATOR);
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @Test
    void saysThatMessagesWaitBecauseTheServerIsAway() {
        navigate(MailView.class);
        assertThat($(Notice.class).exists()).isFalse();
        met(
                "org.eclipse.angus.mail.util.MailConnectException: Couldn't connect to host, port: mail, 25; timeout 5000;\n"
                        + "  nested exception is:\n\tjava.net.ConnectException: Connection refused");
        navigate(JobsView.class);
        navigate(MailView.class);
        assertThat(notice())
                .contains("1 message attend", "Le plus ancien date du", "injoignable", "Connection refused")
                .doesNotContain("Exception");
    }

    @Test
    void saysInWordsWhatTheServerAnswered() {
        met("org.eclipse.angus.mail.smtp.SMTPAddressFailedException: 550 no such user");
        var message =
                jdbc.sql("select id from outgoing_message").query(UUID.class).single();
        navigate(MailMessageView.class, Map.of("message", message.toString()));
        assertThat($(Notice.class).all())
                .anySatisfy(notice -> assertThat(notice.getElement().getTextRecursively())
                        .contains("n’accepte pas l’adresse du destinataire", "550 no such user")
                        .doesNotContain("Exception"));
    }

    private void met(String fault) {
        jdbc.sql("update outgoing_message set last_fault = ?").param(fault).update();
    }

    private String notice() {
        return $(Notice.class).single().getElement().getTextRecursively();
    }
}
