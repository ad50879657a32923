package org.ramure.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.Navigation;
import org.ramure.kit.Refusal;
import org.ramure.kit.SitePage;
import org.ramure.shell.FaultLog;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is answered instead of a page: HTML in the look of the site, JSON to programs; never more than one needs to know. */
@Controller
class FaultPages implements ErrorController {

    private static final Set<Integer> KNOWN = Set.of(400, 401, 403, 404, 405, 410, 413, 429, 500);

    private final MessageSource texts;
    private final FaultLog faults;

    FaultPages(MessageSource texts, FaultLog faults) {
        this.texts = texts;
        this.faults = faults;
    }

    @RequestMapping("${server.error.path:/error}")
    Object fault(HttpServletRequest request, Locale language) {
        var status = status(request);
        var words = status >= 500 || KNOWN.contains(status) ? status : 400;
        var key = "fault." + (words >= 500 ? 500 : words);
        var id = status >= 500 ? id(request) : null;
        var text = request.getAttribute(FaultAdvice.REFUSAL) instanceof Refusal refusal
                ? texts.getMessage(refusal.key(), refusal.arguments(), language)
                : texts.getMessage(key + ".text", new Object[] {id == null ? "" : id}, language);
        return address(request).startsWith("/api/") && !Navigation.is(request)
                ? json(status, text, id)
                : page(status, key, text, language);
    }

    private static ResponseEntity<Map<String, String>> json(int status, String text, @Nullable String id) {
        var body = new HashMap<>(Map.of("message", text));
        if (id != null) {
            body.put("id", id);
        }
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    private ModelAndView page(int status, String key, String text, Locale language) {
        var title = texts.getMessage(key + ".title", null, language);
        var page = new ModelAndView("site/fault", HttpStatusCode.valueOf(status));
        page.addObject("page", new SitePage(title, text, "/", "/en", ""));
        page.addObject("fault", status);
        return page;
    }

    /** A fault that MVC never saw, in a filter for example, gets its id here. */
    private String id(HttpServletRequest request) {
        if (request.getAttribute(FaultAdvice.ID) instanceof String id) {
            return id;
        }
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause
                ? cause
                : new IllegalStateException("Status 500 without an exception");
        return faults.record(thrown, address(request));
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 404;
    }

    private static String address(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address ? address : "/";
    }
}
