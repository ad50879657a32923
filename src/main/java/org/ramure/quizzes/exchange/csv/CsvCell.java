package org.ramure.quizzes.exchange.csv;

import org.ramure.kit.SheetCell;

/** Words in a cell that no spreadsheet runs, and back. */
final class CsvCell {

    private static final String FORMULA = "=+-@\t\r\n";

    private CsvCell() {}

    /** What looks as if it had been made harmless already gets a further apostrophe, so that nothing is lost. */
    static String written(String words) {
        return harmless(words) ? "'" + words : SheetCell.of(words);
    }

    static String read(String cell) {
        return harmless(cell) ? cell.substring(1) : cell;
    }

    private static boolean harmless(String words) {
        int place = 0;
        while (place < words.length() && words.charAt(place) == '\'') {
            place++;
        }
        return place > 0 && place < words.length() && FORMULA.indexOf(words.charAt(place)) >= 0;
    }
}
