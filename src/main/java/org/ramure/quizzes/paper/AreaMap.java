package org.ramure.quizzes.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.ramure.kit.pdf.Band;
import org.ramure.kit.pdf.Inline;
import org.ramure.kit.pdf.SetLine;
import org.ramure.kit.pdf.Tag;
import org.ramure.quizzes.Question;
import org.ramure.quizzes.Question.Area;

/** An image with areas: lettered where they are shown, and with the answers always. */
final class AreaMap {

    private static final float TALLEST = 330;
    private static final float WIDEST = 420;
    private static final float LETTER_BOX = 48;

    private final Writer writer;
    private final boolean answers;

    AreaMap(Writer writer, boolean answers) {
        this.writer = writer;
        this.answers = answers;
    }

    List<Band> of(Question.Hotspot hotspot, Tag section, Column at) {
        var all = new ArrayList<List<Band>>();
        all.add(Band.together(figure(hotspot, section, at), answers || !hotspot.hidden()));
        if (answers) {
            all.add(new Choices(writer, true)
                    .list(
                            IntStream.range(0, hotspot.areas().size())
                                    .mapToObj(place -> option(hotspot.areas().get(place), place))
                                    .toList(),
                            section,
                            at));
        } else if (!hotspot.hidden()) {
            all.add(letters(hotspot.areas().size(), section, at));
        }
        return Writer.stacked(all, 8);
    }

    private static Question.Option option(Area area, int place) {
        var text = Pairing.letter(place) + (area.label().isBlank() ? "" : ". " + area.label());
        return new Question.Option(text, area.right(), area.feedback(), area.share());
    }

    private List<Band> letters(int areas, Tag section, Column at) {
        var list = section.add("L").numbering("None");
        var columns = (int) (at.width() / LETTER_BOX);
        var rows = new ArrayList<Band>();
        var items = new ArrayList<Band.Item>();
        for (int i = 0; i < areas; i++) {
            var item = list.add("LI");
            var x = at.x() + i % columns * LETTER_BOX;
            items.add(
                    new Band.Item(item.add("Lbl").spoken(writer.say("box")), x + 1, Choices.lowered(Marks.box(false))));
            items.add(new Band.Item(item.add("LBody"), x + 18, writer.line(Pairing.letter(i), Type.TEXT)));
            if (items.size() == 2 * columns || i + 1 == areas) {
                rows.add(new Band(rows.isEmpty() ? 0 : 4, 17, items, false));
                items.clear();
            }
        }
        return rows;
    }

    private List<Band> figure(Question.Hotspot hotspot, Tag section, Column at) {
        var scale = Math.min(
                Math.min(WIDEST, at.width()) / Math.max(1, hotspot.width()), TALLEST / Math.max(1, hotspot.height()));
        var width = hotspot.width() * scale;
        var height = hotspot.height() * scale;
        var lettered = answers || !hotspot.hidden();
        var picture = writer.picture(hotspot.image());
        var missing = picture.isPresent()
                ? List.<SetLine>of()
                : writer.lines(writer.say("image-missing", hotspot.alternative()), Type.SMALL, width - 16);
        Band.Drawn drawn = (page, x, top) -> {
            if (picture.isPresent()) {
                picture.get().on(page, x, top - height, width, height);
            }
            var y = top - 6;
            for (var line : missing) {
                line.on(page, x + 8, y);
                y -= line.height();
            }
            page.setStrokingColor(Type.RULE);
            page.setLineWidth(0.6f);
            page.addRect(x, top - height, width, height);
            page.stroke();
            for (int i = 0; lettered && i < hotspot.areas().size(); i++) {
                var area = hotspot.areas().get(i);
                outline(page, area, x, top, scale, answers && area.right() ? 2.4f : 1.1f);
                letter(page, area, Pairing.letter(i), x, top, scale);
            }
        };
        var figure = section.add("Figure").alternative(alternative(hotspot));
        return List.of(new Band(0, height + 1, List.of(new Band.Item(figure, at.x(), 0, width, height, drawn)), false));
    }

