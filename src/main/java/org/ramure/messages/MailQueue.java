package org.ramure.messages;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.house.Actor;
import org.ramure.house.AuditLog;
import org.ramure.house.HouseSettings;
import org.ramure.kit.NotThere;
import org.ramure.kit.SearchPattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as the administrator sees it. */
@Service
@Transactional
public class MailQueue {

    /** Messages on one page of the list. */
    public static final int PAGE = 25;

    private static final int COUNTED_PAST = 1_000;

    private final JdbcClient jdbc;
    private final MessageStore store;
    private final Letters letters;
    private final Links links;
    private final PostOffice office;
    private final MailTroubles troubles;
    private final HouseSettings house;
    private final AuditLog audit;
    private final Actor actor;

    MailQueue(
            JdbcClient jdbc,
            MessageStore store,
            Letters letters,
            Links links,
            PostOffice office,
            MailTroubles troubles,
            HouseSettings house,
            AuditLog audit,
            Actor actor) {
        this.jdbc = jdbc;
        this.store = store;
        this.letters = letters;
        this.links = links;
        this.office = office;
        this.troubles = troubles;
        this.house = house;
        this.audit = audit;
        this.actor = actor;
    }

    /** Whether mail leaves at all. */
    public boolean isOpen() {
        requireAdministrator();
        return office.isOpen();
    }

    /** Empty while mail leaves as it should, or none leaves at all. */
    @Transactional(readOnly = true)
    public Optional<MailTrouble> trouble() {
        requireAdministrator();
        return office.isOpen() ? troubles.now() : Optional.empty();
    }

    /**
     * One page of messages, the newest first; two statements.
     *
     * @param states empty for all that can be read
     * @param words part of an address or a subject; empty for all
     * @param page from 0
     */
    @Transactional(readOnly = true)
    public MailPage list(Set<MessageState> states, String words, int page) {
        requireAdministrator();
        var wanted = states.isEmpty() ? MessageState.READABLE : states;
        var from = Math.clamp((long) page * PAGE, 0, Integer.MAX_VALUE);
        var most = Math.toIntExact(Math.min((long) from + PAGE + COUNTED_PAST, Integer.MAX_VALUE));
        var values = new HashMap<String, Object>(
                Map.of("states", wanted.stream().map(Enum::name).toList()));
        var where = " from outgoing_message where state in (:states)";
        if (!words.isBlank()) {
            values.put("words", SearchPattern.of(words));
            where += " and (recipient like :words escape '!' or lower(subject_line) like :words escape '!')";
        }
        var counted = jdbc.sql("select count(*) from (select 1 as one" + where + " limit :most) counted")
                .params(values)
                .param("most", most)
                .query(Integer.class)
                .single();
        var cards = jdbc.sql("select *" + where + " order by posted_at desc, id desc limit :size offset :from")
                .params(values)
                .param("size", PAGE)
                .param("from", from)
                .query(MailQueue::card)
                .list();
        return new MailPage(cards, counted, counted == most);
    }

    /**
     * A message as it is read. In the demonstration its link works: a token is minted for who looks. Anywhere else the
     * link is hidden, because whoever holds it could act for somebody else. The audit log keeps who read what.
     */
    public MailSheet read(UUID id) {
        requireAdministrator();
        var message = store.find(id).orElseThrow(() -> new NotThere("message " + id));
        var card = card(id);
        note("mail-read", message, card);
        var secret = message.link() != null;
        var link = !secret ? "" : house.demonstration() ? links.mint(message).orElse("") : "";
        var letter = letters.write(
                message.template(),
                message.language(),
                message.model(),
                secret && link.isEmpty() ? house.url("/#") : link);
        var shown =
                message.model().containsKey("path") ? house.url(message.model().get("path")) : link;
        return new MailSheet(
                card,
                message.language(),
                letter.html(),
                letter.text(),
                shown.isEmpty() ? null : shown,
                secret && link.isEmpty());
    }

    /** Sends a message now that had failed, was dropped, had expired or was kept. */
    public void retry(UUID id) {
        requireAdministrator();
        if (!office.isOpen() || !store.retry(id)) {
            throw new NotThere("message to send again " + id);
        }
        note("mail-resent", store.find(id).orElseThrow(), card(id));
    }

    /** By its reader's id, so that the log forgets her with her account. */
    private void note(String deed, Message message, MailCard card) {
        var owner = message.owner();
        audit.record(actor.actor().orElse(null), deed, owner == null ? "" : owner.toString(), card.subject());
    }

    private MailCard card(UUID id) {
        return jdbc.sql("select * from outgoing_message where id = ?")
                .param(id)
                .query(MailQueue::card)
                .single();
    }

    /** This module knows no people; what it may know is the role that they came in with. */
    private static void requireAdministrator() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null
                || who.getAuthorities().stream().noneMatch(role -> "ROLE_ADMINISTRATOR".equals(role.getAuthority()))) {
            throw new NotThere("mail");
        }
    }

    private static MailCard card(ResultSet row, int number) throws SQLException {
        return new MailCard(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject_line"),
                MessageState.valueOf(row.getString("state")),
                row.getTimestamp("posted_at").toInstant(),
                row.getTimestamp("next_try_at").toInstant(),
                row.getTimestamp("settled_at") == null
                        ? null
                        : row.getTimestamp("settled_at").toInstant(),
                row.getInt("tries"),
                fault(row));
    }

    private static @Nullable MailFault fault(ResultSet row) throws SQLException {
        var noted = row.getString("last_fault");
        return noted == null ? null : MailFault.of(noted);
    }
}
