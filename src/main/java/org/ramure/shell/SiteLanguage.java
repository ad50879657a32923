package org.ramure.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language of a public page is in its address: French at {@code /…}, English at {@code /en/…}. */
@Component("localeResolver")
class SiteLanguage implements LocaleResolver {

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.equals("/en") || path.startsWith("/en/") ? Locale.ENGLISH : Locale.FRENCH;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address holds the language");
    }
}
