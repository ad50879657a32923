package org.ramure.kit;

import java.util.List;
import java.util.Locale;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The Markdown that people write: CommonMark with tables, strikethrough, footnotes and call-outs. HTML in it is shown as
 * text; what is rendered passes a sanitizer all the same.
 */
@Component
public class Markdown {

    private static final List<Extension> SYNTAX =
            List.of(TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());

    private static final Parser PARSER = Parser.builder()
            .extensions(SYNTAX)
            .postProcessor(new CalloutBlocks())
            .postProcessor(new ScrollingTables())
            .maxOpenBlockParsers(40)
            .build();

    private static final Parser SOURCE_PARSER = Parser.builder()
            .extensions(SYNTAX)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .maxOpenBlockParsers(40)
            .build();

    private final MessageSource texts;

    Markdown(MessageSource texts) {
        this.texts = texts;
    }

    /** @param language of the text, which call-outs and tables are labelled in */
    public SafeHtml render(String markdown, Locale language) {
        return render(markdown, language, "");
    }

    /** @param page the path of the page that the text will stand on, for links to places in it */
    public SafeHtml render(String markdown, Locale language, String page) {
        if (markdown.isBlank()) {
            return SafeHtml.EMPTY;
        }
        var html = renderer(language, page).render(PARSER.parse(markdown));
        return new SafeHtml(CleanHtml.of(html));
    }

    /** The tree of a text in which each node knows its place, for checks; never for rendering. */
    public static Node source(String markdown) {
        return SOURCE_PARSER.parse(markdown);
    }

    /** What is written inside a node, such as the alternative text of an image. */
    public static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
                words.append(' ');
            }
        });
        return words.toString().strip();
    }

    private HtmlRenderer renderer(Locale language, String page) {
        return HtmlRenderer.builder()
                .extensions(SYNTAX)
                .extensions(
                        List.of(HeadingAnchorExtension.builder().idPrefix("t-").build()))
                .nodeRendererFactory(context -> new CalloutBlocks.Renderer(
                        context, kind -> texts.getMessage("markdown.callout." + kind, null, language)))
                .nodeRendererFactory(context ->
                        new ScrollingTables.Renderer(context, texts.getMessage("markdown.table", null, language)))
                .nodeRendererFactory(LocalImages::new)
                .nodeRendererFactory(ShownHeadings::new)
                .attributeProviderFactory(_ -> new OutsideLinks())
                .attributeProviderFactory(_ -> new WholePlaces(page))
                .escapeHtml(true)
                .sanitizeUrls(true)
                .build();
    }
}
