package org.ramure.bank;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The questions that a person keeps. They stay without her, in the administrators' hands; what she brought is forgotten. */
@Component
class BankOfPerson implements PersonalData, PersonalMerge {

    private final JdbcClient jdbc;

    BankOfPerson(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holding> holdings() {
        return List.of(
                new Holding("bank_question", List.of("owner_id")),
                new Holding("bank_version", List.of("author_id")),
                new Holding("bank_taken", List.of("owner_id")));
    }

    @Override
    public void gather(Subject subject, Archive archive) {
        archive.rows(
                "bank_question",
                List.of("question", "at"),
                jdbc.sql("select title, changed_at from bank_question where owner_id = ? order by changed_at")
                        .param(subject.id())
                        .query((row, _) -> List.of(row.getString("title"), Times.read(row, "changed_at")))
                        .list());
        archive.rows(
                "bank_version",
                List.of("question", "version", "at"),
                jdbc.sql("""
                        select q.title, v.number, v.saved_at from bank_version v
                        join bank_question q on q.id = v.question_id where v.author_id = ? order by v.saved_at""")
                        .param(subject.id())
                        .query((row, _) ->
                                List.of(row.getString("title"), row.getInt("number"), Times.read(row, "saved_at")))
                        .list());
    }

    @Override
    public Set<String> settled() {
        return Set.of("bank_question", "bank_version", "bank_taken");
    }

    @Override
    public void merge(Subject kept, Subject gone) {
        jdbc.sql("update bank_question set owner_id = ? where owner_id = ?")
                .params(kept.id(), gone.id())
                .update();
        jdbc.sql("update bank_version set author_id = ? where author_id = ?")
                .params(kept.id(), gone.id())
                .update();
        jdbc.sql("""
                        delete from bank_taken where owner_id = ?
                        and digest in (select k.digest from bank_taken k where k.owner_id = ?)""").params(gone.id(), kept.id()).update();
        jdbc.sql("update bank_taken set owner_id = ? where owner_id = ?")
                .params(kept.id(), gone.id())
                .update();
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        jdbc.sql("update bank_question set owner_id = null where owner_id = ?")
                .param(subject.id())
                .update();
        jdbc.sql("update bank_version set author_id = null where author_id = ?")
                .param(subject.id())
                .update();
        jdbc.sql("delete from bank_taken where owner_id = ?")
                .param(subject.id())
                .update();
    }
}
