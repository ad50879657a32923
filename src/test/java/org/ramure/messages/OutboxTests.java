package org.ramure.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.ramure.messages.PostingScenarios.draft;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@Import(PostingScenarios.Beans.class)
class OutboxTests {

    @Autowired
    PostingScenarios given;

    @Autowired
    Outbox outbox;

    @Autowired
    MessageStore store;

    @Autowired
    Delivery delivery;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void takesOneMessagePerOccasion() {
        assertThat(given.post(draft("une-fois", MessageKind.NOTICE))).isTrue();
        assertThat(given.post(draft("une-fois", MessageKind.NOTICE))).isFalse();
    }

    @Test
    void takesOneMessagePerOccasionFromManyAtOnce() throws Exception {
        try (var hands = Executors.newFixedThreadPool(4)) {
            var posts = IntStream.range(0, 8)
                    .mapToObj(_ -> (Callable<Boolean>) () -> given.post(draft("a-plusieurs", MessageKind.NOTICE)))
                    .toList();
            var first = hands.invokeAll(posts).stream()
                    .filter(done -> done.resultNow())
                    .count();
            assertThat(first).isEqualTo(1);
        }
    }

    @Test
    void forgetsAMessageWhoseCauseIsUndone() {
        transaction.executeWithoutResult(undone -> {
            outbox.post(draft("defait", MessageKind.NOTICE));
            undone.setRollbackOnly();
        });
        assertThat(given.post(draft("defait", MessageKind.NOTICE))).isTrue();
    }

    @Test
    void refusesToPostBesideATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> outbox.post(draft("a-cote", MessageKind.NOTICE)));
    }

    @Test
    void refusesAddressesWithLineBreaks() {
        var draft = new MessageDraft(
                "injection",
                "awa@essai.example\r\nBcc: tous@essai.example",
                Locale.FRENCH,
                "account-password",
                Map.of(),
                MessageKind.NOTICE);
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> given.post(draft));
    }

    @Test
    void erasesOldMailButNeverPostsItsOccasionAgain() {
        given.post(draft("vieux", MessageKind.NOTICE));
        var id = given.id("vieux");
        store.forget(Duration.ofDays(90));
        assertThat(given.state("vieux")).isEqualTo(MessageState.KEPT);
        given.age("vieux", Duration.ofDays(91));
        given.post(draft("attend", MessageKind.NOTICE));
        given.age("attend", Duration.ofDays(91));
        given.wait("attend");
        assertThat(store.forget(Duration.ofDays(90))).isPositive();
        assertThat(given.state("vieux")).isEqualTo(MessageState.FORGOTTEN);
        assertThat(given.state("attend")).isEqualTo(MessageState.WAITING);
        assertThat(given.said("vieux")).doesNotContain("essai.example").isEqualTo("||{}");
        assertThat(store.find(id)).isEmpty();
        assertThat(store.retry(id)).isFalse();
        assertThat(given.post(draft("vieux", MessageKind.NOTICE))).isFalse();
    }

    @Test
    void keepsMessagesWhileNoMailServerIsSet() {
        given.post(draft("garde", MessageKind.NOTICE));
        delivery.run();
        assertThat(outbox.isOpen()).isFalse();
        assertThat(given.state("garde")).isEqualTo(MessageState.KEPT);
    }
}
