package org.ramure.learning.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ramure.kit.NotThere;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * « S’inscrire » on the public page of a course: this browser remembers the wish while its person signs in or makes an
 * account, and the course's page in the app grants it. Only a click on a page of ours is a wish, which the browser itself
 * attests ({@code Sec-Fetch-Site}); who comes by a link from elsewhere finds the button of the app.
 */
@Controller
public class EnrolmentWish {

    private static final String COOKIE = "ramure-inscription";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,80}");
    private static final Duration PATIENCE = Duration.ofHours(1);

    @GetMapping("/formations/{slug}/inscription")
    ResponseEntity<Void> wish(
            @PathVariable String slug,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "") String from,
            @RequestHeader(name = "Sec-Fetch-Dest", defaultValue = "") String goal,
            @RequestHeader(name = "Sec-Purpose", defaultValue = "") String purpose,
            HttpServletRequest request) {
        if (!SLUG.matcher(slug).matches()) {
            throw new NotThere("course " + slug);
        }
        var answer = ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create("/app/formations/" + slug));
        if (from.equals("same-origin") && goal.equals("document") && purpose.isEmpty()) {
            var wish = ResponseCookie.from(COOKIE, slug)
                    .path("/app")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(PATIENCE)
                    .build();
            answer.header(HttpHeaders.SET_COOKIE, wish.toString());
        }
        return answer.build();
    }

    /** Whether this browser was asked, on a page of ours, to enrol its person in the course. */
    public static boolean isFor(String slug, Cookie @Nullable [] sent) {
        return sent != null
                && Arrays.stream(sent)
                        .anyMatch(cookie -> cookie.getName().equals(COOKIE)
                                && cookie.getValue().equals(slug));
    }

    /** Makes the browser forget: a wish is granted once. */
    public static Cookie granted() {
        var none = new Cookie(COOKIE, "");
        none.setPath("/app");
        none.setHttpOnly(true);
        none.setMaxAge(0);
        return none;
    }
}
