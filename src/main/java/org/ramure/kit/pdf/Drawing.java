package org.ramure.kit.pdf;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/** One of the house’s drawings, the same file as the site shows: paths of SVG with the classes of {@code site.css}. */
public final class Drawing {

    private static final Pattern TOKEN = Pattern.compile("[MLCQZ]|-?\\d+(?:\\.\\d+)?");
    private static final Pattern WIDTH = Pattern.compile("stroke-width:\\s*([\\d.]+)");

    /** The light colours of {@code tokens.css}: paper is white. */
    private static final Map<String, Color> COLOURS = Map.of(
            "l1", new Color(0x1E6B4E),
            "l2", new Color(0x8DBF78),
            "l3", new Color(0xC8DDAE),
            "st", new Color(0x5B4B3F),
            "ve", Color.WHITE,
            "", new Color(0x12573F));

    /** What {@code site.css} says of lines; all else is filled. */
    private static final Map<String, Float> WIDTHS = Map.of("ve", 1.3f, "st", 3f, "st w2", 2.1f);

    private record Shape(String kind, float stroke, List<String> path) {}

    private final List<Shape> shapes = new ArrayList<>();

    /** @param name of a file in {@code templates/drawings/} of the class path, without its ending */
    public Drawing(String name) {
        try (var file = Drawing.class.getResourceAsStream("/templates/drawings/" + name + ".html")) {
            var factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            var svg = factory.createXMLStreamReader(Objects.requireNonNull(file, name));
            while (svg.hasNext()) {
                if (svg.next() == XMLStreamReader.START_ELEMENT && "path".equals(svg.getLocalName())) {
                    shapes.add(shape(svg));
                }
            }
        } catch (IOException | XMLStreamException e) {
            throw new IllegalStateException("drawing " + name, e);
        }
    }

    private static Shape shape(XMLStreamReader path) {
        var classes = Objects.requireNonNullElse(path.getAttributeValue(null, "class"), "");
        var kind = classes.split(" ", 2)[0];
        var style = Objects.requireNonNullElse(path.getAttributeValue(null, "style"), "");
        var attribute = path.getAttributeValue(null, "stroke-width");
        var width = WIDTH.matcher(style);
        var stroke = width.find()
                ? Float.parseFloat(width.group(1))
                : attribute != null ? Float.parseFloat(attribute) : WIDTHS.getOrDefault(classes, 0f);
        return new Shape(
                kind,
                stroke,
                TOKEN.matcher(path.getAttributeValue(null, "d"))
                        .results()
                        .map(match -> match.group())
                        .toList());
    }

    /** @param placing from the drawing’s own coordinates, which grow downwards, to the page’s */
    public Ink placed(Matrix placing) {
        return page -> {
            page.saveGraphicsState();
            page.transform(placing);
            for (var shape : shapes) {
                draw(page, shape);
            }
            page.restoreGraphicsState();
        };
    }

    private static void draw(PDPageContentStream page, Shape shape) throws IOException {
        var colour = COLOURS.getOrDefault(shape.kind(), Color.BLACK);
        trace(page, shape.path());
        if (shape.stroke() == 0) {
            page.setNonStrokingColor(colour);
            page.fill();
            return;
        }
        page.saveGraphicsState();
        page.setStrokingColor(colour);
        page.setLineWidth(shape.stroke());
        page.setLineCapStyle(1);
        page.stroke();
        page.restoreGraphicsState();
    }

    private static void trace(PDPageContentStream page, List<String> path) throws IOException {
        var command = 'M';
        var numbers = new ArrayList<Float>();
        var at = new float[2];
        for (var token : path) {
            if (Character.isLetter(token.charAt(0))) {
                command = token.charAt(0);
                numbers.clear();
                if (command == 'Z') {
                    page.closePath();
                }
                continue;
            }
            numbers.add(Float.valueOf(token));
            var wanted = command == 'C' ? 6 : command == 'Q' ? 4 : 2;
            if (numbers.size() == wanted) {
                segment(page, command, at, numbers);
                at[0] = numbers.get(wanted - 2);
                at[1] = numbers.get(wanted - 1);
                numbers.clear();
            }
        }
    }

    private static void segment(PDPageContentStream page, char command, float[] from, List<Float> n)
            throws IOException {
        switch (command) {
            case 'M' -> page.moveTo(n.get(0), n.get(1));
            case 'L' -> page.lineTo(n.get(0), n.get(1));
            case 'C' -> page.curveTo(n.get(0), n.get(1), n.get(2), n.get(3), n.get(4), n.get(5));
            default ->
                page.curveTo(
                        from[0] + (n.get(0) - from[0]) * 2 / 3,
                        from[1] + (n.get(1) - from[1]) * 2 / 3,
                        n.get(2) + (n.get(0) - n.get(2)) * 2 / 3,
                        n.get(3) + (n.get(1) - n.get(3)) * 2 / 3,
                        n.get(2),
                        n.get(3));
        }
    }
}
