package org.ramure.house;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ramure.kit.Ids;
import org.ramure.kit.SearchPattern;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit log. It checks no right: the facade that shows it does. */
@Component
@Transactional(readOnly = true)
public class AuditReading {

    /** Behind the title of what was published: the number of its edition. */
    private static final Pattern EDITION = Pattern.compile(", \\d+$");

    private final JdbcClient jdbc;

    AuditReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<AuditEntry> entries(AuditQuery query, int from, int size) {
        var values = new HashMap<String, Object>(Map.of("size", size, "from", from));
        var where = where(query, values);
        return jdbc.sql("select at, actor_id, deed, subject, detail from audit_entry" + where
                        + " order by at desc, id desc limit :size offset :from")
                .params(values)
                .query(AuditReading::entry)
                .list();
    }

    /** @param most counted no further */
    public int count(AuditQuery query, int most) {
        var values = new HashMap<String, Object>(Map.of("most", most));
        var where = where(query, values);
        return jdbc.sql("select count(*) from (select 1 as one from audit_entry" + where + " limit :most) counted")
                .params(values)
                .query(Integer.class)
                .single();
    }

    /** Every deed that was ever noted. */
    public List<String> deeds() {
        return jdbc.sql("select distinct deed from audit_entry order by deed")
                .query(String.class)
                .list();
    }

    /** What courses were called when the log last heard of them, by their addresses. One statement. */
    public Map<String, String> titles(Set<String> slugs) {
        var titles = new HashMap<String, String>();
        if (!slugs.isEmpty()) {
            jdbc.sql("select deed, subject, detail from audit_entry where subject in (:slugs)"
                            + " and deed in ('course-begun', 'course-imported', 'course-published') order by at, id")
                    .param("slugs", slugs)
                    .query(row -> {
                        var told = row.getString("detail");
                        var edition = EDITION.matcher(told);
                        if ("course-begun".equals(row.getString("deed"))) {
                            titles.put(row.getString("subject"), told);
                        } else if (edition.find()) {
                            titles.put(row.getString("subject"), told.substring(0, edition.start()));
                        }
                    });
        }
        return titles;
    }

    private static String where(AuditQuery query, Map<String, Object> values) {
        var where = new StringBuilder(" where 1 = 1");
        var people = query.people();
        if (people != null) {
            // an id that is nobody's keeps the list from being empty
            values.put("people", people.isEmpty() ? List.of(Ids.next()) : people);
            values.put(
                    "named",
                    people.isEmpty()
                            ? List.of("")
                            : people.stream().map(UUID::toString).toList());
            where.append(" and (actor_id in (:people) or subject in (:named) and subject <> '')");
        }
        if (!query.deed().isEmpty()) {
            values.put("deed", query.deed());
            where.append(" and deed = :deed");
        }
        var from = query.from();
        if (from != null) {
            values.put("first", Times.column(from));
            where.append(" and at >= :first");
        }
        var until = query.until();
        if (until != null) {
            values.put("until", Times.column(until));
            where.append(" and at < :until");
        }
        if (!query.words().isBlank()) {
            values.put("words", SearchPattern.of(query.words()));
            where.append(" and (lower(subject) like :words escape '!' or lower(detail) like :words escape '!')");
        }
        return where.toString();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                Times.read(row, "at"),
                row.getObject("actor_id", UUID.class),
                row.getString("deed"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
