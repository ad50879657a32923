package org.ramure.quizzes;

import java.util.Optional;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.files.FileGate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files that were sent as answers: whose attempt it is may read them. */
@Component
class AnswerFileGate implements FileGate {

    static final String KIND = "quiz-attempt";

    private final JdbcClient jdbc;

    AnswerFileGate(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(UUID holder, Optional<PersonId> reader) {
        return reader.isPresent()
                && jdbc.sql("select count(*) from quiz_attempt where id = ? and person_id = ?")
                                .params(holder, reader.get().value())
                                .query(Integer.class)
                                .single()
                        > 0;
    }
}
