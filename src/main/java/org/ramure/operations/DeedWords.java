package org.ramure.operations;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What deeds are called in plain words; one that has none yet keeps its stable name. */
@Component
public class DeedWords {

    private final MessageSource texts;

    DeedWords(MessageSource texts) {
        this.texts = texts;
    }

    public String deed(String deed, Locale language) {
        return String.valueOf(texts.getMessage("deed." + deed, null, deed, language));
    }

    public String actor(AuditLine line, Locale language) {
        return line.byHouse()
                ? texts.getMessage("audit.house", null, language)
                : line.actor().isEmpty() ? texts.getMessage("audit.gone", null, language) : line.actor();
    }
}
