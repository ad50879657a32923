package org.ramure.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ramure.kit.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests and their tokens. A token is known by its SHA-256 only; a request is used once, by whoever comes first. */
@Component
class LinkRequests {

    private static final String OPEN = """
             from link_request r join link_token t on t.request_id = r.id
            where t.hash = ? and t.expires_at > ? and r.used_at is null""";

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(LinkRequest request) {
        jdbc.sql("""
                        insert into link_request (id, purpose, email, person_id, language, wanted, consents, asked_at)
                        values (?, ?, ?, cast(? as uuid), ?, ?, ?, ?)""")
                .param(request.id())
                .param(request.purpose().name())
                .param(request.email())
                .param(request.person() == null ? null : request.person().value())
                .param(request.language().getLanguage())
                .param(request.wanted())
                .param(request.consents().stream().map(Enum::name).sorted().collect(Collectors.joining(",")))
                .param(now())
                .update();
    }

    /** @return the token in clear, which nothing keeps; empty when the request has been used */
    Optional<String> mint(UUID id) {
        var purpose = jdbc.sql("select purpose from link_request where id = ? and used_at is null")
                .param(id)
                .query(String.class)
                .optional()
                .map(LinkPurpose::valueOf);
        return purpose.map(what -> {
            var token = Tokens.mint();
            jdbc.sql("insert into link_token (hash, request_id, expires_at) values (?, ?, ?)")
                    .params(
                            Tokens.hash(token),
                            id,
                            Timestamp.from(clock.instant().plus(what.life())))
                    .update();
            return token;
        });
    }

    Optional<LinkRequest> find(String token) {
        return jdbc.sql("select r.*" + OPEN)
                .params(Tokens.hash(token), now())
                .query(LinkRequests::request)
                .optional();
    }

    /** What a link was for, though it may be used or over; empty when nobody minted it, or all of it is forgotten. */
    Optional<LinkPurpose> purpose(String token) {
        return jdbc.sql(
                        "select r.purpose from link_request r join link_token t on t.request_id = r.id where t.hash = ?")
                .param(Tokens.hash(token))
                .query(String.class)
                .optional()
                .map(LinkPurpose::valueOf);
    }

    /**
     * Uses a request, and holds every other one of its address, and of the one that the person has now, until the
     * transaction ends: they are about to become void. All are taken in one order, so that no two wait for each other.
     *
     * @return false when somebody else has used it meanwhile
     */
    boolean use(LinkRequest request) {
        jdbc.sql("""
                        select id from link_request
                        where email = ? or person_id = cast(? as uuid)
                            or email = (select email from person where id = cast(? as uuid))
                            or (purpose = 'ADMINISTRATOR' and purpose = ?)
                        order by id for update""")
                .param(request.email())
                .param(request.person() == null ? null : request.person().value())
                .param(request.person() == null ? null : request.person().value())
                .param(request.purpose().name())
                .query(UUID.class)
                .list();
        return jdbc.sql("update link_request set used_at = ? where id = ? and used_at is null")
                        .params(now(), request.id())
                        .update()
                == 1;
    }

    /** Makes every other link that was mailed to the address worthless. */
    void voidAll(String email) {
        jdbc.sql("update link_request set used_at = ? where email = ? and used_at is null")
                .params(now(), email)
                .update();
    }

    /** Gives what was asked for an address before it had an account to whom it belongs. */
    void own(String email, PersonId person) {
        jdbc.sql("update link_request set person_id = ? where email = ? and person_id is null and used_at is not null")
                .params(person.value(), email)
                .update();
    }

    /** Makes every other way to open the house worthless: it is opened once, and to one address at a time. */
    void voidAdministratorsBut(String email) {
        jdbc.sql(
                        "update link_request set used_at = ? where purpose = 'ADMINISTRATOR' and email <> ? and used_at is null")
                .params(now(), email)
                .update();
    }

    /** Makes every link worthless that was asked for by the person, wherever it was mailed to. */
    void voidAll(PersonId person) {
        jdbc.sql("update link_request set used_at = ? where person_id = ? and used_at is null")
                .params(now(), person.value())
                .update();
    }

    boolean hasOpen(LinkPurpose purpose, String email, Duration within) {
        return jdbc.sql(
                                "select count(*) from link_request where purpose = ? and email = ? and used_at is null and asked_at > ?")
                        .params(
                                purpose.name(),
                                email,
                                Timestamp.from(clock.instant().minus(within)))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Forgets what has been of no use for a long time. */
    int forget(Duration age) {
        var before = Timestamp.from(clock.instant().minus(age));
        jdbc.sql("delete from link_token where expires_at < ?").param(before).update();
        return jdbc.sql("delete from link_request where asked_at < ?")
                .param(before)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static LinkRequest request(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        return new LinkRequest(
                row.getObject("id", UUID.class),
                LinkPurpose.valueOf(row.getString("purpose")),
                row.getString("email"),
                person == null ? null : new PersonId(person),
                Locale.of(row.getString("language")),
                row.getString("wanted"),
                consents(row.getString("consents")));
    }

    private static Set<ConsentPurpose> consents(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(ConsentPurpose::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
