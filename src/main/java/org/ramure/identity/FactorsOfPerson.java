package org.ramure.identity;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ramure.house.PersonalData;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's second factor. Its secret, and what proves a recovery code, are given to nobody. */
@Component
class FactorsOfPerson implements PersonalData {

    private final JdbcClient jdbc;

    FactorsOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding("second_factor", List.of("person_id")),
                new Holding("second_factor_offer", List.of("person_id")),
                new Holding("recovery_code", List.of("person_id")));
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
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        for (var table : List.of("second_factor", "second_factor_offer", "recovery_code")) {
            jdbc.sql("delete from " + table + " where person_id = ?")
                    .param(subject.id())
                    .update();
        }
    }
}
