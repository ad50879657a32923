package org.ramure.files.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ramure.accounts.PersonId;
import org.ramure.accounts.SystemActor;
import org.ramure.files.FileGate;
import org.ramure.files.FileRules;
import org.ramure.files.Files;
import org.ramure.files.Holder;
import org.ramure.files.MediaFixture;
import org.ramure.files.StoredFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What only a real server shows: large files are sent by it, not by the thread that answered. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(SendingOverHttpTests.Shelf.class)
class SendingOverHttpTests {

    private static final byte[] FILM = film(300_000);
    private static final int LENGTH = FILM.length;

    /** More than the buffers of a connection take, also when a system is generous. */
    private static final byte[] LONG_FILM = film(24_000_000);

    /** The server has a hundred threads. */
    private static final int SLOW_READERS = 150;

    @TestConfiguration(proxyBeanMethods = false)
    static class Shelf {

        @Bean
        static FileGate shelf() {
            return new FileGate() {
                @Override
                public String kind() {
                    return "shelf";
                }

                @Override
                public boolean mayRead(UUID holder, Optional<PersonId> reader) {
                    return true;
                }
            };
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Files files;

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private StoredFile film;

    @BeforeEach
    void store() {
        film = stored("film.mp4", FILM, FileRules.VIDEO);
    }

    @Test
    void sendsTheWhole() {
        var answer = get();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FILM);
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(LENGTH));
        assertThat(header(answer, "Content-Type")).isEqualTo("video/mp4");
        assertThat(header(answer, "ETag")).isEqualTo(tag());
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).contains("sandbox");
    }

    /** As browsers ask: a beginning, a middle, all from somewhere on, the end, more than there is, a single byte. */
    @ParameterizedTest
    @CsvSource({
        "0-0, 0, 0",
        "100-199, 100, 199",
        "1000-250000, 1000, 250000",
        "0-, 0, -1",
        "299000-, 299000, -1",
        "200000-9999999, 200000, -1",
        "-500, -500, -1",
        "-1, -1, -1",
        "-9999999, 0, -1"
    })
    void sendsARange(String asked, int from, int to) {
        var first = from < 0 ? LENGTH + from : from;
        var last = to < 0 ? LENGTH + to : to;
        var answer = get("Range", "bytes=" + asked);
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + LENGTH);
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(last - first + 1));
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(FILM, first, last + 1));
    }

    @Test
    void sendsTheWholeForAUnitThatItDoesNotKnow() {
        var answer = get("Range", "pages=1-2");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(FILM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=9999999-", "bytes=-0", "bytes=200-100", "bytes=x", "bytes="})
    void saysThatThereIsNoSuchRange(String asked) {
        var answer = get("Range", asked);
        assertThat(answer.statusCode()).as(asked).isEqualTo(416);
        assertThat(header(answer, "Content-Range")).as(asked).isEqualTo("bytes */" + LENGTH);
        assertThat(answer.body()).as(asked).isEmpty();
    }

    @Test
    void sendsTwoRangesInOneAnswer() {
        var answer = get("Range", "bytes=10-19,200000-200099");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(header(answer, "Content-Type")).startsWith("multipart/byteranges");
        var parts = new String(answer.body(), StandardCharsets.ISO_8859_1);
        assertThat(parts)
                .contains("Content-Range: bytes 10-19/" + LENGTH, text(10, 20))
                .contains("Content-Range: bytes 200000-200099/" + LENGTH, text(200_000, 200_100));
        assertThat(answer.body().length).isLessThan(1_000);
    }

    @Test
    void sendsNothingToWhoHasItAlready() {
        for (var headers : new String[][] {
            {"If-None-Match", tag()},
            {"If-None-Match", "W/" + tag()},
            {"If-None-Match", "\"autre\", " + tag()},
            {"If-None-Match", tag(), "Range", "bytes=0-99"},
            {"If-None-Match", tag(), "Range", "bytes=9999999-"}
        }) {
            var answer = get(headers);
            assertThat(answer.statusCode()).as(String.join(" ", headers)).isEqualTo(304);
            assertThat(answer.body()).isEmpty();
            assertThat(header(answer, "ETag")).isEqualTo(tag());
        }
        assertThat(get("If-None-Match", "\"autre\"").body()).isEqualTo(FILM);
    }

    @Test
    void sendsTheWholeWhenTheRangeIsOfSomethingElse() {
        var other = get("Range", "bytes=0-9", "If-Range", "\"autre\"");
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.headers().firstValue("Content-Range")).isEmpty();
        assertThat(other.body()).isEqualTo(FILM);
        var beyond = get("Range", "bytes=9999999-", "If-Range", "\"autre\"");
        assertThat(beyond.statusCode()).isEqualTo(200);
        assertThat(beyond.body()).isEqualTo(FILM);
        var same = get("Range", "bytes=0-9", "If-Range", tag());
        assertThat(same.statusCode()).isEqualTo(206);
        assertThat(same.body()).isEqualTo(Arrays.copyOfRange(FILM, 0, 10));
    }

    @Test
    void tellsOfAFilmWithoutSendingIt() {
        var answer = ask("HEAD", film.address());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(LENGTH));
        assertThat(header(answer, "ETag")).isEqualTo(tag());
        assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    }

    /** Long captions are compressed for who can read that, and sent by the server for who cannot. */
    @Test
    void sendsLongCaptionsAsTheyAre() throws Exception {
        var text = new StringBuilder("WEBVTT\n");
        for (int second = 0; second < 3_000; second++) {
            text.append("\n%02d:%02d.000 --> %02d:%02d.900\nÉté %d\n"
                    .formatted(second / 60, second % 60, second / 60, second % 60, second));
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var captions = stored("film.vtt", bytes, FileRules.CAPTIONS);
        assertThat(ask("GET", captions.address()).body()).isEqualTo(bytes);
        var zipped = ask("GET", captions.address(), "Accept-Encoding", "gzip");
        var body = zipped.headers().firstValue("Content-Encoding").isPresent()
                ? new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes()
                : zipped.body();
        assertThat(body).isEqualTo(bytes);
    }

    /** One after the other on one connection: nothing of an answer runs into the next. */
    @Test
    void answersTheNextRequestOfTheSameConnection() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            var request = request(film, "Range: bytes=1000-200999\r\n");
            socket.getOutputStream().write((request + request + request).getBytes(StandardCharsets.US_ASCII));
            for (int number = 0; number < 3; number++) {
                assertThat(head(socket)).startsWith("HTTP/1.1 206").contains("Content-Length: 200000\r\n");
                assertThat(socket.getInputStream().readNBytes(200_000))
                        .isEqualTo(Arrays.copyOfRange(FILM, 1_000, 201_000));
            }
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void letsSlowReadersKeepNobodyWaiting() throws Exception {
        var longFilm = stored("long.mp4", LONG_FILM, FileRules.VIDEO);
        var readers = new ArrayList<Socket>();
        try {
            for (int number = 0; number < SLOW_READERS; number++) {
                var socket = new Socket();
                readers.add(socket);
                socket.setReceiveBufferSize(8_192);
                socket.setSoTimeout(10_000);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                socket.getOutputStream().write(request(longFilm, "").getBytes(StandardCharsets.US_ASCII));
            }
            // each is being answered, and reads no further
            for (var reader : readers) {
                assertThat(head(reader)).startsWith("HTTP/1.1 200");
            }
            var before = System.nanoTime();
            for (int number = 0; number < 20; number++) {
                assertThat(ask("GET", "/robots.txt").statusCode()).isEqualTo(200);
                assertThat(get("Range", "bytes=0-99").body()).hasSize(100);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
            // and who goes on reading is sent the rest, bit for bit
            assertThat(readers.getFirst().getInputStream().readNBytes(LONG_FILM.length))
                    .isEqualTo(LONG_FILM);
            assertThat(readers.getLast().getInputStream().readNBytes(LONG_FILM.length))
                    .isEqualTo(LONG_FILM);
        } finally {
            for (var reader : readers) {
                reader.close();
            }
        }
        assertThat(get("Range", "bytes=0-99").body()).hasSize(100);
    }

    private String request(StoredFile file, String headers) {
        return "GET " + file.address() + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers + "\r\n";
    }

    private static String head(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("Closed after " + head);
            }
            head.append((char) next);
        }
        return head.toString();
    }

    private HttpResponse<byte[]> get(String... headers) {
        return ask("GET", film.address(), headers);
    }

    private HttpResponse<byte[]> ask(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .method(method, BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return browser.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        assertThat(answer.headers().allValues(name)).as(name).hasSize(1);
        return answer.headers().firstValue(name).orElseThrow();
    }

    private String tag() {
        return "\"" + film.hash() + "\"";
    }

    private static String text(int from, int to) {
        return new String(Arrays.copyOfRange(FILM, from, to), StandardCharsets.ISO_8859_1);
    }

    /** Every place differs from every other, so that bytes of the wrong place are seen. */
    private static byte[] film(int length) {
        var noise = new byte[length];
        new Random(7).nextBytes(noise);
        // a box of length 0 goes on to the end of the file
        return MediaFixture.bytes(MediaFixture.mp4("avc1", "mp4a", 9), new byte[4], MediaFixture.ascii("mdat"), noise);
    }

    private StoredFile stored(String name, byte[] bytes, FileRules rules) {
        return SystemActor.call(
                "tests",
                () -> files.attach(
                        files.keep(new ByteArrayInputStream(bytes), rules),
                        new Holder("shelf", UUID.randomUUID()),
                        name));
    }
}
