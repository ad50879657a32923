package org.ramure.shell.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.ramure.kit.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives Vaadin views the same message bundles as the site. */
@Component
class AppLanguage implements I18NProvider {

    private final MessageSource texts;

    AppLanguage(MessageSource texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Texts.LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.getMessage(key, arguments, Texts.nearest(locale));
    }
}
