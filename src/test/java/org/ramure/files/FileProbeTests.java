package org.ramure.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.ramure.files.MediaFixture.ascii;
import static org.ramure.files.MediaFixture.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.kit.Refusal;

class FileProbeTests {

    private static final FileRules ANYTHING =
            new FileRules(EnumSet.allOf(FileKind.class), 100 * 1024 * 1024, 40_000_000);

    @TempDir
    Path folder;

    @Test
    void measuresImagesWithoutDecodingThem() {
        assertThat(probe(image("png", 30, 20))).isEqualTo(new FileFacts(FileKind.PNG, size(), 30, 20, null));
        assertThat(probe(image("jpg", 31, 21)).width()).isEqualTo(31);
        assertThat(probe(image("gif", 32, 22)).height()).isEqualTo(22);
        assertThat(probe(MediaFixture.webp(640, 360))).isEqualTo(new FileFacts(FileKind.WEBP, size(), 640, 360, null));
    }

    @Test
    void knowsSoundsByTheirBytes() {
        assertThat(probe(concat(ascii("ID3"), new byte[] {3, 0, 0, 0, 0, 0, 10}, new byte[200]))
                        .kind())
                .isEqualTo(FileKind.MP3);
        assertThat(probe(concat(
                                ascii("OggS"),
                                new byte[] {0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 30},
                                concat(new byte[] {1}, ascii("vorbis"), new byte[100])))
                        .kind())
                .isEqualTo(FileKind.OGG);
        assertThat(probe(concat(
                                ascii("RIFF"),
                                new byte[] {100, 0, 0, 0},
                                concat(ascii("WAVEfmt "), new byte[90], new byte[0])))
                        .kind())
                .isEqualTo(FileKind.WAV);
        assertThat(refusal(concat(ascii("ID3"), new byte[] {3, 0, 0, 0, 0, 0, 10}, new byte[200]), FileRules.IMAGE))
                .isEqualTo("files.refused.type");
    }

