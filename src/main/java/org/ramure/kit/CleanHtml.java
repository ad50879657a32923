package org.ramure.kit;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The second lock behind the escaping renderer: only elements and attributes that Markdown can make. */
final class CleanHtml {

    private static final Pattern ID = Pattern.compile("(t|fn|fnref)-[\\p{L}\\p{N}_-]{1,100}");
    private static final Pattern CLASS = Pattern.compile(
            "callout callout-(note|tip|important|warning|example)|callout-title|table-scroll|footnotes|footnote-(ref|backref)"
                    + "|language-[A-Za-z0-9_+-]{1,30}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "pre",
                    "code",
                    "em",
                    "strong",
                    "del",
                    "sup",
                    "section",
                    "div",
                    "a",
                    "img",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td")
            .allowWithoutAttributes("a")
            .allowStandardUrlProtocols()
            .allowAttributes("href")
            .matching((element, attribute, address) -> address.startsWith("//") ? null : address)
            .onElements("a")
            .allowAttributes("router-ignore")
            .matching(true, "")
            .onElements("a")
            .allowAttributes("title")
            .onElements("a", "img")
            .allowAttributes("rel")
            .matching(Pattern.compile("noopener noreferrer"))
            .onElements("a")
            .allowAttributes("src")
            .matching(Pattern.compile("/files/[^\\s\"'<>\\\\]*"))
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("loading")
            .matching(Pattern.compile("lazy"))
            .onElements("img")
            .allowAttributes("id")
            .matching(ID)
            .onElements("h2", "h3", "h4", "h5", "h6", "li", "sup", "a")
            .allowAttributes("class")
            .matching(CLASS)
            .onElements("div", "p", "section", "sup", "a", "code")
            .allowAttributes("role")
            .matching(Pattern.compile("note|group"))
            .onElements("div")
            .allowAttributes("tabindex")
            .matching(Pattern.compile("0"))
            .onElements("div")
            .allowAttributes("aria-label")
            .onElements("div")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,9}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(Pattern.compile("left|right|center"))
            .onElements("th", "td")
            .toFactory();

    private CleanHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }
}
