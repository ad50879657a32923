package org.ramure.kit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Answers with pages that are the same for everybody. A page is rendered once for each state of what it shows: the state is
 * read for every request (a number of an edition, or the records themselves), so that what is published shows at once.
 */
@Component
public class PublicPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8);
    private static final long KEPT_BYTES = 32_000_000;

    private final ITemplateEngine templates;
    private final SiteAttributes frame;
    private final Cache<Key, RenderedBody> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key _, RenderedBody body) -> body.weight())
            .build();

    PublicPages(ITemplateEngine templates, SiteAttributes frame) {
        this.templates = templates;
        this.frame = frame;
    }

    private record Key(String page, Locale language, Object state, Object frame) {}

    /**
     * A page of HTML.
     *
     * @param template whose text depends on nothing but the language, the state and the frame
     * @param state what the model is made of; with an {@code equals} that tells any difference
     */
    public ResponseEntity<byte[]> html(
            HttpServletRequest request,
            String template,
            Locale language,
            Object state,
            Supplier<Map<String, Object>> model) {
        return text(request, template, HTML, language, state, () -> {
            var all = new HashMap<>(frame.attributes());
            all.putAll(model.get());
            return templates.process(template, new Context(language, all));
        });
    }

    /** Any other text, such as a feed. */
    public ResponseEntity<byte[]> text(
            HttpServletRequest request,
            String name,
            MediaType type,
            Locale language,
            Object state,
            Supplier<String> text) {
        var body = kept.get(new Key(name, language, state, frame.state()), _ -> RenderedBody.of(text.get()));
        var answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache().cachePublic())
                .eTag(body.etag())
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return takesGzip(request)
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(body.zipped())
                : answer.body(body.plain());
    }

    private static boolean takesGzip(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.matches("(?i).*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }
}
