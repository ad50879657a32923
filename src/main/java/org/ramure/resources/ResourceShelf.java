package org.ramure.resources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.ramure.kit.FoldedWords;
import org.ramure.kit.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Public tools as visitors find them. */
@Component
class ResourceShelf {

    static final String CARD = """
            select r.id, r.slug, r.title, r.purpose, r.language, v.format, v.bytes, v.label, v.licence, r.updated_at
            from resource r join resource_version v on v.resource_id = r.id and v.number = r.current_number""";

    private final JdbcClient jdbc;

    ResourceShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Cell(Locale language, String format, int count) {}

    /** Two statements: the page, and how the found tools spread over the filters. */
    ResourcePage page(ResourceQuery query) {
        var cells = cells(query);
        var total = cells.stream()
                .filter(cell -> hasLanguage(cell, query) && hasFormat(cell, query))
                .mapToInt(Cell::count)
                .sum();
        var pages = Math.max(1, Math.ceilDiv(total, ResourceQuery.PAGE_SIZE));
        var page = Math.min(query.page(), pages);
        var languages = new LinkedHashMap<Locale, Integer>();
        cells.stream()
                .filter(cell -> hasFormat(cell, query))
                .forEach(cell -> languages.merge(cell.language(), cell.count(), Integer::sum));
        var formats = new TreeMap<String, Integer>();
        cells.stream()
                .filter(cell -> hasLanguage(cell, query))
                .forEach(cell -> formats.merge(cell.format(), cell.count(), Integer::sum));
        return new ResourcePage(cards(query, page), total, page, pages, languages, formats);
    }

    private static boolean hasLanguage(Cell cell, ResourceQuery query) {
        return query.language() == null || query.language().equals(cell.language());
    }

    private static boolean hasFormat(Cell cell, ResourceQuery query) {
        return query.format() == null || query.format().equals(cell.format());
    }

    private List<Cell> cells(ResourceQuery query) {
        var arguments = new ArrayList<Object>();
        return jdbc.sql("select r.language, r.format, count(*) from resource r" + found(query, arguments)
                        + " group by r.language, r.format order by r.language desc")
                .params(arguments)
                .query((row, _) -> new Cell(Locale.of(row.getString(1)), row.getString(2), row.getInt(3)))
                .list();
    }

    private List<ResourceCard> cards(ResourceQuery query, int page) {
        var arguments = new ArrayList<Object>();
        var where = new StringBuilder(found(query, arguments));
        if (query.language() != null) {
            where.append(" and r.language = ?");
            arguments.add(query.language().getLanguage());
        }
        if (query.format() != null) {
            where.append(" and r.format = ?");
            arguments.add(query.format());
        }
        arguments.add(ResourceQuery.PAGE_SIZE);
        arguments.add((page - 1) * ResourceQuery.PAGE_SIZE);
        return jdbc.sql(CARD + where + " order by r.title_order, r.id limit ? offset ?")
                .params(arguments)
                .query(ResourceShelf::card)
                .list();
    }

    private static String found(ResourceQuery query, List<Object> arguments) {
        var where = new StringBuilder(" where r.published");
        for (var word : FoldedWords.asked(query.words())) {
            where.append(" and r.words like ?");
            arguments.add("%" + word + "%");
        }
        return where.toString();
    }

    /** A public tool's card and directions. */
    record Found(ResourceCard card, String directions, int current) {}

    Optional<Found> find(String slug) {
        return jdbc.sql(CARD.replace("r.updated_at", "r.updated_at, r.directions, r.current_number")
                        + " where r.published and r.slug = ?")
                .param(slug)
                .query((row, number) ->
                        new Found(card(row, number), row.getString("directions"), row.getInt("current_number")))
                .optional();
    }

    List<PublishedResource> published(int most) {
        return jdbc.sql("select slug, updated_at from resource where published order by updated_at desc, id limit ?")
                .param(most)
                .query((row, _) -> new PublishedResource(row.getString("slug"), Times.read(row, "updated_at")))
                .list();
    }

    /** The public addresses of these, of those that have one. */
    Map<ResourceId, String> slugs(Collection<ResourceId> ids) {
        var slugs = new LinkedHashMap<ResourceId, String>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, slug from resource where published and id in (:ids) order by id")
                    .param("ids", ids.stream().map(ResourceId::value).toList())
                    .query(row -> {
                        slugs.put(new ResourceId(row.getObject("id", UUID.class)), row.getString("slug"));
                    });
        }
        return slugs;
    }

    List<UUID> origins(ResourceId id) {
        return jdbc.sql("select origin_id from resource_origin where resource_id = ? order by origin_id")
                .param(id.value())
                .query(UUID.class)
                .list();
    }

    static ResourceCard card(ResultSet row, int number) throws SQLException {
        return new ResourceCard(
                new ResourceId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("title"),
                row.getString("purpose"),
                Locale.of(row.getString("language")),
                row.getString("format"),
                row.getLong("bytes"),
                row.getString("label"),
                row.getString("licence"),
                Times.read(row, "updated_at"));
    }
}
