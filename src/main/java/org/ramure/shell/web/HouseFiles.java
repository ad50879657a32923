package org.ramure.shell.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ramure.house.House;
import org.ramure.kit.Assets;
import org.ramure.kit.NotThere;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;

/** The colours and the picture of the house, under addresses that change with them: browsers keep them for a year. */
@Controller
class HouseFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final ClassPathResource ICON = new ClassPathResource("META-INF/resources/ui/icon.svg");
    private static final CacheControl FOREVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final House house;

    HouseFiles(House house) {
        this.house = house;
    }

    @GetMapping("/maison/{version}/couleurs.css")
    ResponseEntity<String> colours(@PathVariable String version) {
        var css = house.css("/maison/" + version + "/couleurs.css").orElseThrow(() -> new NotThere("colours"));
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(css);
    }

    @GetMapping("/maison/{version}/logo")
    ResponseEntity<byte[]> logo(@PathVariable String version) {
        var logo = house.logo("/maison/" + version + "/logo").orElseThrow(() -> new NotThere("logo"));
        return ResponseEntity.ok()
                .cacheControl(FOREVER)
                .contentType(MediaType.parseMediaType(logo.type()))
                .header("X-Content-Type-Options", "nosniff")
                .body(logo.bytes());
    }

    /** What browsers ask for without having read a page: the picture that the pages name. */
    @GetMapping("/favicon.ico")
    ResponseEntity<byte[]> icon() throws IOException {
        var address = house.face().logo();
        var logo = address == null ? null : house.logo(address).orElse(null);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .contentType(MediaType.parseMediaType(logo == null ? "image/svg+xml" : logo.type()))
                .header("X-Content-Type-Options", "nosniff")
                .body(logo == null ? ICON.getContentAsByteArray() : logo.bytes());
    }

    /** For who puts the house on the first screen of a telephone. */
    @GetMapping("/manifest.webmanifest")
    ResponseEntity<byte[]> manifest() {
        var face = house.face();
        var icons = new ArrayList<Map<String, String>>();
        if (face.logo() != null) {
            icons.add(Map.of("src", face.logo(), "sizes", "any"));
        }
        icons.add(Map.of("src", Assets.address("icon.svg"), "sizes", "any", "type", "image/svg+xml"));
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("name", face.name());
        manifest.put("short_name", face.name());
        manifest.put("lang", "fr");
        manifest.put("start_url", "/app");
        manifest.put("scope", "/");
        manifest.put("display", "minimal-ui");
        manifest.put("background_color", "#FAFBF8");
        manifest.put("theme_color", face.accent().light().toString());
        manifest.put("icons", List.copyOf(icons));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .body(JSON.writeValueAsBytes(manifest));
    }
}
