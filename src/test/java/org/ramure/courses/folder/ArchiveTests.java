package org.ramure.courses.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.files.MediaFixture;
import org.ramure.kit.Refusal;

class ArchiveTests {

    @TempDir
    Path temporary;

    @Test
    void unpacksAndCleansUp() throws IOException {
        Path root;
        try (var archive = unpack(Map.of("course.yaml", "key: a", "debut/lire.md", "Bonjour"))) {
            root = archive.root();
            assertThat(root.resolve("debut/lire.md")).hasContent("Bonjour");
        }
        assertThat(root).doesNotExist();
    }

    @Test
    void looksIntoTheOneFolderAtTheTop() throws IOException {
        try (var archive = unpack(
                Map.of("cours/course.yaml", "key: a", "__MACOSX/cours/._course.yaml", "x", "cours/.DS_Store", "x"))) {
            assertThat(archive.root().getFileName()).hasToString("cours");
            assertThat(archive.root().resolve(".DS_Store")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../dehors.md",
                "a/../../dehors.md",
                "/etc/passwd",
                "a//b.md",
                "./a.md",
                "C:/a.md",
                "a\\..\\b.md",
                "a\nb.md",
                "a/b/c/d/e/f/g/h/i.md",
                " /a.md"
            })
    void refusesNamesThatLeadElsewhere(String name) throws IOException {
        assertThat(refusal(MediaFixture.zip(Map.of(name, "x")))).isEqualTo("courses.archive.name");
        assertLeftNothing();
        assertThat(temporary.resolve("dehors.md")).doesNotExist();
    }

    @Test
    void refusesNamesThatDifferOnlyInCapitals() throws IOException {
        var entries = new LinkedHashMap<String, String>();
        entries.put("Lire.md", "a");
        entries.put("lire.md", "b");
        assertThat(refusal(MediaFixture.zip(entries))).isEqualTo("courses.archive.twice");
        assertLeftNothing();
    }

    @Test
    void refusesWhatUnfoldsBeyondMeasure() throws IOException {
        var zeros = "0".repeat(16 * 1024 * 1024);
        assertThat(refusal(MediaFixture.zip(Map.of("a", zeros)))).isEqualTo("courses.archive.ratio");
        assertLeftNothing();
    }

    @Test
    void refusesTooManyEntries() throws IOException {
        var entries = new LinkedHashMap<String, String>();
        for (var i = 0; i <= Archive.MOST_ENTRIES; i++) {
            entries.put("f" + i, "");
        }
        assertThat(refusal(MediaFixture.zip(entries))).isEqualTo("courses.archive.entries");
        assertLeftNothing();
    }

    @Test
    void refusesWhatIsNoArchive() throws IOException {
        assertThat(refusal(MediaFixture.pdf())).isEqualTo("courses.archive.no-zip");
        assertThat(refusal(new byte[0])).isEqualTo("courses.archive.no-zip");
        var zip = MediaFixture.zip(Map.of("course.yaml", "key: a".repeat(1000)));
        assertThat(refusal(java.util.Arrays.copyOf(zip, zip.length / 2))).isEqualTo("courses.archive.no-zip");
        assertLeftNothing();
    }

    private Archive unpack(Map<String, String> entries) throws IOException {
        return Archive.unpack(
                MediaFixture.file(temporary, "a.zip", MediaFixture.zip(entries)), temporary.resolve("work"));
    }

    private String refusal(byte[] zip) {
        var file = MediaFixture.file(temporary, "a.zip", zip);
        return catchThrowableOfType(Refusal.class, () -> Archive.unpack(file, temporary.resolve("work")))
                .key();
    }

    private void assertLeftNothing() throws IOException {
        try (var work = Files.list(temporary.resolve("work"))) {
            assertThat(work).isEmpty();
        }
    }
}
