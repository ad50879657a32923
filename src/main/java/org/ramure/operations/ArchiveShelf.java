package org.ramure.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ramure.accounts.PersonId;
import org.ramure.house.HouseSettings;
import org.ramure.house.PersonalData;
import org.ramure.house.PersonalMerge;
import org.ramure.kit.Ids;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The archives of people's data: a row and a file for each, thrown away after a week. */
@Component
class ArchiveShelf implements PersonalData, PersonalMerge {

    static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Path folder;

    ArchiveShelf(JdbcClient jdbc, Clock clock, HouseSettings house) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.folder = house.folder().resolve("archives");
    }

    /** Asked twice while one is made, or lies ready, it is the same. */
    void ask(PersonId person) {
        jdbc.sql(
                        "insert into personal_archive (person_id, id, asked_at, bytes) values (?, ?, ?, 0) on conflict do nothing")
                .params(person.value(), Ids.next(), Times.column(clock.instant()))
                .update();
    }

    Optional<MyArchive> of(PersonId person) {
        return jdbc.sql("select * from personal_archive where person_id = ?")
                .param(person.value())
                .query(ArchiveShelf::archive)
                .optional();
    }

    /** Whose archives are to be made, the longest waiting first. */
    List<PersonId> waiting() {
        return jdbc.sql("select person_id from personal_archive where ready_at is null order by asked_at")
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @return false when nobody waits for it any more: then nothing is kept */
    boolean put(PersonId person, MyArchive archive, byte[] content) {
        var waited = jdbc.sql("update personal_archive set ready_at = ?, bytes = ? where person_id = ? and id = ?")
                .params(Times.column(clock.instant()), content.length, person.value(), archive.id())
                .update();
        if (waited == 1) {
            write(archive, content);
        }
        return waited == 1;
    }

    private void write(MyArchive archive, byte[] content) {
        try {
            Files.createDirectories(folder);
            var whole = file(archive.id());
            var part = folder.resolve(archive.id() + ".part");
            Files.write(part, content);
            Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file(UUID id) {
        return folder.resolve(id + ".zip");
    }

    void remove(PersonId person) {
        of(person).ifPresent(archive -> {
            jdbc.sql("delete from personal_archive where person_id = ?")
                    .param(person.value())
                    .update();
            afterCommit(() -> discard(archive.id()));
        });
    }

    /** Whoever still may see the row finds the file. */
    private static void afterCommit(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** Discards files that no row names: what was left when the process died between a commit and its file. */
    int sweep() {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var known = jdbc.sql("select id from personal_archive").query(UUID.class).list().stream()
                .map(this::file)
                .collect(Collectors.toUnmodifiableSet());
        try (var all = Files.list(folder)) {
            var lost = all.filter(file -> !known.contains(file) && isOld(file)).toList();
            for (var file : lost) {
                Files.deleteIfExists(file);
            }
            return lost.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not one that is being written, or whose row is about to be committed. */
    private boolean isOld(Path file) {
        try {
            return Files.getLastModifiedTime(file)
                    .toInstant()
                    .isBefore(clock.instant().minus(Duration.ofHours(1)));
        } catch (IOException gone) {
            return false;
        }
    }

    int removeOld() {
        var old = jdbc.sql("select person_id from personal_archive where ready_at < ?")
                .param(Times.column(clock.instant().minus(KEPT)))
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
        old.forEach(this::remove);
        return old.size();
    }

    @Override
    public List<Holding> holdings() {
        return List.of(new Holding("personal_archive", List.of("person_id")));
    }

    /** An archive holds no archive. */
    @Override
    public void gather(Subject subject, Archive archive) {}

    @Override
    public Set<String> settled() {
        return Set.of("personal_archive");
    }

    /** It held the data of the double only: she asks for another. */
    @Override
    public void merge(Subject kept, Subject gone) {
        remove(new PersonId(gone.id()));
    }

    @Override
    public void erase(Subject subject, UUID nobody) {
        remove(new PersonId(subject.id()));
    }

    private void discard(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MyArchive archive(ResultSet row, int number) throws SQLException {
        var asked = Times.read(row, "asked_at");
        var ready = Times.readOrNull(row, "ready_at");
        return new MyArchive(
                row.getObject("id", UUID.class),
                asked,
                ready,
                (ready == null ? asked : ready).plus(KEPT),
                row.getLong("bytes"));
    }
}
