package org.ramure.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ramure.messages.PostingScenarios.draft;
import static org.ramure.messages.PostingScenarios.link;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ramure.MovableClock;
import org.ramure.accounts.Acting;
import org.ramure.accounts.Role;
import org.ramure.kit.Times;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest
@Import({PostingScenarios.Beans.class, MovableClock.Beans.class})
class DeliveryTests {

    @RegisterExtension
    static final GreenMailExtension MAIL =
            new GreenMailExtension(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Autowired
    Delivery delivery;

    @Autowired
    MailHold hold;

    @Autowired
    MailQueue queue;

    @Autowired
    MailHealthIndicator health;

    @Autowired
    Acting acting;

    @Autowired
    MessageStore store;

    @Autowired
    PostingScenarios given;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.springframework.mail.javamail.JavaMailSenderImpl server;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> 1);
        settings.add("ramure.mail.per-minute", () -> 20);
    }

    @BeforeEach
    void empty() {
        given.clear();
        serverIsThere();
    }

    private void serverIsThere() {
        server.setPort(MAIL.getSmtp().getPort());
    }

    private void serverIsAway() {
        server.setPort(1);
    }

    @Test
    void sendsEachMessageOnceWithBothPartsAndAStableNumber() throws Exception {
        given.post(link("lien"));
        delivery.run();
        delivery.run();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        var message = MAIL.getReceivedMessages()[0];
        assertThat(message.getMessageID()).isEqualTo("<" + given.id("lien") + "@localhost>");
        assertThat(message.getSubject()).isEqualTo("Votre lien de connexion à Ramure");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getHeader("Content-Language")).containsExactly("fr");
        assertThat(message.getFrom()[0].toString()).isEqualTo("Ramure <contact@ramure.example>");
        assertThat(bodies(message)).hasSize(2).allMatch(body -> body.contains("/lien/jeton-"));
        assertThat(given.state("lien")).isEqualTo(MessageState.SENT);
    }

    @Test
    void letsNothingGoWhileMailWaitsAfterARestore() {
        given.post(link("retenu"));
        hold.begin(clock.instant());
        delivery.run();
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        assertThat(given.state("retenu")).isEqualTo(MessageState.WAITING);
        assertThat(hold.end(Release.ALL, clock.instant())).hasValue(0);
        delivery.run();
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    /** Of the backup's mail nobody knows what has left; what was posted since then has not. */
    @ParameterizedTest
    @EnumSource
    void letsGoAfterARestoreWhatTheAdministratorWants(Release release) {
        given.post(draft("lettre-d-avant", MessageKind.NOTICE));
        given.post(draft("relance-d-avant", MessageKind.REMINDER));
        given.post(draft("bulletin-d-avant", MessageKind.BULK));
        jdbc.sql("update outgoing_message set posted_at = ?")
                .param(Times.column(clock.instant().minusSeconds(60)))
                .update();
        hold.begin(clock.instant().minusSeconds(1));
        given.post(draft("relance-d-apres", MessageKind.REMINDER));
        assertThat(hold.brought(hold.since().orElseThrow())).isEqualTo(new MailHold.Held(1, 2));
        var dropped =
                switch (release) {
                    case ALL -> 0;
                    case PERSONAL -> 2;
                    case NONE -> 3;
                };
        assertThat(hold.end(release, clock.instant())).hasValue(dropped);
        assertThat(hold.end(release, clock.instant())).isEmpty();
        delivery.run();
        assertThat(MAIL.getReceivedMessages()).hasSize(4 - dropped);
        assertThat(given.state("relance-d-apres")).isEqualTo(MessageState.SENT);
        assertThat(given.state("lettre-d-avant"))
                .isEqualTo(release == Release.NONE ? MessageState.DROPPED : MessageState.SENT);
        assertThat(given.state("relance-d-avant"))
                .isEqualTo(release == Release.ALL ? MessageState.SENT : MessageState.DROPPED);
    }

    @Test
    void isNotStoppedByAMessageThatCannotBeTaken() {
        given.post(draft("empoisonne", MessageKind.LINK).linking("que-personne-ne-connait", UUID.randomUUID()));
        given.post(draft("suivant", MessageKind.NOTICE));
        delivery.run();
        assertThat(given.state("empoisonne")).isEqualTo(MessageState.FAILED);
        assertThat(fault("empoisonne")).contains("que-personne-ne-connait");
        assertThat(given.state("suivant")).isEqualTo(MessageState.SENT);
    }

    @Test
    void dropsWhatNobodyWantsAnyMoreAtTheLastMoment() {
        given.post(draft("encore", MessageKind.REMINDER));
        given.post(draft(PostingScenarios.OVER + "plus", MessageKind.REMINDER));
        delivery.run();
        assertThat(given.state("encore")).isEqualTo(MessageState.SENT);
        assertThat(given.state(PostingScenarios.OVER + "plus")).isEqualTo(MessageState.DROPPED);
        assertThat(recipients()).containsExactly("encore@essai.example");
    }

    @Test
    void keepsInTheLogWhoReadsMailAndSendsItAgain() {
        var reader = UUID.randomUUID();
        given.post(draft("lu", MessageKind.NOTICE).of(reader));
        var id = given.id("lu");
        jdbc.sql("update outgoing_message set state = 'FAILED' where id = ?")
                .param(id)
                .update();
        var administrator = acting.asSomeone(Role.ADMINISTRATOR);
        queue.read(id);
        queue.retry(id);
        Acting.asNobody();
        assertThat(jdbc.sql("select deed from audit_entry where actor_id = ? and subject = ?")
                        .params(administrator.id().value(), reader.toString())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("mail-read", "mail-resent");
    }

    @Test
    void keepsNoTokenInTheOutbox() {
        given.post(link("secret"));
        delivery.run();
        var row = jdbc.sql("select * from outgoing_message where occasion = 'secret'")
                .query()
                .singleRow();
        assertThat(row.values()).noneMatch(field -> String.valueOf(field).contains("jeton-"));
    }

    @Test
    void waitsForAServerThatIsAwayHoweverLongAndBlamesNoMessage() {
        serverIsAway();
        given.post(draft("patient", MessageKind.NOTICE));
        for (var hours = 0; hours < 48; hours++) {
            delivery.run();
            assertThat(given.state("patient")).isEqualTo(MessageState.WAITING);
            assertThat(tries("patient")).isZero();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(fault("patient")).contains("Couldn't connect");
        acting.asSomeone(Role.ADMINISTRATOR);
        assertThat(queue.trouble()).hasValueSatisfying(trouble -> {
            assertThat(trouble.messages()).isEqualTo(1);
            assertThat(trouble.fault()).isEqualTo(new MailFault(MailFault.Kind.UNREACHABLE, "Connection refused"));
        });
        assertThat(health.health().getStatus().getCode()).isEqualTo("AWAY");
        serverIsThere();
        delivery.run();
        assertThat(given.state("patient")).isEqualTo(MessageState.SENT);
        assertThat(queue.trouble()).isEmpty();
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    }

    @Test
    void triesAgainEverLaterAndGivesUpInTheEnd() throws Exception {
        try (var odd = new OddServer()) {
            server.setPort(odd.port());
            odd.refuseRecipients(450);
            triesUntilItGivesUp();
        }
        serverIsThere();
        assertThat(store.retry(given.id("absent"))).isTrue();
        delivery.run();
        assertThat(given.state("absent")).isEqualTo(MessageState.SENT);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    private void triesUntilItGivesUp() {
        given.post(draft("absent", MessageKind.NOTICE));
        delivery.run();
        for (var wait : Delivery.BACK_OFF) {
            assertThat(given.state("absent")).isEqualTo(MessageState.WAITING);
            var before = tries("absent");
            clock.advance(wait.minusSeconds(1));
            delivery.run();
            assertThat(tries("absent")).isEqualTo(before);
            clock.advance(Duration.ofSeconds(1));
            delivery.run();
            assertThat(tries("absent")).isEqualTo(before + 1);
        }
        assertThat(given.state("absent")).isEqualTo(MessageState.FAILED);
    }

    @Test
    void stopsARunAtTheFirstMessageWhenTheServerIsAway() {
        serverIsAway();
        given.post(draft("un", MessageKind.NOTICE));
        given.post(draft("deux", MessageKind.NOTICE));
        delivery.run();
        assertThat(List.of(fault("un"), fault("deux"))).containsOnlyOnce("");
    }

    @Test
    void afterACrashRepeatsLinksWithTheSameNumberAndDropsReminders() throws Exception {
        given.post(link("lien"));
        given.post(draft("rappel", MessageKind.REMINDER));
        // the process dies after the claim has been committed, and before it hears from the server
        assertThat(store.claim(given.id("lien"), UUID.randomUUID())).isTrue();
        assertThat(store.claim(given.id("rappel"), UUID.randomUUID())).isTrue();
        delivery.run();
        assertThat(MAIL.getReceivedMessages()).isEmpty();
        clock.advance(Delivery.LEASE.plusSeconds(1));
        delivery.run();
        assertThat(given.state("rappel")).isEqualTo(MessageState.DROPPED);
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(MAIL.getReceivedMessages()[0].getMessageID()).isEqualTo("<" + given.id("lien") + "@localhost>");
    }

    @Test
    void aSenderThatWasThoughtDeadChangesNothingAnyMore() {
        given.post(draft("revenant", MessageKind.NOTICE));
        var id = given.id("revenant");
        var sender = UUID.randomUUID();
        store.claim(id, sender);
        clock.advance(Delivery.LEASE.plusSeconds(1));
        store.settleAbandoned(Delivery.LEASE);
        store.settle(id, sender, MessageState.FAILED, "too late");
        assertThat(given.state("revenant")).isEqualTo(MessageState.WAITING);
    }

    @Test
    void twoSendersAtOnceSendEachMessageOnce() throws Exception {
        IntStream.range(0, 12).forEach(i -> given.post(draft("n" + i, MessageKind.NOTICE)));
        try (var hands = Executors.newFixedThreadPool(2)) {
            var run = (Callable<Boolean>) () -> {
                delivery.run();
                return true;
            };
            for (var done : hands.invokeAll(List.of(run, run))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(recipients()).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void keepsToTheRateAndLetsLinksPassBulk() {
        IntStream.range(0, 30).forEach(i -> given.post(draft("lettre" + i, MessageKind.BULK)));
        delivery.run();
        assertThat(MAIL.getReceivedMessages().length).isLessThan(20);
        given.post(link("presse"));
        delivery.run();
        assertThat(recipients()).contains("presse@essai.example");
        assertThat(MAIL.getReceivedMessages().length).isLessThanOrEqualTo(20);
        clock.advance(Duration.ofMinutes(2));
        delivery.run();
        assertThat(recipients()).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @Test
    void doesNotSendWhatHasExpired() {
        given.post(draft("tard", MessageKind.REMINDER).until(clock.instant().plusSeconds(60)));
        clock.advance(Duration.ofMinutes(2));
        delivery.run();
        assertThat(given.state("tard")).isEqualTo(MessageState.EXPIRED);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void tellsARefusalFromALineThatBreaks() throws Exception {
        try (var odd = new OddServer()) {
            server.setPort(odd.port());
            given.post(draft("refuse", MessageKind.NOTICE));
            odd.refuseRecipients(550);
            delivery.run();
            assertThat(given.state("refuse")).isEqualTo(MessageState.FAILED);

            given.post(draft("plus-tard", MessageKind.NOTICE));
            odd.refuseRecipients(450);
            delivery.run();
            assertThat(given.state("plus-tard")).isEqualTo(MessageState.WAITING);

            given.post(draft("coupe", MessageKind.REMINDER));
            odd.hangUpAfterData();
            delivery.run();
            assertThat(given.state("coupe")).isEqualTo(MessageState.DROPPED);

            given.post(draft("coupe-certificat", MessageKind.NOTICE));
            delivery.run();
            assertThat(given.state("coupe-certificat")).isEqualTo(MessageState.WAITING);
        }
    }

    private String fault(String occasion) {
        return jdbc.sql("select coalesce(last_fault, '') from outgoing_message where occasion = ?")
                .param(occasion)
                .query(String.class)
                .single();
    }

    private int tries(String occasion) {
        return jdbc.sql("select tries from outgoing_message where occasion = ?")
                .param(occasion)
                .query(Integer.class)
                .single();
    }

    private static List<String> recipients() {
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(DeliveryTests::recipient)
                .toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> bodies(MimeMessage message) throws Exception {
        var found = new java.util.ArrayList<String>();
        collect(message.getContent(), found);
        return found;
    }

    private static void collect(Object content, List<String> into) throws Exception {
        if (content instanceof MimeMultipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                collect(parts.getBodyPart(i).getContent(), into);
            }
        } else {
            into.add(String.valueOf(content));
        }
    }
}
