package org.ramure.courses;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ramure.kit.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Published editions. A document never changes, so what is cached by course and number is never stale. Which one is the
 * newest is remembered for a second, within which a page and all that it asks for come: this node shows a change at
 * once, others a second later.
 */
@Component
class EditionBook {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final long CACHED_CHARACTERS = 32_000_000;

    private static final Duration A_PAGE = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Cache<Object, Newest> newest =
            Caffeine.newBuilder().expireAfterWrite(A_PAGE).maximumSize(10_000).build();
    private final Cache<Key, Kept> cache = Caffeine.newBuilder()
            .maximumWeight(CACHED_CHARACTERS)
            .weigher((Key _, Kept kept) -> kept.characters())
            .build();

    EditionBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(UUID course, int number) {}

    private record Kept(Edition edition, int characters) {}

    /** The newest edition's place, and who may see it. */
    record Newest(UUID course, int number, CourseStatus status) {}

    Optional<Newest> newest(CourseId course) {
        return Optional.ofNullable(newest.getIfPresent(course)).or(() -> asked("id = ?", course.value()));
    }

    Optional<Newest> newest(String slug) {
        return Optional.ofNullable(newest.getIfPresent(slug)).or(() -> asked("slug = ?", slug));
    }

    /** Once the transaction has committed, nobody here sees the course as it was. */
    void changed(CourseId course, String slug) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                newest.invalidateAll(List.of(course, slug));
            }
        });
    }

    /** Remembered by address and by id: a lesson is asked for by the one, its files by the other. */
    private Optional<Newest> asked(String where, Object argument) {
        return jdbc.sql("select id, newest_edition, status, slug from course where newest_edition > 0 and " + where)
                .param(argument)
                .query((row, _) -> {
                    var found = newest(row);
                    newest.put(new CourseId(found.course()), found);
                    newest.put(row.getString("slug"), found);
                    return found;
                })
                .optional();
    }

    private static Newest newest(ResultSet row) throws SQLException {
        return new Newest(row.getObject(1, UUID.class), row.getInt(2), CourseStatus.valueOf(row.getString(3)));
    }

    List<Newest> newest(Collection<CourseId> courses) {
        if (courses.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select id, newest_edition, status from course where newest_edition > 0 and id in (:ids)")
                .param("ids", courses.stream().map(CourseId::value).distinct().toList())
                .query((row, _) -> newest(row))
                .list();
    }

    /** Of each lesson the last edition in which it is a tool; the newest first. Documents are searched as text: rare, and few. */
    List<Newest> lastWithTools(Collection<LessonId> lessons) {
        return jdbc
                .sql("""
                select l.id, e.course_id, max(e.number) as number from course_lesson l
                join course_edition e on e.course_id = l.course_id
                where l.id in (:ids) and e.document like '%"id":{"value":"' || cast(l.id as varchar(36)) || '"}%'
                    and e.document like '%"kind":"tool"%'
                group by l.id, e.course_id order by number desc""")
                .param("ids", lessons.stream().map(LessonId::value).toList())
                .query((row, _) -> new Newest(
                        row.getObject("course_id", UUID.class), row.getInt("number"), CourseStatus.PUBLISHED))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    Map<CourseId, Integer> numbers() {
        var numbers = new HashMap<CourseId, Integer>();
        jdbc.sql("select id, newest_edition from course where newest_edition > 0")
                .query(row -> {
                    numbers.put(new CourseId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return numbers;
    }

    Edition read(Newest newest) {
        return read(List.of(newest)).getFirst();
    }

    /** One statement for all that are not cached. */
    List<Edition> read(Collection<Newest> wanted) {
        var found = new HashMap<Key, Edition>();
        var missing = new ArrayList<Object[]>();
        for (var newest : wanted) {
            var key = new Key(newest.course(), newest.number());
            var kept = cache.getIfPresent(key);
            if (kept == null) {
                missing.add(new Object[] {key.course, key.number});
            } else {
                found.put(key, kept.edition);
            }
        }
        if (!missing.isEmpty()) {
            jdbc.sql("select course_id, number, document from course_edition where (course_id, number) in (:keys)")
                    .param("keys", missing)
                    .query(row -> {
                        var key = new Key(row.getObject(1, UUID.class), row.getInt(2));
                        var document = row.getString(3);
                        var edition = JSON.readValue(document, Edition.class);
                        cache.put(key, new Kept(edition, document.length()));
                        found.put(key, edition);
                    });
        }
        return wanted.stream()
                .map(newest -> found.get(new Key(newest.course(), newest.number())))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    /** The same for editions that differ only in number and time. */
    static String hash(Edition edition) {
        return Tokens.hash(JSON.writeValueAsString(edition.numbered(0, Instant.EPOCH)));
    }

    String hashOf(CourseId course, int number) {
        return jdbc.sql("select content_hash from course_edition where course_id = ? and number = ?")
                .params(course.value(), number)
                .query(String.class)
                .single();
    }

    void add(Edition edition) {
        jdbc.sql("""
                insert into course_edition (course_id, number, content_hash, published_at, document)
                values (?, ?, ?, ?, ?)""")
                .params(
                        edition.course().value(),
                        edition.number(),
                        hash(edition),
                        Timestamp.from(edition.publishedAt()),
                        JSON.writeValueAsString(edition))
                .update();
    }
}
