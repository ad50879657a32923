package org.ramure.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.EmailAddress;
import org.ramure.kit.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the outbox. Every change of state names the state that it starts from, so that one sender wins. */
@Component
class MessageStore {

    private static final TypeReference<Map<String, String>> MODEL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MessageStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    boolean add(MessageDraft draft, String subject, MessageState state) {
        var to = EmailAddress.read(draft.to()).orElseThrow(() -> new IllegalArgumentException("No address of mail"));
        var now = now();
        return jdbc.sql("""
                        insert into outgoing_message (id, occasion, recipient, language, template, model, subject_line, kind,
                            priority, link_purpose, link_subject, state, tries, posted_at, next_try_at, expires_at, owner_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as uuid), ?, 0, ?, ?, cast(? as timestamp with time zone),
                            cast(? as uuid))
                        on conflict do nothing""")
                        .param(Ids.next())
                        .param(draft.occasion())
                        .param(to)
                        .param(draft.language().getLanguage())
                        .param(draft.template())
                        .param(json.writeValueAsString(draft.model()))
                        .param(subject)
                        .param(draft.kind().name())
                        .param(draft.kind().rank())
                        .param(draft.link() == null ? null : draft.link().purpose())
                        .param(draft.link() == null ? null : draft.link().subject())
                        .param(state.name())
                        .param(now)
                        .param(now)
                        .param(draft.expiresAt() == null ? null : Timestamp.from(draft.expiresAt()))
                        .param(draft.owner())
                        .update()
                == 1;
    }

    void own(String recipient, UUID owner) {
        jdbc.sql("update outgoing_message set owner_id = ? where recipient = ? and owner_id is null")
                .params(owner, recipient)
                .update();
    }

    /** The message that shall go next, among those of a rank up to the given one. */
    Optional<UUID> nextDue(MessageKind least) {
        return jdbc.sql("""
                        select id from outgoing_message
                        where state = 'WAITING' and next_try_at <= ? and priority <= ?
                        order by priority, next_try_at, id limit 1""").param(now()).param(least.rank()).query(UUID.class).optional();
    }

    /** Makes the message this sender's; nobody else gets it while its state is SENDING. */
    boolean claim(UUID id, UUID sender) {
        return jdbc.sql("""
                        update outgoing_message set state = 'SENDING', claim = ?, claimed_at = ?, tries = tries + 1
                        where id = ? and state = 'WAITING'""").params(sender, now(), id).update() == 1;
    }

    void settle(UUID id, UUID sender, MessageState state, @Nullable String fault) {
        jdbc.sql("""
                        update outgoing_message set state = ?, settled_at = ?, last_fault = ?, claim = null
                        where id = ? and state = 'SENDING' and claim = ?""")
                .param(state.name())
                .param(now())
                .param(shortened(fault))
                .param(id)
                .param(sender)
                .update();
    }

    void failUntaken(UUID id, String fault) {
        jdbc.sql("""
                        update outgoing_message set state = 'FAILED', settled_at = ?, last_fault = ?
                        where id = ? and state = 'WAITING'""").param(now()).param(shortened(fault)).param(id).update();
    }

    void putBack(UUID id, UUID sender, Instant nextTry, String fault) {
        putBack(id, sender, nextTry, fault, 0);
    }

    /** As if the try had not been. */
    void putBackUntried(UUID id, UUID sender, Instant nextTry, String fault) {
        putBack(id, sender, nextTry, fault, 1);
    }

    private void putBack(UUID id, UUID sender, Instant nextTry, String fault, int untried) {
        jdbc.sql("""
                        update outgoing_message
                        set state = 'WAITING', next_try_at = ?, last_fault = ?, claim = null, tries = tries - ?
                        where id = ? and state = 'SENDING' and claim = ?""")
                .param(Timestamp.from(nextTry))
                .param(shortened(fault))
                .param(untried)
                .param(id)
                .param(sender)
                .update();
    }

    /** What a sender took and never settled, because it died: sent again or dropped, by kind. */
    int settleAbandoned(Duration lease) {
        var before = Timestamp.from(clock.instant().minus(lease));
        var again =
                jdbc.sql("""
                        update outgoing_message set state = 'WAITING', next_try_at = ?, claim = null
                        where state = 'SENDING' and claimed_at < ? and priority <= ?""").params(now(), before, MessageKind.NOTICE.rank()).update();
        return again
                + jdbc.sql("""
                        update outgoing_message set state = 'DROPPED', settled_at = ?, claim = null
                        where state = 'SENDING' and claimed_at < ? and priority > ?""").params(now(), before, MessageKind.NOTICE.rank()).update();
    }

    int expire() {
        return jdbc.sql("""
                        update outgoing_message set state = 'EXPIRED', settled_at = ?
                        where state = 'WAITING' and expires_at < ?""").params(now(), now()).update();
    }

    int claimedWithin(Duration time) {
        return jdbc.sql("select count(*) from outgoing_message where claimed_at > ?")
                .param(Timestamp.from(clock.instant().minus(time)))
                .query(Integer.class)
                .single();
    }

    boolean retry(UUID id) {
        return jdbc.sql("""
                        update outgoing_message set state = 'WAITING', tries = 0, next_try_at = ?, settled_at = null, expires_at = null
                        where id = ? and state in ('FAILED', 'DROPPED', 'EXPIRED', 'KEPT')""").params(now(), id).update() == 1;
    }

    /** Erases what was said to whom in messages that are settled or kept, and were posted before that time. */
    int forget(Duration age) {
        return jdbc.sql("""
                        update outgoing_message
                        set state = 'FORGOTTEN', recipient = '', subject_line = '', model = '{}', link_subject = null,
                            link_purpose = null, last_fault = null, owner_id = null
                        where state in ('SENT', 'KEPT', 'FAILED', 'DROPPED', 'EXPIRED') and posted_at < ?""").param(Timestamp.from(clock.instant().minus(age))).update();
    }

    /** As the other, for all that was written to a person, at whatever address; what waited to leave will not. */
    void forget(UUID owner, String recipient) {
        // one after the other: with "or" no index leads to them on H2
        forgetAll("owner_id", owner);
        forgetAll("recipient", recipient);
    }

    private void forgetAll(String column, Object whose) {
        jdbc.sql("""
                        update outgoing_message
                        set state = 'FORGOTTEN', recipient = '', subject_line = '', model = '{}', link_subject = null,
                            link_purpose = null, last_fault = null, claim = null, owner_id = null,
                            occasion = 'erased/' || cast(id as varchar)
                        where\s""" + column + " = ?").param(whose).update();
    }

    Optional<Message> find(UUID id) {
        return jdbc.sql("select * from outgoing_message where id = ? and state <> 'FORGOTTEN'")
                .param(id)
                .query(this::message)
                .optional();
    }

    Message message(ResultSet row, int number) throws SQLException {
        var purpose = row.getString("link_purpose");
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("occasion"),
                row.getString("recipient"),
                Locale.of(row.getString("language")),
                row.getString("template"),
                json.readValue(row.getString("model"), MODEL),
                MessageKind.valueOf(row.getString("kind")),
                purpose == null ? null : new MessageDraft.Link(purpose, row.getObject("link_subject", UUID.class)),
                row.getInt("tries"),
                row.getObject("owner_id", UUID.class));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable String shortened(@Nullable String fault) {
        return fault == null || fault.length() <= 300 ? fault : fault.substring(0, 299) + "…";
    }
}
