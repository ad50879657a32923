package org.ramure.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.CurrentPerson;
import org.ramure.accounts.SignedIn;
import org.ramure.kit.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a public page is in its address: French at {@code /…}, English at {@code /en/…}. What has no language in
 * its address (the app, its JSON, files) speaks the person's, else the browser's.
 */
@Component("localeResolver")
class SiteLanguage implements LocaleResolver {

    private final CurrentPerson current;

    SiteLanguage(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
        if (path.equals("/en") || path.startsWith("/en/")) {
            return Locale.ENGLISH;
        }
        var personal = path.equals("/app")
                || path.startsWith("/app/")
                || path.startsWith("/api/")
                || path.startsWith("/files/");
        return personal ? current.signedIn().map(SignedIn::language).orElseGet(() -> browser(request)) : Locale.FRENCH;
    }

    private static Locale browser(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.FRENCH : Texts.nearest(request.getLocale());
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The address holds the language");
    }
}
