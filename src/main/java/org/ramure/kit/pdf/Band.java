package org.ramure.kit.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.jspecify.annotations.Nullable;

/**
 * What never breaks across pages: a line of text, a row of a table, a picture. Measures are points.
 *
 * @param before room above it, none at the top of a page
 * @param withNext whether the next band stays on its page
 * @param repeated what is drawn once more, as decoration, above it where it begins a page: the head of its table
 */
public record Band(float before, float height, List<Item> items, boolean withNext, List<Band> repeated) {

    public Band {
        items = List.copyOf(items);
        repeated = List.copyOf(repeated);
    }

    public Band(float before, float height, List<Item> items, boolean withNext) {
        this(before, height, items, withNext, List.of());
    }

    /** Strokes and letters whose upper left corner is given. */
    @FunctionalInterface
    public interface Drawn {
        void on(PDPageContentStream page, float x, float top) throws IOException;
    }

    /**
     * @param tag what it is; null for decoration
     * @param x from the left edge of the page
     * @param down from the top of its band
     * @param width of a figure, else 0
     * @param height of a figure, else 0
     */
    public record Item(@Nullable Tag tag, float x, float down, float width, float height, Drawn drawn) {

        public Item(@Nullable Tag tag, float x, Drawn drawn) {
            this(tag, x, 0, 0, 0, drawn);
        }

        private Item lower(float by) {
            return new Item(tag, x, down + by, width, height, drawn);
        }
    }

    /** With something drawn before its other items. */
    public Band with(Item item) {
        var all = new ArrayList<Item>();
        all.add(item);
        all.addAll(items);
        return new Band(before, height, all, withNext, repeated);
    }

    public Band after(float room) {
        return new Band(room, height, items, withNext, repeated);
    }

    public Band atLeast(float least) {
        return new Band(before, Math.max(height, least), items, withNext, repeated);
    }

    public Band keptWithNext(boolean kept) {
        return new Band(before, height, items, kept, repeated);
    }

    public Band repeating(List<Band> head) {
        return new Band(before, height, items, withNext, head);
    }

    /** The same for the eye alone. */
    Band silent() {
        return new Band(
                0,
                height,
                items.stream()
                        .map(item -> new Item(null, item.x, item.down, 0, 0, item.drawn))
                        .toList(),
                true);
    }

    public static float height(List<Band> bands) {
        return (float)
                bands.stream().mapToDouble(band -> band.before + band.height).sum();
    }

    /** With room above the first and below the last. */
    public static List<Band> padded(List<Band> bands, float above, float below) {
        var all = new ArrayList<Band>();
        for (var i = 0; i < bands.size(); i++) {
            var band = bands.get(i);
            var top = i == 0 ? above : 0;
            var bottom = i + 1 == bands.size() ? below : 0;
            all.add(new Band(
                    band.before,
                    band.height + top + bottom,
                    band.items.stream().map(item -> item.lower(top)).toList(),
                    band.withNext));
        }
        return all;
    }

    /** All on one page with the next, or all but the last one. */
    public static List<Band> together(List<Band> bands, boolean withNext) {
        var all = new ArrayList<Band>();
        for (var i = 0; i < bands.size(); i++) {
            all.add(bands.get(i).keptWithNext(withNext || i + 1 < bands.size()));
        }
        return all;
    }

    /** As one band where all is no higher than a limit, else as they are. */
    static List<Band> merged(List<Band> bands, float most) {
        if (bands.size() < 2 || height(bands) > most) {
            return bands;
        }
        var items = new ArrayList<Item>();
        var down = 0f;
        for (var band : bands) {
            down += items.isEmpty() && down == 0 ? 0 : band.before;
            for (var item : band.items) {
                items.add(item.lower(down));
            }
            down += band.height;
        }
        return List.of(new Band(bands.getFirst().before, down, items, bands.getLast().withNext));
    }

    /** Columns side by side, each of bands from top to bottom; a row that is low enough never breaks. */
    public static List<Band> beside(List<List<Band>> columns, float most) {
        var low = columns.stream().allMatch(column -> column.size() < 2 || height(column) <= most);
        var sides = low ? columns.stream().map(column -> merged(column, most)).toList() : columns;
        var slices = new ArrayList<Band>();
        var deepest = sides.stream().mapToInt(List::size).max().orElse(0);
        for (var i = 0; i < deepest; i++) {
            var items = new ArrayList<Item>();
            var before = 0f;
            var height = 0f;
            for (var side : sides) {
                if (i < side.size()) {
                    var band = side.get(i);
                    items.addAll(band.items);
                    before = Math.max(before, band.before);
                    height = Math.max(height, band.height);
                }
            }
            slices.add(new Band(before, height, items, false));
        }
        return slices;
    }
}
