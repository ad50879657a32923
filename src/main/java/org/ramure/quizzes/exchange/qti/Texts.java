package org.ramure.quizzes.exchange.qti;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.ramure.quizzes.exchange.HtmlTexts;
import org.ramure.quizzes.exchange.qti.Node.Element;
import org.ramure.quizzes.exchange.qti.Node.Words;

/** Texts of an item as Markdown, without what is no text: interactions, feedback, what is for others than learners. */
final class Texts {

    private static final Set<String> FEEDBACK = Set.of("feedbackBlock", "feedbackInline", "modalFeedback");
    private static final Set<String> EMPTY = Set.of("br", "hr", "img");
    private static final Set<String> OURS = Set.of(
            "itemBody", "rubricBlock", "prompt", "contentBody", "simpleChoice", "simpleAssociableChoice", "gapText");
    private static final Set<String> LOST =
            Set.of("stylesheet", "templateBlock", "templateInline", "printedVariable", "infoControl", "catalogInfo");

    /** No text holds these: they keep places while Markdown is made. */
    private static final char BEFORE = '\uE013';

    private static final char AFTER = '\uE014';

    private final Item item;
    private final Attachments attachments;
    private final String folder;
    private final Set<String> lost = new HashSet<>();

    Texts(Item item, Attachments attachments, String folder) {
        this.item = item;
        this.attachments = attachments;
        this.folder = folder;
    }

    static String mark(int number) {
        return "" + BEFORE + number + AFTER;
    }

    /** @param instead what stands for an element, as HTML; null for what it is */
    String markdown(Element element, Function<Element, @org.jspecify.annotations.Nullable String> instead) {
        var html = new StringBuilder();
        inside(element, html, instead);
        var read = HtmlTexts.markdown(html.toString(), address -> address);
        var names = new LinkedHashSet<>(read.lost());
        names.removeIf(name -> !lost.add(name));
        if (!names.isEmpty()) {
            item.changed(element.line(), "html", String.join(", ", names));
        }
        return read.markdown();
    }

    String markdown(Element element) {
        return markdown(element, inner -> null);
    }

    /** The words alone; what images say by their alternative text. */
    String plain(Element element) {
        var html = new StringBuilder();
        inside(element, html, inner -> inner.is("img") || inner.is("object") ? escapedHtml(alternative(inner)) : null);
        if (element.all().anyMatch(inner -> inner.is("img") || inner.is("object") || inner.is("math"))) {
            item.changed(element.line(), "option-words");
        }
        return HtmlTexts.plain("<p>" + html + "</p>");
    }

    static String escaped(String words) {
        return HtmlTexts.escaped(words);
    }

    static String escapedHtml(String words) {
        return XmlText.escaped(words);
    }

    private void inside(
            Element element, StringBuilder html, Function<Element, @org.jspecify.annotations.Nullable String> instead) {
        for (var node : element.nodes()) {
            switch (node) {
                case Words(var text) -> html.append(XmlText.escaped(text));
                case Element inner -> {
                    var own = instead.apply(inner);
                    if (own != null) {
                        html.append(own);
                    } else {
                        element(inner, html, instead);
                    }
                }
            }
        }
    }

    private void element(
            Element element, StringBuilder html, Function<Element, @org.jspecify.annotations.Nullable String> instead) {
        var name = element.name();
        if (FEEDBACK.contains(name) || name.equals("rubricBlock") && !forLearners(element)) {
            return;
        }
        if (LOST.contains(name)) {
            if (lost.add(name)) {
                item.changed(element.line(), "html", name);
            }
            return;
        }
        switch (name) {
            case "img" -> image(element, element.attribute("src"), html);
            case "object" -> object(element, html, instead);
            case "audio", "video", "source" -> link(element, element.attribute("src"), name, html, instead);
            case "a" -> link(element, element.attribute("href"), "", html, instead);
            default -> {
                var tag = OURS.contains(name) || name.endsWith("Interaction") ? "div" : name.toLowerCase(Locale.ROOT);
                html.append('<').append(tag);
                for (var span : Set.of("colspan", "rowspan")) {
                    if (!element.attribute(span).isEmpty()) {
                        html.append(' ').append(span).append("=\"2\"");
                    }
                }
                html.append('>');
                if (!EMPTY.contains(tag)) {
                    inside(element, html, instead);
                    html.append("</").append(tag).append('>');
                }
            }
        }
    }

    /** Blocks for others tell markers how to mark, for example. */
    static boolean forLearners(Element rubric) {
        var views = rubric.attribute("view").strip();
        return views.isEmpty() || views.contains("candidate");
    }

    private void image(Element element, String source, StringBuilder html) {
        var alternative = alternative(element);
        attachments
                .address(folder, source)
                .ifPresentOrElse(
                        address -> html.append("<img src=\"")
                                .append(address)
                                .append("\" alt=\"")
                                .append(escapedHtml(alternative))
                                .append("\">"),
                        () -> {
                            item.changed(element.line(), "image", source);
                            html.append(escapedHtml(alternative));
                        });
    }

    static String alternative(Element image) {
        var written = image.attribute("alt").strip();
        return (written.isEmpty() ? image.text() : written).strip().replaceAll("\\s+", " ");
    }

    /** An image, or whatever else a file is; within it what stands for it where it cannot be shown. */
    private void object(
            Element element, StringBuilder html, Function<Element, @org.jspecify.annotations.Nullable String> instead) {
        var data = element.attribute("data");
        if (element.attribute("type").strip().startsWith("image/")
                && element.elements().isEmpty()) {
            image(element, data, html);
        } else if (element.attribute("type").strip().startsWith("image/")
                && attachments.address(folder, data).isPresent()) {
            image(element, data, html);
        } else {
            link(element, data, "object", html, instead);
        }
    }

    private void link(
            Element element,
            String target,
            String word,
            StringBuilder html,
            Function<Element, @org.jspecify.annotations.Nullable String> instead) {
        var safe = target.strip().matches("(?i)(https?://|mailto:)\\S+")
                ? java.util.Optional.of(target.strip())
                : attachments.address(folder, target);
        var inner = new StringBuilder();
        inside(element, inner, instead);
        if (safe.isEmpty()) {
            if (!target.isBlank()) {
                item.changed(element.line(), "file", target);
            }
            html.append(inner);
            return;
        }
        html.append("<a href=\"").append(escapedHtml(safe.get())).append("\">");
        html.append(inner.toString().isBlank() ? escapedHtml(file(target, word)) : inner)
                .append("</a>");
    }

    private static String file(String target, String word) {
        var name = target.substring(target.lastIndexOf('/') + 1);
        return name.isBlank() ? word : name;
    }

    /** Of an image that answers point at. */
    String imageAddress(Element image) {
        var source = image.is("img") ? image.attribute("src") : image.attribute("data");
        return attachments
                .address(folder, source)
                .orElseThrow(() -> new NotTaken(image.line(), "image-needed", source));
    }
}