    /** Who does not see the areas hears them by their letters. */
    private String alternative(Question.Hotspot hotspot) {
        if (hotspot.hidden() && !answers) {
            return hotspot.alternative();
        }
        var areas = IntStream.range(0, hotspot.areas().size())
                .mapToObj(place -> Pairing.letter(place) + " : "
                        + hotspot.areas().get(place).label())
                .collect(Collectors.joining(" ; "));
        return writer.say("areas", hotspot.alternative(), areas);
    }

    /** In black over white: seen on light and dark images alike. */
    private static void outline(PDPageContentStream page, Area area, float x, float top, float scale, float thick)
            throws IOException {
        page.setStrokingColor(Color.WHITE);
        page.setLineWidth(thick + 1.6f);
        trace(page, area, x, top, scale);
        page.stroke();
        page.setStrokingColor(Type.INK);
        page.setLineWidth(thick);
        trace(page, area, x, top, scale);
        page.stroke();
    }

    private static void trace(PDPageContentStream page, Area area, float x, float top, float scale) throws IOException {
        var numbers = area.numbers();
        switch (area.shape()) {
            case CIRCLE -> {
                if (numbers.size() == 3) {
                    circle(page, x + numbers.get(0) * scale, top - numbers.get(1) * scale, numbers.get(2) * scale);
                }
            }
            case RECTANGLE -> {
                if (numbers.size() == 4) {
                    page.addRect(
                            x + numbers.get(0) * scale,
                            top - numbers.get(3) * scale,
                            (numbers.get(2) - numbers.get(0)) * scale,
                            (numbers.get(3) - numbers.get(1)) * scale);
                }
            }
            case POLYGON -> {
                for (int i = 0; i + 1 < numbers.size(); i += 2) {
                    var cornerX = x + numbers.get(i) * scale;
                    var cornerY = top - numbers.get(i + 1) * scale;
                    if (i == 0) {
                        page.moveTo(cornerX, cornerY);
                    } else {
                        page.lineTo(cornerX, cornerY);
                    }
                }
                if (numbers.size() >= 2) {
                    page.closePath();
                }
            }
        }
    }

    private static void circle(PDPageContentStream page, float x, float y, float radius) throws IOException {
        var bow = radius * 0.5523f;
        page.moveTo(x + radius, y);
        page.curveTo(x + radius, y + bow, x + bow, y + radius, x, y + radius);
        page.curveTo(x - bow, y + radius, x - radius, y + bow, x - radius, y);
        page.curveTo(x - radius, y - bow, x - bow, y - radius, x, y - radius);
        page.curveTo(x + bow, y - radius, x + radius, y - bow, x + radius, y);
        page.closePath();
    }

    private void letter(PDPageContentStream page, Area area, String letter, float x, float top, float scale)
            throws IOException {
        var centre = centre(area);
        var cx = x + centre[0] * scale;
        var cy = top - centre[1] * scale;
        page.setNonStrokingColor(Color.WHITE);
        circle(page, cx, cy, 8.5f);
        page.fill();
        page.setStrokingColor(Type.INK);
        page.setLineWidth(0.8f);
        circle(page, cx, cy, 8.5f);
        page.stroke();
        var width = writer.width(List.of(Inline.of(letter, Type.HEADING)));
        writer.line(letter, Type.HEADING).on(page, cx - width / 2, cy + 8);
    }

    private static float[] centre(Area area) {
        var numbers = area.numbers();
        if (area.shape() == Question.Shape.CIRCLE && numbers.size() >= 2) {
            return new float[] {numbers.get(0), numbers.get(1)};
        }
        var points = Math.max(1, numbers.size() / 2);
        var sum = new float[2];
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            sum[0] += numbers.get(i);
            sum[1] += numbers.get(i + 1);
        }
        return new float[] {sum[0] / points, sum[1] / points};
    }
}