    private static byte[] concat(byte[] first, byte[] second, byte[] third) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        all.writeBytes(third);
        return all.toByteArray();
    }

    @Test
    void refusesAnImageThatWouldUnfoldToTooManyPixels() {
        assertThat(refusal(MediaFixture.pngThatClaims(50_000, 50_000), FileRules.IMAGE))
                .isEqualTo("files.refused.pixels");
    }

    @Test
    void refusesFilmsThatNestWithoutEnd() {
        var mp4 = new ByteArrayOutputStream();
        mp4.writeBytes(HexFormat.of().parseHex("00000010667479706973" + "6f6d00000000"));
        for (var level = 9_000; level > 0; level--) {
            mp4.writeBytes(ByteBuffer.allocate(4).putInt(8 * level).array());
            mp4.writeBytes(ascii("moov"));
        }
        assertThat(refusal(mp4.toByteArray(), FileRules.VIDEO)).isEqualTo("files.refused.damaged");
        var webm = new ByteArrayOutputStream();
        webm.writeBytes(HexFormat.of().parseHex("1a45dfa3874282847765626d"));
        for (var level = 0; level < 4_900; level++) {
            webm.writeBytes(HexFormat.of().parseHex("1853806701ffffffffffffff"));
        }
        assertThat(refusal(webm.toByteArray(), FileRules.VIDEO)).isEqualTo("files.refused.damaged");
    }

    /** Bytes flipped, cut off or doubled: what comes of it is facts or a refusal, nothing else, and soon. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "partenariats-qui-changent-le-monde/1-pourquoi/trois-idees-recues.mp4",
                "alliances-qui-changent-les-territoires/2-catalyseurs/six-gestes.mp4",
                "partenariats-qui-changent-le-monde/tools/trame-entretien.pdf"
            })
    void survivesAnyChangeOfARealFile(String name) throws IOException {
        var file = Path.of("src/main/resources/demo/courses", name);
        survives(Arrays.copyOf(Files.readAllBytes(file), 40_000), name.hashCode());
    }

    @Test
    void survivesAnyChangeOfASmallFile() {
        survives(MediaFixture.webm("webm", "V_VP9", 6), 1);
        survives(MediaFixture.mp4("avc1", "mp4a", 6), 2);
        survives(MediaFixture.webp(640, 360), 3);
        survives(MediaFixture.odt(), 4);
        for (var format : new String[] {"png", "jpg", "gif"}) {
            survives(image(format, 30, 20), format.hashCode());
        }
    }

    private void survives(byte[] whole, int seed) {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++) {
            var bytes = Mutations.of(whole, random);
            var file = MediaFixture.file(folder, "mutant", bytes);
            try {
                assertThat(FileProbe.inspect(file, ANYTHING).bytes()).isEqualTo(bytes.length);
            } catch (Refusal refused) {
                assertThat(refused.key()).startsWith("files.refused.");
            }
        }
    }

    @Test
    void doesNotBelieveAName() {
        assertThat(refusal("photo.png", ascii("<html><script>alert(1)</script></html>"), FileRules.IMAGE))
                .isEqualTo("files.refused.type");
        assertThat(refusal(
                        "photo.png",
                        ascii("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>"),
                        FileRules.IMAGE))
                .isEqualTo("files.refused.type");
        assertThat(refusal("fiche.pdf", image("png", 2, 2), FileRules.DOCUMENT)).isEqualTo("files.refused.type");
        assertThat(FileProbe.inspect(MediaFixture.file(folder, "photo.exe", image("png", 2, 2)), FileRules.IMAGE)
                        .kind())
                .isEqualTo(FileKind.PNG);
    }

    @Test
    void tellsOfficeDocumentsApartByWhatIsInside() {
        assertThat(probe(MediaFixture.odt()).kind()).isEqualTo(FileKind.ODT);
        assertThat(probe(MediaFixture.openDocument(FileKind.ODS.mediaType())).kind())
                .isEqualTo(FileKind.ODS);
        assertThat(probe(MediaFixture.openXml(FileKind.DOCX.mediaType() + ".main+xml"))
                        .kind())
                .isEqualTo(FileKind.DOCX);
        assertThat(probe(MediaFixture.openXml(FileKind.XLSX.mediaType() + ".main+xml"))
                        .kind())
                .isEqualTo(FileKind.XLSX);
    }

    @Test
    void refusesOtherArchivesAndMacros() {
        assertThat(refusal(MediaFixture.zip(Map.of("a.txt", "a")), FileRules.TOOL))
                .isEqualTo("files.refused.type");
        assertThat(refusal(
                        MediaFixture.openXml("application/vnd.ms-word.document.macroEnabled.main+xml"), FileRules.TOOL))
                .isEqualTo("files.refused.type");
        assertThat(refusal(MediaFixture.openDocument("application/vnd.oasis.opendocument.graphics"), FileRules.TOOL))
                .isEqualTo("files.refused.type");
    }

    @Test
    void refusesADocumentThatUnpacksBeyondMeasure() {
        var entries = new LinkedHashMap<String, String>();
        entries.put("mimetype", FileKind.ODT.mediaType());
        var zeros = "0".repeat(64 * 1024 * 1024);
        for (var i = 0; i < 8; i++) {
            entries.put("part" + i, zeros);
        }
        assertThat(refusal(MediaFixture.zip(entries), FileRules.TOOL)).isEqualTo("files.refused.damaged");
    }

    @Test
    void readsLengthAndCodecsOfFilms() {
        assertThat(probe(MediaFixture.mp4("avc1", "mp4a", 83)).length()).isEqualTo(Duration.ofSeconds(83));
        assertThat(probe(MediaFixture.mp4("av01", "Opus", 5)).kind()).isEqualTo(FileKind.MP4);
        var webm = probe(MediaFixture.webm("webm", "V_VP9", 61));
        assertThat(webm).isEqualTo(new FileFacts(FileKind.WEBM, size(), 640, 360, Duration.ofSeconds(61)));
        assertThat(probe(MediaFixture.webm("webm", "V_AV1", 0)).length()).isNull();
    }

    @Test
    void refusesFilmsThatBrowsersDoNotPlay() {
        assertThat(refusal(MediaFixture.mp4("hvc1", "mp4a", 5), FileRules.VIDEO))
                .isEqualTo("files.refused.codec");
        assertThat(refusal(MediaFixture.mp4("avc1", "ac-3", 5), FileRules.VIDEO))
                .isEqualTo("files.refused.sound");
        assertThat(refusal(MediaFixture.webm("webm", "A_OPUS", 5), FileRules.VIDEO))
                .isEqualTo("files.refused.no-pictures");
        assertThat(refusal(MediaFixture.webm("matroska", "V_VP9", 5), FileRules.VIDEO))
                .isEqualTo("files.refused.damaged");
    }

    @Test
    void refusesFilmsThatBreakOff() {
        var film = MediaFixture.mp4("avc1", "mp4a", 5);
        for (var length = 40; length < film.length; length += 7) {
            assertThat(refusal(Arrays.copyOf(film, length), FileRules.VIDEO))
                    .as("cut at " + length)
                    .isIn("files.refused.damaged", "files.refused.no-pictures");
        }
    }

    @Test
    void recognisesCaptionsByTheirFirstLine() {
        assertThat(probe(MediaFixture.captions().getBytes(StandardCharsets.UTF_8))
                        .kind())
                .isEqualTo(FileKind.WEBVTT);
        assertThat(refusal(ascii("1\n00:00:01,000 --> 00:00:02,000\nSubRip\n"), FileRules.CAPTIONS))
                .isEqualTo("files.refused.type");
    }

    @Test
    void refusesWhatIsEmptyOrTooLarge() {
        assertThat(refusal(new byte[0], FileRules.IMAGE)).isEqualTo("files.refused.empty");
        assertThat(refusal(image("png", 9, 9), FileRules.IMAGE.atMost(10))).isEqualTo("files.refused.too-large");
    }

    private long size() {
        return folder.resolve("file").toFile().length();
    }

    private FileFacts probe(byte[] bytes) {
        return FileProbe.inspect(MediaFixture.file(folder, "file", bytes), ANYTHING);
    }

    private String refusal(byte[] bytes, FileRules rules) {
        return refusal("file", bytes, rules);
    }

    private String refusal(String name, byte[] bytes, FileRules rules) {
        var file = MediaFixture.file(folder, name, bytes);
        return catchThrowableOfType(Refusal.class, () -> FileProbe.inspect(file, rules))
                .key();
    }
}
