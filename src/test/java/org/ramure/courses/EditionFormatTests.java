package org.ramure.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Editions are a file format: what was written once must be read for ever. */
class EditionFormatTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FIRST_FORM = """
            {"course":{"value":"0199c0de-0000-7000-8000-000000000001"},"slug":"essai","number":3,
             "publishedAt":"2026-11-23T21:00:00.123Z","title":"Essai","language":"fr","theme":"partenariats","level":"BEGINNER",
             "summary":"Résumé","description":"Texte","aims":["Savoir"],"audience":"Toutes","prerequisites":"Aucun",
             "authors":[{"name":"Équipe","about":""}],"licence":"CC BY-SA 4.0","drawing":"rameaux","cover":null,"hours":3,
             "later":"unknown to this version",
             "units":[{"key":"un","title":"Un","summary":"Début","lessons":[
               {"id":{"value":"0199c0de-0000-7000-8000-000000000002"},"key":"aller","title":"Aller","minutes":5,"required":true,
                "content":{"kind":"link","body":"Pourquoi","address":"https://example.org/"}}]}]}
            """;

    @Test
    void readsTheFirstForm() {
        var edition = JSON.readValue(FIRST_FORM, Edition.class);
        assertThat(edition.number()).isEqualTo(3);
        assertThat(edition.language()).isEqualTo(Locale.FRENCH);
        assertThat(edition.publishedAt()).isEqualTo(Instant.parse("2026-11-23T21:00:00.123Z"));
        assertThat(edition.cover()).isNull();
        assertThat(EditionFixture.lesson(edition, "aller").content())
                .isEqualTo(new LessonContent.Link("Pourquoi", URI.create("https://example.org/")));
    }

    @Test
    void givesBackEveryKindOfLessonAsItWas() {
        var edition = EditionFixture.withAllKinds();
        var document = JSON.writeValueAsString(edition);
        assertThat(JSON.readValue(document, Edition.class)).isEqualTo(edition);
        for (var kind : new String[] {"text", "video", "document", "tool", "quiz", "link"}) {
            assertThat(document).contains("\"kind\":\"" + kind + "\"");
        }
    }
}
