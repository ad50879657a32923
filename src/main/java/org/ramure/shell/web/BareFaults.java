package org.ramure.shell.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Assets;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What the server itself refuses, before any of our pages could be asked: an address that cannot be decoded, or headers that
 * are too long. In both languages, since nobody knows who asks.
 */
@Component
class BareFaults implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final MessageSource texts;

    BareFaults(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        var valve = new Valve(page());
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(valve));
    }

    private String page() {
        var page = new StringBuilder("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>"
                + text("fault.400.title", Locale.FRENCH) + "</title><link rel=\"stylesheet\" href=\""
                + Assets.address("styles/site.css") + "\"></head><body><main class=\"wrap section\">");
        for (var language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            var heading = language.equals(Locale.FRENCH) ? "h1" : "h2";
            page.append("<div lang=\"%s\"><%s>%s</%s><p>%s</p><p><a href=\"%s\">%s</a></p></div>"
                    .formatted(
                            language.getLanguage(),
                            heading,
                            text("fault.400.title", language),
                            heading,
                            text("fault.400.text", language),
                            text("site.home.path", language),
                            text("fault.home", language)));
        }
        return page.append("</main></body></html>").toString();
    }

    private String text(String key, Locale language) {
        return HtmlUtils.htmlEscape(texts.getMessage(key, null, language), "UTF-8");
    }

    private static final class Valve extends ErrorReportValve {

        private final String page;

        private Valve(String page) {
            this.page = page;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable fault) {
            if (response.getStatus() != 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            try {
                response.setContentType("text/html");
                response.setCharacterEncoding("utf-8");
                var writer = response.getReporter();
                if (writer != null) {
                    writer.write(page);
                    response.finishResponse();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
