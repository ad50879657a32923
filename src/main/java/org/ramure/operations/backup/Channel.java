package org.ramure.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.ramure.kit.Ids;

/**
 * The way to the process that runs in a folder: a port of this machine only, and a token that only who owns the process
 * can read.
 */
record Channel(int port, String token) {

    static final String PING = "/";
    static final String BACKUP = "/backup";
    static final String RELEASE_MAIL = "/release-mail";

    /** With the address of mail as query. */
    static final String RESET_FACTOR = "/reset-second-factor";

    private static final String FILE = "operator";

    /** Written beside and moved into place: whoever reads it reads it whole. */
    void announce(Path folder) throws IOException {
        Files.createDirectories(folder);
        var part = OwnerOnly.create(folder.resolve(FILE + "." + Ids.next()));
        Files.writeString(part, port + " " + token + "\n", StandardCharsets.US_ASCII);
        Files.move(part, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Leaves the announcement of a process that has come after this one. */
    void withdraw(Path folder) throws IOException {
        if (announced(folder).filter(this::equals).isPresent()) {
            Files.deleteIfExists(folder.resolve(FILE));
        }
    }

    private static Optional<Channel> announced(Path folder) throws IOException {
        try {
            var words = Files.readString(folder.resolve(FILE), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ", 2);
            return words.length == 2 && words[0].matches("\\d{1,5}")
                    ? Optional.of(new Channel(Integer.parseInt(words[0]), words[1]))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The process that runs there, when one answers: what was killed leaves its announcement behind. */
    static Optional<Channel> find(Path folder) throws IOException {
        return announced(folder).filter(channel -> {
            try (var answer = channel.ask(PING).orElse(InputStream.nullInputStream())) {
                return answer.readAllBytes().length > 0;
            } catch (IOException nobody) {
                return false;
            }
        });
    }

    /** @return the answer, when it is yes */
    Optional<InputStream> ask(String what) throws IOException {
        var client = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + what))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                return Optional.of(answer.body());
            }
            answer.body().close();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public String toString() {
        return "Channel[" + port + "]";
    }
}
