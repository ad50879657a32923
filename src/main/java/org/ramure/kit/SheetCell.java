package org.ramure.kit;

/** Cells of tables that somebody opens in a spreadsheet. */
public final class SheetCell {

    private SheetCell() {}

    /** What a spreadsheet would run as a formula is text behind an apostrophe. */
    public static String of(String words) {
        return !words.isEmpty() && "=+-@\t\r\n".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
    }
}
