package org.ramure.quizzes.exchange.moodle;

/** XML as it grows; nothing gets in that XML cannot hold. */
final class XmlText {

    private final StringBuilder text = new StringBuilder();
    private int depth = 1;

    XmlText open(String name, String... attributes) {
        line().append('<').append(name);
        for (int place = 0; place + 1 < attributes.length; place += 2) {
            text.append(' ')
                    .append(attributes[place])
                    .append("=\"")
                    .append(escaped(attributes[place + 1]))
                    .append('"');
        }
        text.append(">\n");
        depth++;
        return this;
    }

    XmlText close(String name) {
        depth--;
        line().append("</").append(name).append(">\n");
        return this;
    }

    XmlText leaf(String name, String value) {
        line().append('<')
                .append(name)
                .append('>')
                .append(escaped(value))
                .append("</")
                .append(name)
                .append(">\n");
        return this;
    }

    XmlText empty(String name) {
        line().append('<').append(name).append("/>\n");
        return this;
    }

    /** The element {@code text} around markup. */
    XmlText markup(String html) {
        line().append("<text><![CDATA[")
                .append(legal(html).replace("]]>", "]]]]><![CDATA[>"))
                .append("]]></text>\n");
        return this;
    }

    XmlText file(String name, String base64) {
        line().append("<file name=\"")
                .append(escaped(name))
                .append("\" path=\"/\" encoding=\"base64\">")
                .append(base64)
                .append("</file>\n");
        return this;
    }

    private StringBuilder line() {
        return text.append("  ".repeat(depth));
    }

    private static String escaped(String value) {
        return legal(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String legal(String value) {
        return value.codePoints().allMatch(XmlText::legal)
                ? value
                : value.codePoints()
                        .filter(XmlText::legal)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean legal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c > 0xFFFF;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
