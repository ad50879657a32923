package org.ramure.courses;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** How many courses stand at each crossing of the filters: counts for all of them come from one statement. */
record CatalogueCube(List<Cell> cells) {

    record Cell(String theme, Level level, Locale language, DurationBracket duration, int count) {}

    int total(CatalogueQuery query) {
        return cells.stream()
                .filter(theme(query).and(level(query)).and(language(query)).and(duration(query)))
                .mapToInt(Cell::count)
                .sum();
    }

    Map<String, Integer> themes(CatalogueQuery query) {
        return counts(Cell::theme, level(query).and(language(query)).and(duration(query)));
    }

    Map<Level, Integer> levels(CatalogueQuery query) {
        return counts(Cell::level, theme(query).and(language(query)).and(duration(query)));
    }

    Map<Locale, Integer> languages(CatalogueQuery query) {
        var tags = counts(
                cell -> cell.language().getLanguage(),
                theme(query).and(level(query)).and(duration(query)));
        var languages = new java.util.LinkedHashMap<Locale, Integer>();
        tags.forEach((tag, count) -> languages.put(Locale.of(tag), count));
        return languages;
    }

    Map<DurationBracket, Integer> durations(CatalogueQuery query) {
        return counts(Cell::duration, theme(query).and(level(query)).and(language(query)));
    }

    private <T extends Comparable<? super T>> Map<T, Integer> counts(Function<Cell, T> by, Predicate<Cell> others) {
        var counts = new TreeMap<T, Integer>();
        cells.stream().filter(others).forEach(cell -> counts.merge(by.apply(cell), cell.count(), Integer::sum));
        return counts;
    }

    private static Predicate<Cell> theme(CatalogueQuery query) {
        return cell -> query.theme() == null || query.theme().equals(cell.theme());
    }

    private static Predicate<Cell> level(CatalogueQuery query) {
        return cell -> query.level() == null || query.level() == cell.level();
    }

    private static Predicate<Cell> language(CatalogueQuery query) {
        return cell -> query.language() == null
                || query.language().getLanguage().equals(cell.language().getLanguage());
    }

    private static Predicate<Cell> duration(CatalogueQuery query) {
        return cell -> query.duration() == null || query.duration() == cell.duration();
    }
}
