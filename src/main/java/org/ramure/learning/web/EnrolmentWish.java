package org.ramure.learning.web;

import java.net.URI;
import org.ramure.learning.Learning;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * « S’inscrire » on the public page of a course. Who is not signed in does that first, or makes an account, and comes back
 * here: the wish travels in the address, through mail and to another browser. Only a click on a page of ours enrols, which
 * the browser itself attests ({@code Sec-Fetch-Site}); who comes by a link from elsewhere finds the button of the app.
 */
@Controller
class EnrolmentWish {

    private final Learning learning;

    EnrolmentWish(Learning learning) {
        this.learning = learning;
    }

    @GetMapping("/formations/{slug:[a-z0-9-]+}/inscription")
    ResponseEntity<Void> enrol(
            @PathVariable String slug,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "") String from,
            @RequestHeader(name = "Sec-Fetch-Dest", defaultValue = "") String goal,
            @RequestHeader(name = "Sec-Purpose", defaultValue = "") String purpose) {
        if (from.equals("same-origin") && goal.equals("document") && purpose.isEmpty()) {
            learning.enrol(slug);
        }
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noStore())
                .location(URI.create("/app/formations/" + slug))
                .build();
    }
}
