package org.ramure.courses;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.ramure.accounts.PersonId;
import org.ramure.courses.CatalogueCube.Cell;
import org.ramure.files.FileId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The small table that the catalogue reads: a row for each published course. */
@Component
class CatalogueBook {

    private static final String CARD = """
            select course_id, slug, title, summary, theme, course_level, language, minutes, hours, units, lessons, tools,
                quizzes, drawing, cover_id, published_at, updated_at from course_card""";

    private static final String FOLLOWABLE =
            "select k.course_id, k.slug, k.title from course_card k%s order by k.title_order, k.course_id";

    private final JdbcClient jdbc;

    CatalogueBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them, by title. */
    List<FollowableCourse> followable() {
        return followable(jdbc.sql(FOLLOWABLE.formatted("")));
    }

    /** @param written the courses that she writes beside their owners */
    List<FollowableCourse> followable(PersonId owner, Set<CourseId> written) {
        var courses = written.stream().map(CourseId::value).toList();
        var sql = FOLLOWABLE.formatted(" join course c on c.id = k.course_id where c.owner_id = :owner"
                + (courses.isEmpty() ? "" : " or c.id in (:courses)"));
        return followable(jdbc.sql(sql).param("owner", owner.value()).param("courses", courses));
    }

    private static List<FollowableCourse> followable(StatementSpec query) {
        return query.query((row, _) -> new FollowableCourse(
                        new CourseId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3)))
                .list();
    }

    /** Two statements: the page, and how the found courses spread over the filters. */
    CataloguePage page(CatalogueQuery query) {
        var cube = cube(query);
        var total = cube.total(query);
        var pages = Math.max(1, Math.ceilDiv(total, CatalogueQuery.PAGE_SIZE));
        var page = Math.min(query.page(), pages);
        return new CataloguePage(
                cards(query, page),
                total,
                page,
                pages,
                cube.themes(query),
                cube.levels(query),
                cube.languages(query),
                cube.durations(query));
    }

    private CatalogueCube cube(CatalogueQuery query) {
        var where = new Conditions(query.words());
        return new CatalogueCube(jdbc.sql("select theme, course_level, language, duration, count(*) from course_card"
                        + where + " group by theme, course_level, language, duration")
                .params(where.arguments)
                .query((row, _) -> new Cell(
                        row.getString(1),
                        Level.valueOf(row.getString(2)),
                        Locale.of(row.getString(3)),
                        DurationBracket.valueOf(row.getString(4)),
                        row.getInt(5)))
                .list());
    }

    private List<CourseCard> cards(CatalogueQuery query, int page) {
        var where = new Conditions(query.words());
        where.also("theme = ?", query.theme());
        where.also(
                "course_level = ?", query.level() == null ? null : query.level().name());
        where.also(
                "language = ?",
                query.language() == null ? null : query.language().getLanguage());
        where.also(
                "duration = ?",
                query.duration() == null ? null : query.duration().name());
        var order =
                switch (query.sort()) {
                    case NEWEST -> "published_at desc, course_id desc";
                    case TITLE -> "title_order, course_id";
                    case SHORTEST -> "minutes, title_order, course_id";
                };
        where.arguments.add(CatalogueQuery.PAGE_SIZE);
        where.arguments.add((page - 1) * CatalogueQuery.PAGE_SIZE);
        return jdbc.sql(CARD + where + " order by " + order + " limit ? offset ?")
                .params(where.arguments)
                .query(CatalogueBook::card)
                .list();
    }

    List<NewCourse> newest(int most) {
        return jdbc.sql("select course_id, slug, title, summary, language, published_at, updated_at from course_card"
                        + " order by published_at desc, course_id desc limit ?")
                .param(most)
                .query((row, _) -> new NewCourse(
                        new CourseId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Locale.of(row.getString(5)),
                        row.getTimestamp(6).toInstant(),
                        row.getTimestamp(7).toInstant()))
                .list();
    }

    void put(Edition edition, Instant firstPublished) {
        remove(edition.course());
        var lessons = edition.lessons();
        jdbc.sql("""
                insert into course_card (course_id, slug, title, title_order, summary, theme, course_level, language,
                    duration, minutes, hours, units, lessons, tools, quizzes, drawing, cover_id, published_at, updated_at,
                    words)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(edition.course().value())
                .param(edition.slug())
                .param(edition.title())
                .param(SearchWords.order(edition.title()))
                .param(edition.summary())
                .param(edition.theme())
                .param(edition.level().name())
                .param(edition.language().getLanguage())
                .param(DurationBracket.of(edition.minutes()).name())
                .param(edition.minutes())
                .param(edition.hours())
                .param(edition.units().size())
                .param(lessons.size())
                .param(lessons.stream()
                        .filter(lesson -> lesson.content() instanceof LessonContent.Tool)
                        .count())
                .param(lessons.stream()
                        .filter(lesson -> lesson.content() instanceof LessonContent.Quiz)
                        .count())
                .param(edition.drawing())
                .param(edition.cover() == null ? null : edition.cover().value())
                .param(Timestamp.from(firstPublished))
                .param(Timestamp.from(edition.publishedAt()))
                .param(SearchWords.of(edition))
                .update();
    }

    void remove(CourseId course) {
        jdbc.sql("delete from course_card where course_id = ?")
                .param(course.value())
                .update();
    }

    private static CourseCard card(ResultSet row, int number) throws SQLException {
        var cover = row.getObject("cover_id", UUID.class);
        return new CourseCard(
                new CourseId(row.getObject("course_id", UUID.class)),
                row.getString("slug"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("theme"),
                Level.valueOf(row.getString("course_level")),
                Locale.of(row.getString("language")),
                row.getInt("minutes"),
                row.getInt("hours"),
                row.getInt("units"),
                row.getInt("lessons"),
                row.getInt("tools"),
                row.getInt("quizzes"),
                row.getString("drawing"),
                cover == null ? null : new FileId(cover),
                row.getTimestamp("published_at").toInstant(),
                row.getTimestamp("updated_at").toInstant());
    }

    /** A where clause of fixed pieces; what a visitor typed is only ever an argument. */
    private static final class Conditions {

        private final List<String> pieces = new ArrayList<>();
        private final List<Object> arguments = new ArrayList<>();

        /** Signs alone are no word of any course: they find nothing, and not all. */
        Conditions(String typed) {
            var words = SearchWords.of(typed);
            words.forEach(word -> also("words like ?", "%" + word + "%"));
            if (words.isEmpty() && !typed.isBlank()) {
                pieces.add("1 = 0");
            }
        }

        void also(String piece, @org.jspecify.annotations.Nullable Object argument) {
            if (argument != null) {
                pieces.add(piece);
                arguments.add(argument);
            }
        }

        @Override
        public String toString() {
            return pieces.isEmpty() ? "" : " where " + String.join(" and ", pieces);
        }
    }
}
