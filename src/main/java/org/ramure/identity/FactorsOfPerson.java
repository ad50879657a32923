package org.ramure.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.house.Once;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's second factor, passkeys and identities at other houses. Its secret, and what proves a recovery code, are given to nobody. */
@Component
class FactorsOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;

    private final Once once;

    FactorsOfPerson(JdbcClient jdbc, Once once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding("second_factor", List.of("person_id")),
                new Holding("second_factor_offer", List.of("person_id")),
                new Holding("recovery_code", List.of("person_id")),
                new Holding("passkey", List.of("person_id")),
                new Holding("outside_identity", List.of("person_id", "email", "subject")),
                new Holding("identity_offer", List.of("person_id", "email", "name", "subject")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "second_factor",
                List.of("given"),
                jdbc.sql("select confirmed_at from second_factor where person_id = ?")
                        .param(subject.id())
                        .query((row, _) -> List.of(Times.read(row, "confirmed_at")))
                        .list());
        archive.rows(
                "second_factor_offer",
                List.of("at"),
                jdbc.sql("select offered_at from second_factor_offer where person_id = ?")
                        .param(subject.id())
                        .query((row, _) -> List.of(Times.read(row, "offered_at")))
                        .list());
        archive.rows(
                "recovery_code",
                List.of("used"),
                jdbc.sql("select used_at from recovery_code where person_id = ? order by used_at")
                        .param(subject.id())
                        .query((row, _) -> Arrays.asList(Times.readOrNull(row, "used_at")))
                        .list());
        archive.rows(
                "outside_identity",
                List.of("issuer", "email", "given", "used"),
                jdbc.sql("select * from outside_identity where person_id = ? order by linked_at")
                        .param(subject.id())
                        .query((row, _) -> Arrays.asList(
                                row.getString("issuer"),
                                row.getString("email"),
                                Times.read(row, "linked_at"),
                                Times.readOrNull(row, "used_at")))
                        .list());
        archive.rows(
                "identity_offer",
                List.of("issuer", "email", "at"),
                jdbc.sql("select * from identity_offer where person_id = ? or email = ? order by offered_at")
                        .params(subject.id(), subject.email())
                        .query((row, _) ->
                                List.of(row.getString("issuer"), row.getString("email"), Times.read(row, "offered_at")))
                        .list());
        archive.rows(
                "passkey",
                List.of("called", "given", "used"),
                jdbc.sql("select name, created_at, used_at from passkey where person_id = ? order by created_at")
                        .param(subject.id())
                        .query((row, _) -> Arrays.asList(
                                row.getString("name"), Times.read(row, "created_at"), Times.readOrNull(row, "used_at")))
                        .list());
    }

    @Override
    public Set<String> settled() {
        return Set.of(
                "second_factor",
                "second_factor_offer",
                "recovery_code",
                "passkey",
                "outside_identity",
                "identity_offer");
    }

    /**
     * Nothing that opened the double opens the account that stays: that it is the same person was said by an administrator,
     * not proved, and a passkey would lead past a second factor.
     */
    @Override
    public void merge(Subject kept, Subject gone) {
        forget(gone);
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        forget(subject);
        once.forget(Doubles.MERGED, subject.id().toString());
    }

    private void forget(Subject subject) {
        for (var table :
                List.of("second_factor", "second_factor_offer", "recovery_code", "passkey", "outside_identity")) {
            jdbc.sql("delete from " + table + " where person_id = ?")
                    .param(subject.id())
                    .update();
        }
        jdbc.sql("delete from identity_offer where person_id = ? or email = ?")
                .params(subject.id(), subject.email())
                .update();
    }
}
