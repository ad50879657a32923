package org.ramure.quizzes.exchange.moodle;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ramure.kit.MarkdownAddresses;
import org.ramure.quizzes.exchange.HtmlTexts;
import org.ramure.quizzes.exchange.QuestionSet;

/**
 * Texts of one question as Moodle has them: HTML where it can be read back as the same Markdown, else Markdown, which Moodle
 * knows too.
 */
final class WrittenTexts {

    private final XmlText xml;
    private final WrittenFiles files;
    private final Notes notes;

    WrittenTexts(XmlText xml, WrittenFiles files, Notes notes) {
        this.xml = xml;
        this.files = files;
        this.notes = notes;
    }

    /** An element with a text in it, and with the files that the text names. */
    void write(String element, String markdown) {
        var named = new LinkedHashMap<String, String>();
        var html = HtmlTexts.html(markdown, address -> address(address, named));
        if (markdown.indexOf('<') < 0
                && !HtmlTexts.markdown(html, WrittenTexts::back).markdown().equals(readBack(markdown))) {
            xml.open(element, "format", "markdown")
                    .markup(MarkdownAddresses.map(
                            markdown, address -> address(address, named), address -> address(address, named)));
        } else {
            xml.open(element, "format", "html").markup(html);
        }
        end(element, named);
    }

    /** As HTML, changed before it is written. */
    void write(String element, String markdown, java.util.function.UnaryOperator<String> change) {
        var named = new LinkedHashMap<String, String>();
        xml.open(element, "format", "html")
                .markup(change.apply(HtmlTexts.html(markdown, address -> address(address, named))));
        end(element, named);
    }

    private void end(String element, Map<String, String> named) {
        named.forEach((name, address) -> xml.file(name, files.base64(address)));
        xml.close(element);
    }

    /** Of Markdown within another text: its files cannot come along. */
    String inner(String markdown) {
        if (markdown.isEmpty()) {
            return "";
        }
        var named = new LinkedHashMap<String, String>();
        var html = HtmlTexts.html(markdown, address -> address(address, named));
        if (!named.isEmpty()) {
            notes.changed("out.part-file");
        }
        return html.startsWith("<p>") && html.endsWith("</p>") && html.indexOf("<p>", 1) < 0
                ? html.substring(3, html.length() - 4)
                : html;
    }

    private String address(String address, Map<String, String> named) {
        var name = files.name(address);
        name.ifPresentOrElse(known -> named.put(known, address), () -> {
            if (address.startsWith("/files/") || address.startsWith(QuestionSet.ATTACHMENT)) {
                notes.changed("out.file-absent", address);
            }
        });
        return name.map(WrittenFiles::encoded).orElse(address);
    }

    private static String back(String address) {
        return address.startsWith(WrittenFiles.PLUGIN_FILE)
                ? QuestionSet.ATTACHMENT
                        + java.net.URLDecoder.decode(
                                address.substring(WrittenFiles.PLUGIN_FILE.length()),
                                java.nio.charset.StandardCharsets.UTF_8)
                : address;
    }

    private String readBack(String markdown) {
        return MarkdownAddresses.map(markdown, files::readBack, files::readBack);
    }
}
