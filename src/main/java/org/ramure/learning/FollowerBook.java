package org.ramure.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CourseId;
import org.ramure.courses.LessonId;
import org.ramure.kit.Ids;
import org.ramure.kit.PlainLetters;
import org.ramure.kit.SearchPattern;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Enrolments as lists and sums: each list is read along an index in its order, however many follow the course. */
@Repository
class FollowerBook {

    private static final int COUNTED_PAST = 1_000;

    /** Conditions are the same as {@link FollowerQuery#stateOf}. */
    private static final Map<FollowerQuery.State, String> STATES = Map.of(
            FollowerQuery.State.LEFT, "left_at is not null",
            FollowerQuery.State.COMPLETED, "left_at is null and completed_at is not null",
            FollowerQuery.State.TO_BEGIN, "left_at is null and completed_at is null and last_lesson_id is null",
            FollowerQuery.State.STOPPED,
                    "left_at is null and completed_at is null and last_lesson_id is not null"
                            + " and moved_at < :stopped and (cohort_id is null or cohort_id not in (:resting))",
            FollowerQuery.State.UNDER_WAY,
                    "left_at is null and completed_at is null and last_lesson_id is not null"
                            + " and not (moved_at < :stopped and (cohort_id is null or cohort_id not in (:resting)))");

    private final JdbcClient jdbc;

    FollowerBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two statements. */
    FollowerPage page(FollowerQuery query, int from, int size) {
        var values = new HashMap<String, Object>();
        var where = where(query, values);
        var counted = jdbc.sql("select count(*) from (select 1 as one from enrolment" + where + " limit "
                        + (from + size + COUNTED_PAST) + ") counted")
                .params(values)
                .query(Integer.class)
                .single();
        values.put("size", size);
        values.put("from", from);
        var rows = jdbc.sql(
                        "select * from enrolment" + where + " order by " + order(query) + " limit :size offset :from")
                .params(values)
                .query(FollowerBook::read)
                .list();
        return new FollowerPage(rows, counted, counted == from + size + COUNTED_PAST);
    }

    int count(FollowerQuery query) {
        var values = new HashMap<String, Object>();
        var where = where(query, values);
        return jdbc.sql("select count(*) from enrolment" + where)
                .params(values)
                .query(Integer.class)
                .single();
    }

    boolean meets(FollowerQuery query, PersonId person) {
        var values = new HashMap<String, Object>(Map.of("person", person.value()));
        return jdbc.sql("select count(*) from enrolment" + where(query, values) + " and person_id = :person")
                        .params(values)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The next ones by id, for work that goes through all of them. */
    List<Follower> after(FollowerQuery query, @Nullable PersonId last, int size) {
        var values = new HashMap<String, Object>(Map.of("size", size));
        var where = where(query, values);
        if (last != null) {
            where += " and person_id > :last";
            values.put("last", last.value());
        }
        return jdbc.sql("select * from enrolment" + where + " order by course_id, person_id limit :size")
                .params(values)
                .query(FollowerBook::read)
                .list();
    }

    /** A follower and the words that she stands at in the list. */
    record Placed(Follower follower, String words) {}

    /** The next ones by name, for an export that goes through all of them. */
    List<Placed> after(FollowerQuery query, @Nullable Placed last, int size) {
        var values = new HashMap<String, Object>(Map.of("size", size));
        var where = where(query, values);
        if (last != null) {
            where += " and words >= :last and (words > :last or person_id > :person)";
            values.put("last", last.words());
            values.put("person", last.follower().person().value());
        }
        return jdbc.sql("select * from enrolment" + where + " order by " + byName(query, "") + " limit :size")
                .params(values)
                .query((row, number) -> new Placed(read(row, number), row.getString("words")))
                .list();
    }

    Optional<Follower> find(CourseId course, PersonId person) {
        return jdbc.sql("select * from enrolment where course_id = ? and person_id = ? and words <> ''")
                .params(course.value(), person.value())
                .query(FollowerBook::read)
                .optional();
    }

    /** Who of them has an enrolment, a current one or not. */
    Map<PersonId, Follower> among(CourseId course, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select * from enrolment where course_id = :course and person_id in (:people)")
                .param("course", course.value())
                .param("people", people.stream().map(PersonId::value).toList())
                .query(FollowerBook::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Follower::person, follower -> follower));
    }

    /** @return false when she is not in the course */
    boolean move(CourseId course, PersonId person, @Nullable UUID cohort) {
        return jdbc.sql("update enrolment set cohort_id = cast(? as uuid) where course_id = ? and person_id = ?")
                        .param(cohort)
                        .param(course.value())
                        .param(person.value())
                        .update()
                == 1;
    }

    void dissolve(CourseId course, UUID cohort) {
        jdbc.sql("update enrolment set cohort_id = null where course_id = ? and cohort_id = ?")
                .params(course.value(), cohort)
                .update();
    }

    List<UUID> cohortsOf(PersonId person) {
        return jdbc.sql("select cohort_id from enrolment where person_id = ? and cohort_id is not null")
                .param(person.value())
                .query(UUID.class)
                .list();
    }

    Map<UUID, Integer> sizes(CourseId course) {
        var sizes = new HashMap<UUID, Integer>();
        jdbc.sql("""
                        select cohort_id, count(*) from enrolment
                        where course_id = ? and cohort_id is not null and left_at is null group by cohort_id""").param(course.value()).query(row -> {
            sizes.put(row.getObject(1, UUID.class), row.getInt(2));
        });
        return sizes;
    }

