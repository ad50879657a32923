package org.ramure.resources.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.ramure.resources.Resources;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * The address that gives a tool in its current version, whatever that is. A plain link: it counts what was asked for, not
 * what a browser or a robot only looks at beforehand.
 */
@Controller
class ResourceDownload {

    private final Resources resources;

    ResourceDownload(Resources resources) {
        this.resources = resources;
    }

    @GetMapping({"/outils/{slug}/telecharger", "/en/tools/{slug}/download"})
    ResponseEntity<Void> download(
            HttpServletRequest request,
            @PathVariable String slug,
            @RequestHeader(name = "Sec-Fetch-Site", defaultValue = "none") String from,
            @RequestHeader(name = "Sec-Purpose", defaultValue = "") String purpose) {
        var looks = !HttpMethod.GET.matches(request.getMethod()) || !purpose.isEmpty();
        var version = looks ? resources.look(slug) : resources.take(slug, !from.equals("cross-site"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .cacheControl(CacheControl.noStore())
                .location(URI.create(version.address()))
                .build();
    }
}
