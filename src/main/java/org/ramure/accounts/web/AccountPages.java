package org.ramure.accounts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.ramure.accounts.Refusals;
import org.ramure.accounts.TooManyTries;
import org.ramure.kit.Refusal;
import org.ramure.kit.SitePage;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of the way in have in common: their frame, and how they say what is wrong. */
@Component
@NamedInterface("entry")
public class AccountPages {

    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final MessageSource texts;

    AccountPages(MessageSource texts) {
        this.texts = texts;
    }

    /** @param key begins the texts of the page: {@code <key>.title}, {@code <key>.description} */
    public ModelAndView page(String view, String key, String french, String english, Locale language) {
        var page =
                new SitePage(text(key + ".title", language), text(key + ".description", language), french, english, "");
        return new ModelAndView(view).addObject("page", page).addObject("faults", Map.of());
    }

    /** Does what a form asks for; else answers the form itself, saying at its fields what is wrong. */
    public ModelAndView answer(
            Supplier<ModelAndView> work, Supplier<ModelAndView> form, Locale language, HttpServletResponse response) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            return refused(form.get(), refusal, language);
        } catch (TooManyTries tries) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(tries.seconds()));
            var page = form.get();
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page.addObject("faults", Map.of("", text("account.throttled", language, tries.minutes())));
        }
    }

    /** The second part of a refusal's key names its field. */
    public ModelAndView refused(ModelAndView page, Refusal refusal, Locale language) {
        var faults = new HashMap<String, String>();
        for (var one : Refusals.in(refusal)) {
            var parts = one.key().split("\\.");
            faults.put(
                    "account".equals(parts[0]) ? parts[1] : "", texts.getMessage(one.key(), one.arguments(), language));
        }
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("faults", faults);
    }

    private String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }
}
