package org.ramure.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import org.ramure.kit.Ids;
import org.ramure.kit.Refusal;

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

    /** With the address of mail as query. */
    static final String ERASE = "/erase";

    /** The answer to who wants a second backup while one is written. */
    static final int BUSY = 409;

    /** Longer than anything takes to begin to answer. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
            } catch (HttpConnectTimeoutException nobody) {
                return false;
            } catch (HttpTimeoutException busy) {
                // somebody is there, whatever keeps her from answering
                return true;
            } catch (IOException nobody) {
                return false;
            }
        });
    }

    /**
     * @return the answer, when it is yes
     * @throws Refusal while a backup is written that another command has asked for
     */
    Optional<InputStream> ask(String what) throws IOException {
        var client = HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + what))
                .header("Authorization", "Bearer " + token)
                .timeout(PATIENCE)
                .POST(BodyPublishers.noBody())
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                return Optional.of(answer.body());
            }
            answer.body().close();
            if (answer.statusCode() == BUSY) {
                throw new Refusal("backup.busy");
            }
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
