package org.ramure.messages;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ramure.house.House;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes letters from the templates in {@code templates/mail}: an HTML part, and a text whose first line is the subject. */
@Component
class Letters {

    private static final int LONGEST_SUBJECT = 200;

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final House house;

    Letters(MessageSource texts, House house) {
        this.house = house;
        engine.setTemplateEngineMessageSource(texts);
        var text = templates(TemplateMode.TEXT);
        text.setResolvablePatterns(Set.of("*.txt"));
        text.setOrder(1);
        engine.addTemplateResolver(text);
        var html = templates(TemplateMode.HTML);
        html.setSuffix(".html");
        html.setOrder(2);
        engine.addTemplateResolver(html);
    }

    /** @param link an absolute address, or empty; a {@code path} of the model takes its place */
    Letter write(String template, Locale language, Map<String, String> model, String link) {
        var said = new HashMap<String, Object>(model);
        said.put("house", house.face());
        said.put("link", model.containsKey("path") ? house.url(model.get("path")) : link);
        var context = new Context(language, said);
        var text = engine.process("mail/" + template + ".txt", context).strip();
        var end = text.indexOf('\n');
        var subject = oneLine(end < 0 ? text : text.substring(0, end));
        said.put("subject", subject);
        var html = engine.process("mail/" + template, new Context(language, said));
        return new Letter(subject, html, end < 0 ? "" : text.substring(end).strip() + "\n");
    }

    /** A subject is a header: line breaks and other control characters never reach it. */
    private static String oneLine(String subject) {
        var line =
                subject.replaceAll("\\p{Cntrl}+|[\\u2028\\u2029\\u0085]", " ").strip();
        return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private static ClassLoaderTemplateResolver templates(TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(Letters.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        return resolver;
    }
}
