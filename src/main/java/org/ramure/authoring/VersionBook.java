package org.ramure.authoring;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Versions of lessons. What one author writes within ten minutes is one; the lesson's row is held meanwhile. */
@Component("lessonVersionBook")
class VersionBook {

    static final Duration TOGETHER = Duration.ofMinutes(10);

    private final JdbcClient jdbc;

    VersionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Version(int number, String document, @Nullable UUID author, Instant beganAt, Instant savedAt) {}

    /**
     * @param before how it was until now: kept too when it is not yet
     * @param apart whether it shall be a version of its own
     */
    void keep(LessonRow before, LessonDraft now, @Nullable UUID author, Instant at, boolean apart) {
        var latest = jdbc.sql("""
                        select number, '' as document, author_id, began_at, saved_at from draft_version
                        where lesson_id = ? order by number desc limit 1""")
                .param(before.id().value())
                .query((row, _) -> new Version(
                        row.getInt("number"),
                        "",
                        row.getObject("author_id", UUID.class),
                        Times.read(row, "began_at"),
                        Times.read(row, "saved_at")))
                .optional();
        if (latest.isEmpty()) {
            add(before.id(), 1, before.draft(), before.author(), before.changedAt());
        }
        var together = latest.filter(version -> !apart
                && version.number() > 1
                && Objects.equals(version.author(), author)
                && at.isBefore(version.beganAt().plus(TOGETHER)));
        if (together.isPresent()) {
            jdbc.sql("update draft_version set document = ?, saved_at = ? where lesson_id = ? and number = ?")
                    .params(
                            DraftJson.write(now),
                            Times.column(at),
                            before.id().value(),
                            together.get().number())
                    .update();
        } else {
            add(before.id(), latest.map(Version::number).orElse(1) + 1, now, author, at);
        }
    }

    private void add(LessonDraftId lesson, int number, LessonDraft draft, @Nullable UUID author, Instant at) {
        jdbc.sql("""
                        insert into draft_version (lesson_id, number, document, author_id, began_at, saved_at)
                        values (?, ?, ?, cast(? as uuid), ?, ?)""")
                .param(lesson.value())
                .param(number)
                .param(DraftJson.write(draft))
                .param(author)
                .param(Times.column(at))
                .param(Times.column(at))
                .update();
    }

    /** The newest first. */
    List<Version> of(LessonDraftId lesson, int most) {
        return jdbc.sql("""
                        select number, document, author_id, began_at, saved_at from draft_version
                        where lesson_id = ? order by number desc limit ?""")
                .params(lesson.value(), most)
                .query((row, _) -> new Version(
                        row.getInt("number"),
                        row.getString("document"),
                        row.getObject("author_id", UUID.class),
                        Times.read(row, "began_at"),
                        Times.read(row, "saved_at")))
                .list();
    }

    Optional<LessonDraft> version(LessonDraftId lesson, int number) {
        return jdbc.sql("select document from draft_version where lesson_id = ? and number = ?")
                .params(lesson.value(), number)
                .query(String.class)
                .optional()
                .map(DraftJson::lesson);
    }
}
