package org.ramure.resources.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ramure.house.House;
import org.ramure.kit.SitePage;
import org.ramure.resources.ResourceSheet;
import org.springframework.http.MediaTypeFactory;
import tools.jackson.databind.json.JsonMapper;

/** A tool as schema.org describes it, for search engines: JSON-LD in a block that browsers do not run. */
class ResourceData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final House house;

    ResourceData(House house) {
        this.house = house;
    }

    /** @param download the address of the file, which stays whatever the version */
    String of(ResourceSheet sheet, SitePage page, String download, Locale language) {
        var card = sheet.card();
        var tool = new LinkedHashMap<String, Object>();
        tool.put("@context", "https://schema.org");
        tool.put("@type", List.of("LearningResource", "DigitalDocument"));
        tool.put("@id", house.url(page.french()));
        tool.put("url", house.url(page.address(language)));
        tool.put("name", card.title());
        tool.put("description", card.purpose());
        tool.put("inLanguage", card.language().getLanguage());
        tool.put("license", card.licence());
        tool.put("version", card.version());
        tool.put("dateModified", card.updatedAt().toString());
        tool.put("isAccessibleForFree", true);
        tool.put("provider", Map.of("@type", "Organization", "name", house.name(), "url", house.url("/")));
        tool.put("encoding", file(sheet, download));
        if (!sheet.uses().isEmpty()) {
            tool.put(
                    "isPartOf",
                    sheet.uses().stream()
                            .map(use -> Map.of(
                                    "@type",
                                    "Course",
                                    "name",
                                    use.title(),
                                    "url",
                                    house.url("/formations/" + use.slug())))
                            .toList());
        }
        return inScript(JSON.writeValueAsString(tool));
    }

    private Map<String, Object> file(ResourceSheet sheet, String download) {
        var type = MediaTypeFactory.getMediaType(sheet.current().fileName());
        return Map.of(
                "@type",
                "MediaObject",
                "contentUrl",
                house.url(download),
                "contentSize",
                sheet.current().bytes() + " B",
                "encodingFormat",
                type.map(Object::toString).orElse(sheet.current().format()));
    }

    /** Nothing in the text can close the block that it stands in. */
    private static String inScript(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }
}
