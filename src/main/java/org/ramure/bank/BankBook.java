package org.ramure.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.PersonId;
import org.ramure.kit.PlainLetters;
import org.ramure.kit.SearchPattern;
import org.ramure.kit.Times;
import org.ramure.quizzes.QuestionKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questions of the bank as rows: a list is read in two statements, however many there are. */
@Repository
class BankBook {

    private static final int COUNTED_PAST = 1_000;

    private static final String COLUMNS =
            "q.id, q.owner_id, q.course_id, q.sharing, q.kind, q.title, q.latest, q.changed_at,"
                    + " (select count(*) from bank_use u where u.question_id = q.id) as uses,"
                    + " (select string_agg(t.tag, ',' order by t.tag) from bank_tag t where t.question_id = q.id) as tags";

    private final JdbcClient jdbc;

    BankBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param courses that she writes
     * @param all whether she sees everything
     */
    record Reader(UUID person, Set<UUID> courses, boolean all) {

        boolean owns(@Nullable UUID owner) {
            return all || person.equals(owner);
        }
    }

    record Kept(BankCard card, @Nullable UUID owner) {}

    BankPage page(BankQuery query, Reader reader, int from, int size) {
        var values = new HashMap<String, Object>();
        var where = where(query, reader, values);
        var counted = jdbc.sql("select count(*) from (select 1 as one from bank_question q" + where + " limit "
                        + (from + size + COUNTED_PAST) + ") counted")
                .params(values)
                .query(Integer.class)
                .single();
        values.put("size", size);
        values.put("from", from);
        var cards = jdbc.sql("select " + COLUMNS + " from bank_question q" + where
                        + " order by q.changed_at desc, q.id desc limit :size offset :from")
                .params(values)
                .query((row, _) -> read(row, reader).card())
                .list();
        return new BankPage(cards, counted, counted == from + size + COUNTED_PAST);
    }

    Optional<Kept> find(BankId id, Reader reader) {
        var values = new HashMap<String, Object>(Map.of("id", id.value()));
        return jdbc.sql("select " + COLUMNS + " from bank_question q where q.id = :id and " + visible(reader, values))
                .params(values)
                .query((row, _) -> read(row, reader))
                .optional();
    }

