package org.ramure.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Times;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself and what hangs on it. It goes first: it alone may refuse, and it holds her row while all else goes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AccountOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;
    private final PersonRepository people;
    private final Sessions sessions;
    private final Consents consents;

    AccountOfPerson(JdbcClient jdbc, PersonRepository people, Sessions sessions, Consents consents) {
        this.jdbc = jdbc;
        this.people = people;
        this.sessions = sessions;
        this.consents = consents;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding("person", List.of("id", "email", "name")),
                new Holding("consent", List.of("person_id")),
                new Holding("device", List.of("person_id")),
                new Holding("link_request", List.of("email", "person_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "person",
                List.of("name", "email", "roles", "language", "zone", "enrolled"),
                jdbc.sql("select * from person where id = ?")
                        .param(subject.id())
                        .query((row, _) -> List.of(
                                row.getString("name"),
                                row.getString("email"),
                                named("role.", row.getString("roles")),
                                new Words("personal.language." + row.getString("language")),
                                row.getString("zone"),
                                Times.read(row, "created_at")))
                        .list());
        archive.rows(
                "consent",
                List.of("purpose", "given", "withdrawn"),
                jdbc.sql("select * from consent where person_id = ? order by given_at")
                        .param(subject.id())
                        .query((row, _) -> Arrays.asList(
                                new Words("consent." + row.getString("purpose")),
                                Times.read(row, "given_at"),
                                Times.readOrNull(row, "withdrawn_at")))
                        .list());
        archive.rows(
                "device",
                List.of("browser", "platform", "opened", "seen"),
                jdbc.sql("select * from device where person_id = ? order by signed_in_at")
                        .param(subject.id())
                        .query((row, _) -> List.of(
                                row.getString("browser"),
                                row.getString("platform"),
                                Times.read(row, "signed_in_at"),
                                Times.read(row, "seen_at")))
                        .list());
        archive.rows(
                "link_request",
                List.of("purpose", "email", "at", "used"),
                jdbc.sql("select * from link_request where person_id = ? or email = ? order by asked_at")
                        .params(subject.id(), subject.email())
                        .query((row, _) -> Arrays.asList(
                                new Words("personal.link." + row.getString("purpose")),
                                row.getString("email"),
                                Times.read(row, "asked_at"),
                                Times.readOrNull(row, "used_at")))
                        .list());
    }

    @Override
    public Set<String> settled() {
        return Set.of("person", "consent", "device", "link_request");
    }

    /**
     * The double's roles come along, its sessions and links end, and it is gone. Of two words
     * about a consent the no counts.
     *
     * @throws Refusal when an account of the demonstration, or a closed one, is concerned
     */
    @Override
    public void merge(Subject kept, Subject gone) {
        var both = Stream.of(kept, gone)
                .map(Subject::id)
                .sorted()
                .map(id -> people.hold(new PersonId(id)).orElseThrow(() -> new NotThere("person " + id)))
                .collect(Collectors.toMap(person -> person.id().value(), person -> person));
        var stays = Objects.requireNonNull(both.get(kept.id()));
        var goes = Objects.requireNonNull(both.get(gone.id()));
        if (stays.isDemonstration() || goes.isDemonstration()) {
            throw new Refusal("merge.refused.demonstration");
        }
        if (!stays.isActive() || !goes.isActive()) {
            throw new Refusal("merge.refused.closed");
        }
        goes.row().roles().forEach(stays::give);
        sessions.endAllBut(goes.id(), null);
        sessions.changed(goes.id());
        sessions.changed(stays.id());
        consents.merge(stays.id(), goes.id());
        forgetLinks(gone);
        people.delete(goes);
    }

    private void forgetLinks(Subject subject) {
        jdbc.sql("""
                        delete from link_token where request_id in
                        (select id from link_request where person_id = ? or email = ?)""").params(subject.id(), subject.email()).update();
        jdbc.sql("delete from link_request where person_id = ? or email = ?")
                .params(subject.id(), subject.email())
                .update();
    }

    private static List<Words> named(String keys, String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isBlank())
                .map(name -> new Words(keys + name.strip()))
                .toList();
    }

    /** @throws Refusal when nobody would administer the house any more, or the account is everybody's */
    @Override
    public void erase(Subject subject, UUID nobody) {
        // in the order of who gives and takes roles: administrators first, unless she is none; who makes her one at
        // this
        // moment administers the house herself
        var administrators = people.administers(subject.id()) ? people.lockAdministrators() : List.<Person>of();
        var person = people.hold(new PersonId(subject.id())).orElseThrow();
        if (person.isDemonstration()) {
            throw new Refusal("mydata.refused.demonstration");
        }
        if (administrators.size() == 1 && administrators.getFirst().id().equals(person.id())) {
            throw new Refusal("mydata.refused.last-administrator");
        }
        sessions.endAllBut(person.id(), null);
        sessions.changed(person.id());
        jdbc.sql("delete from consent where person_id = ?").param(subject.id()).update();
        forgetLinks(subject);
        people.delete(person);
    }
}
