package org.ramure.quizzes;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.Role;
import org.ramure.kit.NotThere;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people answered to a quiz, all together, for who may change it and for administrators; nobody else learns that it is there. */
@Service
@Transactional(readOnly = true)
public class QuizResults {

    private final QuizShelf shelf;
    private final StudiedRows rows;
    private final ObjectProvider<QuizAuthors> authors;
    private final CurrentPerson current;

    QuizResults(QuizShelf shelf, StudiedRows rows, ObjectProvider<QuizAuthors> authors, CurrentPerson current) {
        this.shelf = shelf;
        this.rows = rows;
        this.authors = authors;
        this.current = current;
    }

    /**
     * Reads the attempts at one version: the same three statements and those of the right to it, whatever their number; one
     * more when the version was not read lately.
     *
     * @param version null for the newest that has attempts which count, else for the newest
     * @param begin makes the reader, once it is known what will be read
     * @return what {@code begin} made
     * @throws NotThere for a version that is not there, and for who may not know
     */
    public <T extends StudiedAttempts> T read(
            QuizId quiz, @Nullable Integer version, CountedAttempts counted, Function<QuizStudy, T> begin) {
        var desk = desk(quiz);
        var versions = rows.versions(quiz);
        var number = number(quiz, versions, version, counted);
        var reader = begin.apply(new QuizStudy(quiz, number, shelf.version(quiz, number), versions, desk.orElse(null)));
        rows.read(quiz, number, counted, reader);
        return reader;
    }

    private Optional<QuizAuthors.Desk> desk(QuizId quiz) {
        if (!current.has(Role.TRAINER) && !current.has(Role.ADMINISTRATOR)) {
            throw new NotThere("needs a trainer");
        }
        var desk = authors.orderedStream()
                .flatMap(known -> known.deskOf(quiz).stream())
                .findFirst();
        if (desk.isEmpty() && !current.has(Role.ADMINISTRATOR)) {
            throw new NotThere("quiz " + quiz);
        }
        return desk;
    }

    private static int number(
            QuizId quiz, List<QuizStudy.Version> versions, @Nullable Integer wanted, CountedAttempts counted) {
        return versions.stream()
                .filter(version -> wanted == null ? version.of(counted) > 0 : version.number() == wanted)
                .findFirst()
                .or(() -> wanted == null ? versions.stream().findFirst() : Optional.empty())
                .map(QuizStudy.Version::number)
                .orElseThrow(() -> new NotThere("version of " + quiz));
    }
}
