package org.ramure.operations.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ramure.StatementCount;
import org.ramure.accounts.AccountLinks;
import org.ramure.accounts.Acting;
import org.ramure.accounts.LinkPurpose;
import org.ramure.accounts.LinkWish;
import org.ramure.accounts.Role;
import org.ramure.kit.Ids;
import org.ramure.kit.NotThere;
import org.ramure.kit.Times;
import org.ramure.kit.ui.Notice;
import org.ramure.messages.MailHold;
import org.ramure.messages.MailPage;
import org.ramure.messages.MailQueue;
import org.ramure.messages.MessageState;
import org.ramure.messages.Release;
import org.ramure.operations.HeldMail;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@Import(StatementCount.class)
class MailViewTests extends SpringBrowserlessTest {

    @Autowired
    Acting acting;

    @Autowired
    AccountLinks links;

    @Autowired
    MailQueue queue;

    @Autowired
    MailHold hold;

    @Autowired
    HeldMail held;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void mails() {
        jdbc.sql("delete from outgoing_message").update();
        for (var i = 0; i < 30; i++) {
            links.ask(new LinkWish(
                    LinkPurpose.SIGN_UP,
                    "p" + i + "." + System.nanoTime() + "@essai.example",
                    Locale.FRENCH,
                    "",
                    Set.of(),
                    Acting.client()));
        }
        acting.asSomeone(Role.ADMINISTRATOR);
        UI.getCurrent().setLocale(Locale.FRENCH);
    }

    @Test
    @SuppressWarnings("unchecked")
    void listsFiltersAndTurnsPages() {
        navigate(MailView.class);
        assertThat($(Notice.class).single().getElement().getTextRecursively()).contains("Aucun courriel ne part");
        assertThat($(ListItem.class).withClassName("row").all()).hasSize(MailQueue.PAGE);
        test($(com.vaadin.flow.component.button.Button.class)
                        .withText("Page suivante")
                        .single())
                .click();
        assertThat($(ListItem.class).withClassName("row").all()).hasSize(5);
        test($(TextField.class).single()).setValue("p7.");
        assertThat($(ListItem.class).withClassName("row").all()).hasSize(1);
        $(Select.class).single().setValue(Optional.of(MessageState.FAILED));
        assertThat($(ListItem.class).withClassName("row").exists()).isFalse();
    }

    @Test
    void letsMailGoThatWaitsSinceARestore() {
        hold.begin(Instant.now().plusSeconds(1));
        jdbc.sql("update outgoing_message set state = 'WAITING'").update();
        jdbc.sql("update outgoing_message set priority = 2 where recipient like 'p1.%' or recipient like 'p2.%'")
                .update();
        navigate(MailView.class);
        assertThat($(com.vaadin.flow.component.radiobutton.RadioButtonGroup.class)
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Abandonner les relances et les envois à plusieurs (2), envoyer le reste (28)");
        assertThat($(Notice.class).all())
                .anyMatch(notice -> notice.getElement().getTextRecursively().contains("attend depuis la restauration"));
        test($(com.vaadin.flow.component.button.Button.class)
                        .withText("Laisser partir le courrier")
                        .single())
                .click();
        assertThat(hold.since()).isEmpty();
        assertThat(test($(Notification.class).last()).getText())
                .isEqualTo("Le courrier part. Messages abandonnés\u00a0: 2.");
        assertThat(jdbc.sql("select recipient from outgoing_message where state = 'DROPPED'")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(to -> to.startsWith("p1.") || to.startsWith("p2."));
        assertThat($(Notice.class).all()).hasSize(1);
        assertThat(jdbc.sql("select count(*) from audit_entry where deed = 'mail-released' and actor_id is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        acting.asSomeone(Role.EDITOR);
        assertThat(catchThrowable(() -> held.letGo(Release.ALL))).isInstanceOf(NotThere.class);
    }

    @Test
    void readsAPageInTwoStatements() {
        var pages = new ArrayList<MailPage>();
        assertThat(StatementCount.of(() -> pages.add(queue.list(Set.of(), "", 0))))
                .hasSize(2);
        assertThat(pages.getFirst().total()).isEqualTo(30);
        assertThat(StatementCount.of(() -> queue.list(Set.of(), "", 0))).noneMatch(sql -> sql.contains(" like "));
    }

    @Test
    void countsNoFurtherThanAnybodyTurnsPages() {
        for (var i = 0; i < 1_100; i++) {
            jdbc.sql("""
                            insert into outgoing_message (id, occasion, recipient, language, template, model, subject_line,
                                kind, priority, state, tries, posted_at, next_try_at)
                            values (?, ?, 'q@essai.example', 'fr', 'account-password', '{}', 'Essai', 'NOTICE', 1, 'SENT', 1, ?, ?)""")
                    .params(Ids.next(), "essai/" + Ids.next(), Times.column(Instant.now()), Times.column(Instant.now()))
                    .update();
        }
        var page = queue.list(Set.of(), "", 0);
        assertThat(page.total()).isEqualTo(MailQueue.PAGE + 1_000);
        assertThat(page.more()).isTrue();
        assertThat(queue.list(Set.of(), "q@essai", 43))
                .returns(1_100, MailPage::total)
                .returns(false, MailPage::more);
    }

    @Test
    void showsAMessageInASandboxAndHidesItsLinkInARealHouse() {
        var tokens =
                jdbc.sql("select count(*) from link_token").query(Integer.class).single();
        var card = queue.list(Set.of(), "", 0).cards().getFirst();
        navigate(MailMessageView.class, Map.of("message", card.id().toString()));
        var frame = $(IFrame.class).single();
        assertThat(frame.getSrcdoc())
                .get()
                .asString()
                .contains("Terminez votre inscription")
                .doesNotContain("/lien/");
        assertThat(frame.getElement().getAttribute("sandbox")).isEqualTo("allow-popups allow-popups-to-escape-sandbox");
        assertThat($(Anchor.class).all()).noneMatch(anchor -> anchor.getHref().contains("/lien/"));
        assertThat(jdbc.sql("select count(*) from link_token")
                        .query(Integer.class)
                        .single())
                .isEqualTo(tokens);
    }

    @Test
    void isClosedToOthers() {
        var message = queue.list(Set.of(), "", 0).cards().getFirst().id();
        acting.asSomeone(Role.EDITOR);
        var _ = catchThrowable(() -> navigate(MailView.class));
        assertThat(getCurrentView()).isNotInstanceOf(MailView.class);
        assertThat(catchThrowable(queue::isOpen)).isInstanceOf(NotThere.class);
        assertThat(catchThrowable(() -> queue.list(Set.of(), "", 0))).isInstanceOf(NotThere.class);
        assertThat(catchThrowable(() -> queue.read(message))).isInstanceOf(NotThere.class);
        assertThat(catchThrowable(() -> queue.retry(message))).isInstanceOf(NotThere.class);
    }
}
