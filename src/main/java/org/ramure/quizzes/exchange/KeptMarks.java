package org.ramure.quizzes.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What passes through Markdown and HTML as it is: formulas in TeX between {@code \( \)}, {@code \[ \]} or {@code $$ $$}, in
 * MathML, and the marks {@code [[1]]} of gaps. Meanwhile a number between two characters that no text holds stands for each.
 */
final class KeptMarks {

    private static final char OPEN = '\uE010';
    private static final char CLOSE = '\uE011';
    private static final Pattern STAND_IN = Pattern.compile(OPEN + "(\\d{1,6})" + CLOSE);
    private static final Pattern GAP = Pattern.compile("\\[\\[\\d{1,2}]]");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");
    private static final List<String> OPENINGS = List.of("\\(", "\\[", "$$", "<math");
    private static final List<String> ENDINGS = List.of("\\)", "\\]", "$$", "</math>");
    private static final int LONGEST = 20_000;

    private static final Set<String> MATHML = Set.of(
            "math",
            "maction",
            "menclose",
            "merror",
            "mfenced",
            "mfrac",
            "mi",
            "mmultiscripts",
            "mn",
            "mo",
            "mover",
            "mpadded",
            "mphantom",
            "mprescripts",
            "mroot",
            "mrow",
            "ms",
            "mspace",
            "msqrt",
            "mstyle",
            "msub",
            "msubsup",
            "msup",
            "mtable",
            "mtd",
            "mtext",
            "mtr",
            "munder",
            "munderover",
            "none",
            "semantics");
    private static final Set<String> ATTRIBUTES = Set.of(
            "display",
            "mathvariant",
            "open",
            "close",
            "separators",
            "accent",
            "accentunder",
            "linethickness",
            "columnalign",
            "rowalign",
            "notation",
            "stretchy",
            "width",
            "height",
            "fence",
            "form");

    private final List<String> kept = new ArrayList<>();

    /** The characters that stand in are ours alone. */
    static String clean(String text) {
        return text.indexOf(OPEN) < 0 && text.indexOf(CLOSE) < 0
                ? text
                : text.replace(String.valueOf(OPEN), "").replace(String.valueOf(CLOSE), "");
    }

    /** Of words: MathML is none. */
    String hide(String words) {
        return words.indexOf('\\') < 0 && words.indexOf('$') < 0 && words.indexOf('[') < 0 ? words : hide(words, 3);
    }

    /** Of Markdown, in which MathML may stand. */
    String hideAll(String markdown) {
        return hide(markdown, 4);
    }

    /** Looks for each ending once, however many openings have none. */
    private String hide(String text, int kinds) {
        var shown = new StringBuilder(text.length());
        var ends = new int[kinds];
        var gap = GAP.matcher(text);
        for (int place = 0; place < text.length(); ) {
            var after = end(text, place, ends, gap);
            if (after > place) {
                shown.append(standIn(mark(text.substring(place, after))));
                place = after;
            } else {
                shown.append(text.charAt(place++));
            }
        }
        return shown.toString();
    }

    /** Where what begins at a place ends; the place itself when nothing does. */
    private static int end(String text, int place, int[] ends, Matcher gap) {
        if (text.charAt(place) == '[') {
            return gap.region(place, text.length()).lookingAt() ? gap.end() : place;
        }
        for (int kind = 0; kind < ends.length; kind++) {
            var opening = OPENINGS.get(kind);
            if (text.startsWith(opening, place)) {
                var within = place + opening.length() + 1;
                if (ends[kind] < within) {
                    var found = text.indexOf(ENDINGS.get(kind), within);
                    ends[kind] = found < 0 ? Integer.MAX_VALUE : found;
                }
                return ends[kind] - place < LONGEST
                        ? ends[kind] + ENDINGS.get(kind).length()
                        : place;
            }
        }
        return place;
    }

    private static String mark(String text) {
        return text.startsWith("<math")
                ? mathml(Jsoup.parseBodyFragment(text).body())
                : BREAK.matcher(text).replaceAll(" ");
    }

    String hide(Element math) {
        return standIn(mathml(math));
    }

    private String standIn(String mark) {
        kept.add(mark);
        return OPEN + String.valueOf(kept.size() - 1) + CLOSE;
    }

    String show(String text) {
        return show(text, mark -> mark);
    }

    /** In HTML, as text; MathML as its elements, but in attributes. */
    String showInHtml(String html) {
        var shown = new StringBuilder(html.length() + 100);
        var from = 0;
        while (from < html.length()) {
            var tag = html.indexOf('<', from);
            var end = tag < 0 ? -1 : html.indexOf('>', tag);
            shown.append(show(
                    html.substring(from, tag < 0 ? html.length() : tag),
                    mark -> mark.startsWith("<math") ? mark : escaped(mark)));
            if (tag < 0) {
                break;
            }
            var after = end < 0 ? html.length() : end + 1;
            shown.append(show(html.substring(tag, after), KeptMarks::escaped));
            from = after;
        }
        return shown.toString();
    }

    private String show(String text, UnaryOperator<String> how) {
        return kept.isEmpty()
                ? text
                : STAND_IN.matcher(text).replaceAll(found -> {
                    var place = Integer.parseInt(found.group(1));
                    return Matcher.quoteReplacement(place < kept.size() ? how.apply(kept.get(place)) : "");
                });
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Nothing but elements and attributes of MathML, on one line. */
    private static String mathml(Element from) {
        var written = new StringBuilder();
        var math = from.nameIs("math") ? from : from.selectFirst("math");
        if (math != null) {
            write(math, written, 0);
        }
        return written.toString();
    }

    private static void write(Element element, StringBuilder to, int depth) {
        var name = element.normalName();
        if (depth > 60 || name.startsWith("annotation") || name.equals("script") || name.equals("style")) {
            return;
        }
        var known = MATHML.contains(name);
        if (known) {
            to.append('<').append(name);
            element.attributes().forEach(attribute -> {
                if (ATTRIBUTES.contains(attribute.getKey())) {
                    to.append(' ')
                            .append(attribute.getKey())
                            .append("=\"")
                            .append(escaped(attribute.getValue()))
                            .append('"');
                }
            });
            to.append('>');
        }
        for (var child : element.childNodes()) {
            if (child instanceof TextNode text) {
                to.append(escaped(text.getWholeText().replaceAll("\\s+", " ")).replace("[[", "[ ["));
            } else if (child instanceof Element inner) {
                write(inner, to, depth + 1);
            }
        }
        if (known) {
            to.append("</").append(name).append('>');
        }
    }
}
