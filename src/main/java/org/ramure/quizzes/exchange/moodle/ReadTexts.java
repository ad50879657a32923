package org.ramure.quizzes.exchange.moodle;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.MarkdownAddresses;
import org.ramure.quizzes.exchange.HtmlTexts;

/** The texts of one question, in any of the formats that Moodle has, with the files beside them. */
final class ReadTexts {

    private static final String PLUGIN_FILE = "@@PLUGINFILE@@/";
    private static final Pattern DATA =
            Pattern.compile("data:image/([a-z0-9]{2,5})[^,;]{0,40};base64,(.*)", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("(?i)<(p|br|div|ul|ol|table|h[1-6]|pre|blockquote)[\\s/>]");
    private static final Pattern IMAGE = Pattern.compile("(?i)<img[\\s/]");
    private static final List<org.commonmark.Extension> SYNTAX =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(SYNTAX).maxOpenBlockParsers(40).build();
    private static final HtmlRenderer WITH_HTML =
            HtmlRenderer.builder().extensions(SYNTAX).build();

    private final ReadFiles files;
    private final Notes notes;
    private final String format;

    /** @param format where a text names none */
    ReadTexts(ReadFiles files, Notes notes, String format) {
        this.files = files;
        this.notes = notes;
        this.format = format;
    }

    String markdown(Optional<XmlElement> element) {
        return element.map(this::markdown).orElse("");
    }

    String markdown(XmlElement element) {
        return markdown(element, element.text());
    }

    /** @param source in place of what the element says, with the files that are beside it */
    String markdown(XmlElement element, String source) {
        if (source.isBlank()) {
            return "";
        }
        var beside = new Beside(element);
        var markdown =
                switch (formatOf(element)) {
                    case "plain_text", "plain" -> HtmlTexts.escaped(source);
                    case "markdown" -> ofMarkdown(source, beside);
                    case "moodle_auto_format" -> ofHtml(BLOCK.matcher(source).find() ? source : broken(source), beside);
                    default -> ofHtml(source, beside);
                };
        beside.unused();
        return markdown;
    }

    /** Words on one line, for what has no Markdown here; an image is its alternative text, else the name of its file. */
    String plain(XmlElement element) {
        var source = element.text();
        if (formatOf(element).startsWith("plain")) {
            return source.strip();
        }
        if (IMAGE.matcher(source).find()) {
            notes.changed("image-in-words");
        }
        return HtmlTexts.plain(source);
    }

    /** Words in lines. */
    String lines(XmlElement element) {
        return formatOf(element).startsWith("plain") ? element.text().strip() : HtmlTexts.lines(element.text());
    }

    /** Of HTML that stands alone, such as an answer within a text. */
    String inner(String html) {
        return html.isBlank() ? "" : ofHtml(html, new Beside(new XmlElement("", Map.of(), 0)));
    }

    private String formatOf(XmlElement element) {
        return element.attribute("format", format);
    }

    private static String broken(String source) {
        return source.strip().replaceAll("\\R", "<br>");
    }

    private String ofMarkdown(String source, Beside beside) {
        if (source.indexOf('<') >= 0) {
            return ofHtml(html(source), beside);
        }
        var mapped = MarkdownAddresses.map(source.strip(), beside::image, beside::address);
        return beside.elsewhere ? ofHtml(html(source), beside) : mapped;
    }

    private String ofHtml(String html, Beside beside) {
        var read = HtmlTexts.markdown(html, beside::address);
        var lost = new java.util.TreeSet<>(read.lost());
        if (lost.remove("img") && !notes.mentions("file-missing") && !notes.mentions("file-broken")) {
            notes.changed("image-outside");
        }
        if (!lost.isEmpty()) {
            notes.changed("html", String.join(", ", lost));
        }
        return read.markdown();
    }

    /** The files beside a text. */
    private final class Beside {

        private final Map<String, XmlElement> here = new HashMap<>();
        private final Map<String, String> named = new HashMap<>();
        private final java.util.Set<String> used = new HashSet<>();
        private boolean elsewhere;

        Beside(XmlElement element) {
            element.all("file").forEach(file -> here.put(file.attribute("name", ""), file));
        }

        String image(String address) {
            var ours = address(address);
            elsewhere |= !ours.startsWith("attachment:");
            return ours;
        }

        /** What a text of ours has for an address of theirs; empty where there is nothing to show. */
        String address(String address) {
            if (address.startsWith(PLUGIN_FILE)) {
                return file(decoded(address.substring(PLUGIN_FILE.length()).replaceAll("[?#].*", "")));
            }
            var data = DATA.matcher(address);
            return data.matches() ? embedded(data.group(1), data.group(2)) : address;
        }

        private String file(String path) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            used.add(name);
            return named.computeIfAbsent(name, absent -> added(name, here.get(name)));
        }

        private String added(String name, @Nullable XmlElement file) {
            if (file == null) {
                notes.changed("file-missing", name);
                return "";
            }
            return add(name, file.words());
        }

        private String embedded(String type, String base64) {
            return add("image." + type.replace("jpeg", "jpg"), base64);
        }

        private String add(String name, CharSequence base64) {
            return ReadFiles.decoded(base64)
                    .map(bytes -> files.add(name, bytes))
                    .orElseGet(() -> {
                        notes.changed("file-broken", name);
                        return "";
                    });
        }

        void unused() {
            here.keySet().stream()
                    .filter(name -> !used.contains(name))
                    .forEach(name -> notes.noted("file-unused", name));
        }

        private static String decoded(String path) {
            try {
                return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException notEncoded) {
                return path;
            }
        }
    }

    private static String html(String markdown) {
        var document = PARSER.parse(markdown);
        return HtmlTexts.isDeep(document) ? HtmlTexts.html(markdown, address -> address) : WITH_HTML.render(document);
    }
}
