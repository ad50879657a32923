package org.ramure.analysis;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ramure.quizzes.CountedAttempts;
import org.ramure.quizzes.QuizId;
import org.ramure.quizzes.QuizResults;
import org.ramure.quizzes.QuizStudy;
import org.springframework.stereotype.Service;

/** Item analysis of quizzes, for who may change them and for administrators. */
@Service
public class Analyses {

    private final QuizResults results;

    Analyses(QuizResults results) {
        this.results = results;
    }

    /**
     * @param version null for the newest one with attempts
     * @throws org.ramure.kit.NotThere for what is not there, and for who may not know
     */
    public Analysis of(QuizId quiz, @Nullable Integer version, CountedAttempts counted) {
        var study = new AtomicReference<QuizStudy>();
        var responses = results.read(quiz, version, counted, read -> {
            study.set(read);
            return Responses.to(read);
        });
        return Analysis.of(Objects.requireNonNull(study.get()), counted, responses);
    }
}
