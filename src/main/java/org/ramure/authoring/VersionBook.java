package org.ramure.authoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ramure.courses.CourseId;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Versions of lessons, of what units and of what courses' pages say. What one author writes within ten minutes is one; the row of the
 * draft is held meanwhile. A text that came too late, because somebody else had saved, is kept aside: it is a version too,
 * though it never was what the lesson said.
 */
@Component("lessonVersionBook")
class VersionBook {

    static final Duration TOGETHER = Duration.ofMinutes(10);

    /** Of one lesson; older ones go. */
    static final int MOST = 100;

    private final JdbcClient jdbc;

    VersionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has versions. */
    record Subject(String table, String column, UUID id) {

        static Subject of(LessonDraftId lesson) {
            return new Subject("draft_version", "lesson_id", lesson.value());
        }

        static Subject of(UnitId unit) {
            return new Subject("draft_unit_version", "unit_id", unit.value());
        }

        static Subject of(CourseId course) {
            return new Subject("draft_head_version", "course_id", course.value());
        }

        private String where() {
            return " from " + table + " where " + column + " = ? ";
        }
    }

    /** A text by somebody at a time. */
    record State(String document, @Nullable UUID author, Instant at) {

        static State of(LessonRow lesson) {
            return new State(DraftJson.write(lesson.draft()), lesson.author(), lesson.changedAt());
        }

        static State of(UnitRow unit) {
            return new State(DraftJson.write(unit.draft()), unit.author(), unit.changedAt());
        }
    }

    record Version(int number, @Nullable UUID author, Instant beganAt, Instant savedAt, boolean aside) {}

    /**
     * @param before what it was until now: kept too when there are no versions yet
     * @param apart whether it shall be a version of its own
     */
    void keep(Subject of, State before, State now, boolean apart) {
        var latest = latest(of).orElseGet(() -> first(of, before));
        if (!apart
                && latest.number() > 1
                && Objects.equals(latest.author(), now.author())
                && now.at().isBefore(latest.beganAt().plus(TOGETHER))) {
            replace(of, latest.number(), now);
        } else {
            add(of, next(of), now, null);
        }
    }

    /** @param from the revision that it was made from; what its author adds to the same stays one version */
    void aside(Subject of, State before, State late, int from) {
        if (latest(of).isEmpty()) {
            first(of, before);
        }
        var known = jdbc.sql("select max(number)" + of.where()
                        + "and author_id = cast(? as uuid) and aside_from = ? and began_at > ?")
                .param(of.id())
                .param(late.author())
                .param(from)
                .param(Times.column(late.at().minus(TOGETHER)))
                .query((row, _) -> row.getInt(1))
                .single();
        if (known > 0) {
            replace(of, known, late);
        } else {
            add(of, next(of), late, from);
        }
    }

    /** When what she wrote last came too late, and she has neither written since nor let go of it. */
    Optional<Instant> late(Subject of, UUID author) {
        return jdbc.sql("select saved_at, aside_from is not null and not let_go as late" + of.where()
                        + "and author_id = ? order by saved_at desc, number desc limit 1")
                .params(of.id(), author)
                .query((row, _) -> new Last(Times.read(row, "saved_at"), row.getBoolean("late")))
                .optional()
                .filter(Last::late)
                .map(Last::at);
    }

    private record Last(Instant at, boolean late) {}

    /** They stay in the history. */
    void letGo(Subject of, UUID author) {
        jdbc.sql("update " + of.table() + " set let_go = true where " + of.column()
                        + " = ? and author_id = ? and aside_from is not null and not let_go")
                .params(of.id(), author)
                .update();
    }

    /** Without those that are aside. */
    Optional<Version> latest(Subject of) {
        return jdbc.sql("select number, author_id, began_at, saved_at, aside_from" + of.where()
                        + "and aside_from is null order by number desc limit 1")
                .param(of.id())
                .query(VersionBook::read)
                .optional();
    }

    /** The newest first. */
    List<Version> of(Subject of) {
        return jdbc.sql("select number, author_id, began_at, saved_at, aside_from" + of.where()
                        + "order by number desc limit ?")
                .params(of.id(), MOST)
                .query(VersionBook::read)
                .list();
    }

    Optional<String> document(Subject of, int number) {
        return jdbc.sql("select document" + of.where() + "and number = ?")
                .params(of.id(), number)
                .query(String.class)
                .optional();
    }

    private Version first(Subject of, State state) {
        var number = next(of);
        add(of, number, state, null);
        return new Version(number, state.author(), state.at(), state.at(), false);
    }

    private int next(Subject of) {
        return jdbc.sql("select coalesce(max(number), 0) + 1" + of.where())
                .param(of.id())
                .query(Integer.class)
                .single();
    }

    private void replace(Subject of, int number, State now) {
        jdbc.sql("update " + of.table() + " set document = ?, saved_at = ?, let_go = false where " + of.column()
                        + " = ? and number = ?")
                .params(now.document(), Times.column(now.at()), of.id(), number)
                .update();
    }

    private void add(Subject of, int number, State state, @Nullable Integer asideFrom) {
        jdbc.sql("insert into " + of.table() + " (" + of.column()
                        + ", number, document, author_id, began_at, saved_at, aside_from)"
                        + " values (?, ?, ?, cast(? as uuid), ?, ?, cast(? as integer))")
                .param(of.id())
                .param(number)
                .param(state.document())
                .param(state.author())
                .param(Times.column(state.at()))
                .param(Times.column(state.at()))
                .param(asideFrom)
                .update();
        if (number > MOST) {
            jdbc.sql("delete" + of.where() + "and number <= ?")
                    .params(of.id(), number - MOST)
                    .update();
        }
    }

    private static Version read(ResultSet row, int at) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getObject("author_id", UUID.class),
                Times.read(row, "began_at"),
                Times.read(row, "saved_at"),
                row.getObject("aside_from") != null);
    }
}