    /** How many follow each of the courses, and how many of them completed it. */
    Map<CourseId, int[]> sums(Collection<CourseId> courses) {
        var sums = new HashMap<CourseId, int[]>();
        if (!courses.isEmpty()) {
            jdbc.sql("""
                            select course_id, count(*), count(completed_at) from enrolment
                            where course_id in (:courses) and left_at is null group by course_id""")
                    .param("courses", courses.stream().map(CourseId::value).toList())
                    .query(row -> {
                        sums.put(new CourseId(row.getObject(1, UUID.class)), new int[] {row.getInt(2), row.getInt(3)});
                    });
        }
        return sums;
    }

    /** One statement for the sums, a line for each share of progress; another for who stopped where. */
    CourseFigures figures(FollowerQuery query, Instant now) {
        var values = new HashMap<String, Object>(Map.of(
                "course",
                query.course().value(),
                "week",
                Times.column(now.minus(Duration.ofDays(7))),
                "month",
                Times.column(now.minus(Duration.ofDays(30)))));
        var of = " where course_id = :course and left_at is null" + inCohort(query, values);
        var spread = new Spread();
        jdbc.sql("""
                        select percent, count(*), count(last_lesson_id),
                            sum(case when last_lesson_id is not null and moved_at >= :week then 1 else 0 end),
                            sum(case when last_lesson_id is not null and moved_at >= :month then 1 else 0 end),
                            count(completed_at)
                        from enrolment""" + of + " group by percent order by percent").params(values).query(row -> {
            spread.add(row);
        });
        var stopped = new HashMap<LessonId, Integer>();
        var conditions = new HashMap<String, Object>();
        var where = where(query.who(Set.of(FollowerQuery.State.STOPPED)), conditions);
        jdbc.sql("select last_lesson_id, count(*) from enrolment" + where + " group by last_lesson_id")
                .params(conditions)
                .query(row -> {
                    stopped.put(new LessonId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return spread.figures(stopped);
    }

    /** Sums over the shares of progress. */
    private static final class Spread {

        private final Map<Integer, Integer> people = new TreeMap<>();
        private final int[] sums = new int[4];

        void add(ResultSet row) throws SQLException {
            people.put(row.getInt(1), row.getInt(2));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row.getInt(3 + i);
            }
        }

        CourseFigures figures(Map<LessonId, Integer> stopped) {
            var all = people.values().stream().mapToInt(Integer::intValue).sum();
            return new CourseFigures(all, sums[0], sums[1], sums[2], sums[3], median(all), stopped);
        }

        /** The lower one of the two in the middle. */
        private @Nullable Integer median(int all) {
            var seen = 0;
            for (var share : people.entrySet()) {
                seen += share.getValue();
                if (2 * seen >= all) {
                    return share.getKey();
                }
            }
            return null;
        }
    }

    /** Named as an index has them, from its first column: only so does H2 read along it instead of sorting everybody. */
    private static String order(FollowerQuery query) {
        var direction = query.descending() ? " desc" : "";
        return query.order() == FollowerQuery.Order.NAME
                ? byName(query, direction)
                : "course_id%1$s, %2$s%1$s, person_id%1$s"
                        .formatted(direction, query.order().column());
    }

    private static String byName(FollowerQuery query, String direction) {
        return (query.cohort() == null
                        ? "course_id%1$s, words%1$s, person_id%1$s"
                        : "course_id%1$s, cohort_id%1$s, words%1$s, person_id%1$s")
                .formatted(direction);
    }

    private static String inCohort(FollowerQuery query, Map<String, Object> values) {
        var cohort = query.cohort();
        if (cohort == null) {
            return "";
        }
        values.put("cohort", cohort);
        return " and cohort_id = :cohort";
    }

    private static String where(FollowerQuery query, Map<String, Object> values) {
        values.put("course", query.course().value());
        var where = new StringBuilder(" where course_id = :course and words <> ''");
        where.append(inCohort(query, values));
        var word = 0;
        for (var part : PlainLetters.of(query.words()).strip().split("\\s+")) {
            if (!part.isEmpty() && word < 5) {
                values.put("word" + word, SearchPattern.of(part));
                where.append(" and words like :word").append(word++).append(" escape '!'");
            }
        }
        if (query.remindable()) {
            where.append(" and reminders");
        }
        // an id that is nobody's keeps the list from being empty
        var resting = query.resting().isEmpty() ? List.of(Ids.next()) : query.resting();
        if (query.idle()) {
            values.put("stopped", Times.column(query.stoppedBefore()));
            values.put("resting", resting);
            where.append(" and moved_at < :stopped and (cohort_id is null or cohort_id not in (:resting))");
        }
        var left = query.states().contains(FollowerQuery.State.LEFT);
        if (query.states().size() == FollowerQuery.State.values().length - 1 && !left) {
            return where.append(" and left_at is null").toString();
        }
        values.put("stopped", Times.column(query.stoppedBefore()));
        values.put("resting", resting);
        return where.append(query.states().stream()
                        .sorted()
                        .map(STATES::get)
                        .collect(Collectors.joining(") or (", " and ((", "))")))
                .toString();
    }

    static Follower read(ResultSet row, int number) throws SQLException {
        var lesson = row.getObject("last_lesson_id", UUID.class);
        return new Follower(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("cohort_id", UUID.class),
                Times.read(row, "enrolled_at"),
                Times.read(row, "moved_at"),
                lesson == null ? null : new LessonId(lesson),
                row.getInt("done"),
                row.getInt("required_lessons"),
                row.getInt("percent"),
                Times.readOrNull(row, "completed_at"),
                Times.readOrNull(row, "left_at"));
    }
}
