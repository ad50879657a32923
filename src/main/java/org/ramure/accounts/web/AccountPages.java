package org.ramure.accounts.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.ramure.accounts.TooManyTries;
import org.ramure.kit.Refusal;
import org.ramure.kit.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the way in have in common: their frame, and how they say what is wrong. */
@Component
class AccountPages {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final MessageSource texts;

    AccountPages(MessageSource texts) {
        this.texts = texts;
    }

    /** @param key begins the texts of the page: {@code <key>.title}, {@code <key>.description} */
    ModelAndView page(String view, String key, String french, String english, Locale language) {
        var page =
                new SitePage(text(key + ".title", language), text(key + ".description", language), french, english, "");
        return new ModelAndView(view).addObject("page", page);
    }

    /** The same page, saying at its field what is wrong; the second part of a refusal's key names the field. */
    ModelAndView refused(ModelAndView page, Refusal refusal, Locale language) {
        var parts = refusal.key().split("\\.");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faultAt", "account".equals(parts[0]) ? parts[1] : "")
                .addObject("fault", texts.getMessage(refusal.key(), refusal.arguments(), language));
    }

    ModelAndView throttled(ModelAndView page, TooManyTries tries, Locale language) {
        page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        return page.addObject("faultAt", "")
                .addObject("fault", text("account.throttled", language, hour(tries, language)));
    }

    /** Seconds until it makes sense to try again, for {@code Retry-After}. */
    static String wait(TooManyTries tries, Instant now) {
        return String.valueOf(Math.max(1, tries.again().getEpochSecond() - now.getEpochSecond() + 1));
    }

    private static String hour(TooManyTries tries, Locale language) {
        var time = tries.again().plusSeconds(59).atZone(ZONE).toLocalTime();
        return "fr".equals(language.getLanguage())
                ? DateTimeFormatter.ofPattern("H 'h' mm").format(time)
                : DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .withLocale(Locale.UK)
                        .format(time);
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