    /** Those of the questions that she sees, by their ids: one statement. */
    Map<BankId, BankCard> among(Collection<BankId> ids, Reader reader) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var values = new HashMap<String, Object>(
                Map.of("ids", ids.stream().map(BankId::value).toList()));
        return jdbc
                .sql("select " + COLUMNS + " from bank_question q where q.id in (:ids) and " + visible(reader, values))
                .params(values)
                .query((row, _) -> read(row, reader).card())
                .list()
                .stream()
                .collect(Collectors.toMap(BankCard::id, card -> card));
    }

    /** Locks those of the questions that she may change, in an order in which nobody waits in a circle. */
    List<UUID> lockOwned(Collection<BankId> ids, Reader reader) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var values = new HashMap<String, Object>(
                Map.of("ids", ids.stream().map(BankId::value).toList()));
        var owned = reader.all() ? "" : " and owner_id = :me";
        if (!reader.all()) {
            values.put("me", reader.person());
        }
        return jdbc.sql("select id from bank_question where id in (:ids)" + owned + " order by id for update")
                .params(values)
                .query(UUID.class)
                .list();
    }

    void add(
            BankId id,
            @Nullable PersonId owner,
            @Nullable UUID course,
            Sharing sharing,
            QuestionWords question,
            Instant now) {
        jdbc.sql("insert into bank_question (id, owner_id, course_id, sharing, kind, title, words, latest, changed_at)"
                        + " values (?, cast(? as uuid), cast(? as uuid), ?, ?, ?, ?, 0, ?)")
                .param(id.value())
                .param(owner == null ? null : owner.value())
                .param(course)
                .param(sharing.name())
                .param(question.kind().code())
                .param(question.title())
                .param(question.words())
                .param(Times.column(now))
                .update();
    }

    /** @return the number of the version, or nothing when another one was saved meanwhile */
    Optional<Integer> version(
            BankId id, int after, QuestionWords question, String content, @Nullable UUID author, Instant now) {
        var moved = jdbc.sql(
                        "update bank_question set latest = latest + 1, kind = ?, title = ?, words = ?, changed_at = ?"
                                + " where id = ? and latest = ?")
                .params(
                        question.kind().code(),
                        question.title(),
                        question.words(),
                        Times.column(now),
                        id.value(),
                        after)
                .update();
        if (moved == 0) {
            return Optional.empty();
        }
        jdbc.sql("insert into bank_version (question_id, number, content, author_id, saved_at)"
                        + " values (?, ?, ?, cast(? as uuid), ?)")
                .param(id.value())
                .param(after + 1)
                .param(content)
                .param(author)
                .param(Times.column(now))
                .update();
        return Optional.of(after + 1);
    }

    String content(BankId id, int version) {
        return jdbc.sql("select content from bank_version where question_id = ? and number = ?")
                .params(id.value(), version)
                .query(String.class)
                .single();
    }

    Map<UUID, String> contents(Collection<BankId> ids) {
        var contents = new HashMap<UUID, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select v.question_id, v.content from bank_version v join bank_question q on q.id = v.question_id"
                            + " and q.latest = v.number where q.id in (:ids)")
                    .param("ids", ids.stream().map(BankId::value).toList())
                    .query(row -> {
                        contents.put(row.getObject(1, UUID.class), row.getString(2));
                    });
        }
        return contents;
    }

    List<BankSheet.Version> versions(BankId id) {
        return jdbc.sql(
                        "select number, author_id, saved_at from bank_version where question_id = ? order by number desc")
                .param(id.value())
                .query((row, _) ->
                        new BankSheet.Version(row.getInt(1), row.getObject(2, UUID.class), Times.read(row, "saved_at")))
                .list();
    }

    List<UUID> quizzes(BankId id) {
        return jdbc.sql("select distinct quiz_id from bank_use where question_id = ?")
                .param(id.value())
                .query(UUID.class)
                .list();
    }

    void tag(Collection<UUID> ids, String tag) {
        for (var id : ids) {
            jdbc.sql("insert into bank_tag (question_id, tag) values (?, ?) on conflict do nothing")
                    .params(id, tag)
                    .update();
        }
    }

    void untag(Collection<UUID> ids, String tag) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from bank_tag where tag = :tag and question_id in (:ids)")
                    .param("tag", tag)
                    .param("ids", ids)
                    .update();
        }
    }

    /** The tags of what she sees, the most frequent first, with how many questions have each. */
    Map<String, Integer> tags(Reader reader, int most) {
        var values = new HashMap<String, Object>(Map.of("most", most));
        var tags = new LinkedHashMap<String, Integer>();
        jdbc.sql(
                        "select t.tag, count(*) as questions from bank_tag t join bank_question q on q.id = t.question_id where "
                                + visible(reader, values) + " and q.deleted_at is null group by t.tag"
                                + " order by questions desc, t.tag limit :most")
                .params(values)
                .query(row -> {
                    tags.put(row.getString(1), row.getInt(2));
                });
        return tags;
    }

    void share(Collection<UUID> ids, Sharing sharing) {
        if (!ids.isEmpty()) {
            jdbc.sql("update bank_question set sharing = :sharing where id in (:ids)")
                    .param("sharing", sharing.name())
                    .param("ids", ids)
                    .update();
        }
    }

    void delete(Collection<UUID> ids, @Nullable Instant at) {
        if (!ids.isEmpty()) {
            jdbc.sql("update bank_question set deleted_at = cast(:at as timestamp with time zone) where id in (:ids)")
                    .param("at", at == null ? null : Times.column(at))
                    .param("ids", ids)
                    .update();
        }
    }

    /** @return false when it is used like that already */
    boolean use(UUID quiz, String key, BankId id) {
        return jdbc.sql(
                                "insert into bank_use (quiz_id, question_key, question_id) values (?, ?, ?) on conflict do nothing")
                        .params(quiz, key, id.value())
                        .update()
                > 0;
    }

    /** By the keys of a quiz: the questions of the bank that they are. */
    Map<String, BankId> usedBy(UUID quiz) {
        return jdbc
                .sql("select question_key, question_id from bank_use where quiz_id = ?")
                .param(quiz)
                .query((row, _) -> Map.entry(row.getString(1), new BankId(row.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void unuse(UUID quiz, Collection<String> keys) {
        if (!keys.isEmpty()) {
            jdbc.sql("delete from bank_use where quiz_id = :quiz and question_key in (:keys)")
                    .param("quiz", quiz)
                    .param("keys", keys)
                    .update();
        }
    }

    Map<UUID, Integer> latest(Collection<BankId> ids) {
        var latest = new HashMap<UUID, Integer>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, latest from bank_question where id in (:ids)")
                    .param("ids", ids.stream().map(BankId::value).toList())
                    .query(row -> {
                        latest.put(row.getObject(1, UUID.class), row.getInt(2));
                    });
        }
        return latest;
    }

    /** @return false when she took it before: the same file twice adds nothing */
    boolean take(PersonId owner, String digest) {
        return jdbc.sql("insert into bank_taken (owner_id, digest) values (?, ?) on conflict do nothing")
                        .params(owner.value(), digest)
                        .update()
                > 0;
    }

    private static String where(BankQuery query, Reader reader, Map<String, Object> values) {
        var where = new StringBuilder(" where q.deleted_at is null and ").append(visible(reader, values));
        var word = 0;
        for (var pattern : SearchPattern.each(PlainLetters.of(query.words()))) {
            values.put("word" + word, pattern);
            where.append(" and q.words like :word").append(word++).append(" escape '!'");
        }
        if (!query.tag().isEmpty()) {
            values.put("tag", query.tag());
            where.append(" and exists (select 1 from bank_tag t where t.question_id = q.id and t.tag = :tag)");
        }
        var kind = query.kind();
        if (kind != null) {
            values.put("kind", kind.code());
            where.append(" and q.kind = :kind");
        }
        var course = query.course();
        if (course != null) {
            values.put("course", course);
            where.append(" and q.course_id = :course");
        }
        if (query.mine()) {
            values.put("me", reader.person());
            where.append(" and q.owner_id = :me");
        }
        if (query.use() != BankQuery.Use.ANY) {
            where.append(query.use() == BankQuery.Use.USED ? " and " : " and not ")
                    .append("exists (select 1 from bank_use u where u.question_id = q.id)");
        }
        return where.toString();
    }

    private static String visible(Reader reader, Map<String, Object> values) {
        if (reader.all()) {
            return "1 = 1";
        }
        values.put("me", reader.person());
        var ways = new ArrayList<>(List.of("q.owner_id = :me", "q.sharing = 'HOUSE'"));
        if (!reader.courses().isEmpty()) {
            values.put("courses", reader.courses());
            ways.add("(q.sharing = 'COURSE' and q.course_id in (:courses))");
        }
        return "(" + String.join(" or ", ways) + ")";
    }

    private static Kept read(ResultSet row, Reader reader) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        var tags = row.getString("tags");
        return new Kept(
                new BankCard(
                        new BankId(row.getObject("id", UUID.class)),
                        QuestionKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("title"),
                        tags == null || tags.isEmpty() ? List.of() : List.of(tags.split(",")),
                        Sharing.valueOf(row.getString("sharing")),
                        reader.owns(owner),
                        row.getObject("course_id", UUID.class),
                        row.getInt("uses"),
                        row.getInt("latest"),
                        Times.read(row, "changed_at")),
                owner);
    }
}
