package org.ramure.quizzes.exchange.csv;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the columns of a table stand, by the names in its first row. */
final class CsvHeader {

    private final Map<CsvColumn, Integer> places = new EnumMap<>(CsvColumn.class);
    private final TreeMap<Integer, Integer> options = new TreeMap<>();
    private final TreeMap<Integer, Integer> feedback = new TreeMap<>();

    CsvHeader(List<String> names) {
        for (int place = 0; place < names.size(); place++) {
            var column = place;
            CsvColumn.of(names.get(place)).ifPresent(named -> {
                switch (named.column()) {
                    case OPTION -> options.putIfAbsent(named.number(), column);
                    case OPTION_FEEDBACK -> feedback.putIfAbsent(named.number(), column);
                    default -> places.putIfAbsent(named.column(), column);
                }
            });
        }
    }

    /** Whether it says enough to read questions by it. */
    boolean known() {
        return places.containsKey(CsvColumn.QUESTION)
                && (places.containsKey(CsvColumn.ANSWER) || places.containsKey(CsvColumn.KIND));
    }

    boolean has(CsvColumn column) {
        return places.containsKey(column);
    }

    String cell(CsvRows.Row row, CsvColumn column) {
        return clean(row, places.getOrDefault(column, -1));
    }

    /** Of each option its number, from 1. */
    Iterable<Integer> options() {
        return options.keySet();
    }

    String option(CsvRows.Row row, int number) {
        return clean(row, options.getOrDefault(number, -1));
    }

    String feedback(CsvRows.Row row, int number) {
        return clean(row, feedback.getOrDefault(number, -1));
    }

    private static String clean(CsvRows.Row row, int place) {
        return CsvCell.read(row.cell(place).strip());
    }
}
