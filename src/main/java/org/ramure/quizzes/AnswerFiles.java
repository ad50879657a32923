package org.ramure.quizzes;

import java.io.InputStream;
import org.ramure.files.Files;
import org.springframework.stereotype.Service;

/**
 * Files that learners send while they answer: kept first, named by an answer then. One that no answer names counts for
 * nothing.
 */
@Service
public class AnswerFiles {

    private final AnswerFileBook book;
    private final Files files;

    AnswerFiles(AnswerFileBook book, Files files) {
        this.book = book;
        this.files = files;
    }

    /**
     * Keeps a file of hers. No transaction waits for a slow sender: whether she may is asked before and after.
     *
     * @throws org.ramure.kit.NotThere when the attempt is not hers, or asks for no file there
     * @throws org.ramure.kit.Refusal when it is too large or of a wrong type, or there are many already
     * @throws AttemptClosed when nothing is taken any more
     */
    public SentFile add(AttemptId attempt, String question, InputStream bytes, String name) {
        var content = files.keep(bytes, book.rules(attempt, question));
        return SentFile.of(book.attach(attempt, question, content, name));
    }
}
