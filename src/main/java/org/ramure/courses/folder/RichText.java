package org.ramure.courses.folder;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.ramure.files.FileRules;
import org.ramure.kit.Markdown;

/**
 * Checks the Markdown of a course, and puts addresses into it: of lessons for {@code lesson:…}, placeholders for images
 * until they are stored.
 */
final class RichText {

    private static final Pattern INLINE = Pattern.compile("]\\(\\s*(<[^<>\\n]*>|[^\\s()]*)");
    /** What is left as text of a footnote's mark when the note is nowhere. */
    private static final Pattern FOOTNOTE = Pattern.compile("(?<!\\\\)\\[\\^([^\\]\\s]+)]");

    private static final Pattern CALLOUT = Pattern.compile("\\[!(\\w+)]\\s*");
    private static final Set<String> CALLOUTS = Set.of("NOTE", "TIP", "IMPORTANT", "WARNING", "EXAMPLE");

    private final Folder folder;
    private final Problems problems;
    private final String slug;
    private final Set<String> lessons;
    private final Set<Media> images = new LinkedHashSet<>();

    /** @param lessons keys of all lessons of the course */
    RichText(Folder folder, Problems problems, String slug, Set<String> lessons) {
        this.folder = folder;
        this.problems = problems;
        this.slug = slug;
        this.lessons = lessons;
    }

    /** All images that texts show, in the order of their first use. */
    Set<Media> images() {
        return images;
    }

    boolean knowsLesson(String key) {
        return lessons.contains(key);
    }

    /** @param firstLine on which line of the file the text begins, from 1 */
    String read(String markdown, String file, int firstLine) {
        return read(markdown, file, firstLine, false);
    }

    /** As {@link #read}, for a quiz, which shows neither notes nor call-outs. */
    String readForQuiz(String markdown, String file, int firstLine) {
        return read(markdown, file, firstLine, true);
    }

    private String read(String markdown, String file, int firstLine, boolean quiz) {
        if (markdown.isBlank()) {
            return "";
        }
        var reading = new Visit(markdown, file, firstLine, quiz);
        Markdown.source(markdown).accept(reading);
        return reading.rewritten();
    }

    private record Change(int at, int length, String address) {}

    private final class Visit extends AbstractVisitor {

        private final String markdown;
        private final String file;
        private final int firstLine;
        private final boolean quiz;
        private final List<Change> changes = new ArrayList<>();
        private final List<String> expected = new ArrayList<>();

        Visit(String markdown, String file, int firstLine, boolean quiz) {
            this.markdown = markdown;
            this.file = file;
            this.firstLine = firstLine;
            this.quiz = quiz;
        }

        @Override
        public void visit(Image image) {
            if (Markdown.words(image).isEmpty()) {
                problem(image, "image-words", image.getDestination());
            }
            address(image, image.getDestination(), imageAddress(image));
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            address(link, link.getDestination(), linkAddress(link));
        }

        @Override
        public void visit(Heading heading) {
            if (heading.getLevel() == 1) {
                problem(heading, "heading");
            }
            visitChildren(heading);
        }

        @Override
        public void visit(Text text) {
            FOOTNOTE.matcher(source(text)).results().forEach(mark -> problem(text, "footnote", mark.group(1)));
        }

        @Override
        public void visit(CustomNode node) {
            if (quiz && node instanceof FootnoteReference) {
                problem(node, "quiz-footnote");
            }
            visitChildren(node);
        }

        /** As it was typed, with what was escaped in it. */
        private String source(Node node) {
            var spans = node.getSourceSpans();
            return spans.isEmpty()
                    ? ""
                    : markdown.substring(
                            spans.getFirst().getInputIndex(),
                            spans.getLast().getInputIndex() + spans.getLast().getLength());
        }

        @Override
        public void visit(BlockQuote quote) {
            if (quote.getFirstChild() instanceof Paragraph first && first.getFirstChild() instanceof Text words) {
                var mark = CALLOUT.matcher(words.getLiteral());
                if (mark.matches() && quiz) {
                    problem(quote, "quiz-callout");
                } else if (mark.matches() && !CALLOUTS.contains(mark.group(1))) {
                    problem(quote, "callout", mark.group(1), "NOTE, TIP, IMPORTANT, WARNING, EXAMPLE");
                }
            }
            visitChildren(quote);
        }

        private void address(Node node, String destination, @Nullable String address) {
            expected.add(address == null ? destination : address);
            if (address != null && !address.equals(destination)) {
                change(node, address);
            }
        }

        private @Nullable String imageAddress(Image image) {
            var destination = image.getDestination();
            if (destination.matches("(?i)([a-z][a-z0-9+.-]*:|//).*")) {
                return told(image, "image-outside", destination);
            }
            var media = folder.media(
                    Folder.decoded(destination),
                    Folder.folderOf(file),
                    FileRules.IMAGE,
                    new Folder.Place(file, line(image)));
            media.ifPresent(images::add);
            return media.map(Media::placeholder).orElse(null);
        }

        private @Nullable String linkAddress(Link link) {
            var destination = link.getDestination();
            if (destination.startsWith("lesson:")) {
                var key = destination.substring("lesson:".length());
                if (!lessons.contains(key)) {
                    return told(link, "lesson-link", key);
                }
                return "/app/formations/" + slug + "/" + key;
            }
            if (destination.startsWith("#") || isOutside(destination)) {
                return destination;
            }
            return told(link, "link", destination);
        }

        private static boolean isOutside(String destination) {
            try {
                var address = URI.create(destination);
                var scheme = String.valueOf(address.getScheme());
                return scheme.equals("mailto") || scheme.matches("https?") && address.getHost() != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** An address that stands elsewhere, in a definition below the text, is found missing by {@link #rewritten}. */
        private void change(Node node, String address) {
            var spans = node.getSourceSpans();
            if (spans.isEmpty()) {
                return;
            }
            var from = spans.getFirst().getInputIndex();
            var source = source(node);
            var matcher = INLINE.matcher(source);
            if (matcher.find(Math.max(0, source.lastIndexOf("](")))) {
                changes.add(new Change(from + matcher.start(1), matcher.end(1) - matcher.start(1), address));
            }
        }

        /** The text with its addresses; read again, to be sure that each stands where it should. */
        String rewritten() {
            var text = new StringBuilder(markdown);
            changes.stream()
                    .sorted(Comparator.comparingInt(Change::at).reversed())
                    .forEach(change -> text.replace(change.at, change.at + change.length, change.address));
            var found = new ArrayList<String>();
            Markdown.source(text.toString()).accept(new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                    found.add(image.getDestination());
                }

                @Override
                public void visit(Link link) {
                    visitChildren(link);
                    found.add(link.getDestination());
                }
            });
            if (!found.equals(expected)) {
                problems.add(file, firstLine, "address-form");
            }
            return text.toString();
        }

        private @Nullable String told(Node place, String key, Object... args) {
            problem(place, key, args);
            return null;
        }

        private void problem(Node node, String key, Object... args) {
            problems.add(file, line(node), key, args);
        }

        private int line(Node node) {
            var spans = node.getSourceSpans();
            return spans.isEmpty() ? firstLine : firstLine + spans.getFirst().getLineIndex();
        }
    }
}
