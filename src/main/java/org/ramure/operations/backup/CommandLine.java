package org.ramure.operations.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.ramure.house.HouseFolder;
import org.ramure.kit.Refusal;
import org.ramure.kit.Texts;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What the jar does besides running the house: {@code backup FILE}, {@code restore FILE}, {@code release-mail},
 * {@code erase ADDRESS}, {@code reset-second-factor ADDRESS}. It reads the same settings, from the same places, and answers in the language of the shell.
 */
public final class CommandLine {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private final Environment settings;
    private final MessageSource texts;
    private final Locale language = Texts.nearest(Locale.getDefault());
    private final PrintStream out;
    private final PrintStream err;

    private CommandLine(Environment settings, MessageSource texts, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.texts = texts;
        this.out = out;
        this.err = err;
    }

    /** Whether a command was given, before the settings or after: settings begin with a hyphen, commands do not. */
    public static boolean isMeant(String... arguments) {
        return Arrays.stream(arguments).anyMatch(word -> !word.startsWith("-"));
    }

    /** @return the exit code: 0 done, 1 refused or failed, 2 not understood */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        var words =
                Arrays.stream(arguments).filter(word -> !word.startsWith("--")).toList();
        var options = Arrays.stream(arguments).filter(word -> word.startsWith("--"));
        try (var context = new SpringApplicationBuilder(Texts.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(java.util.stream.Stream.concat(options, java.util.stream.Stream.of("--logging.level.root=error"))
                        .toArray(String[]::new))) {
            return new CommandLine(context.getEnvironment(), context, out, err).run(words);
        }
    }

    private int run(List<String> words) {
        try {
            if (words.size() == 2 && words.getFirst().equals("backup")) {
                backup(Path.of(words.get(1)));
            } else if (words.size() == 2 && words.getFirst().equals("restore")) {
                restore(Path.of(words.get(1)));
            } else if (words.size() == 2 && words.getFirst().equals("reset-second-factor")) {
                return resetFactor(words.get(1)) ? DONE : FAILED;
            } else if (words.size() == 2 && words.getFirst().equals("erase")) {
                return erase(words.get(1)) ? DONE : FAILED;
            } else if (words.equals(List.of("release-mail"))) {
                releaseMail();
            } else {
                say(err, "command.usage");
                return MISUSED;
            }
            return DONE;
        } catch (Refusal e) {
            say(err, e.key(), e.arguments());
        } catch (HttpTimeoutException e) {
            say(err, "command.no-answer", folder());
        } catch (IOException | SQLException | RuntimeException e) {
            say(err, "command.failed", e);
        }
        return FAILED;
    }

    private void backup(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new Refusal("backup.exists", file);
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new Refusal("backup.no-folder", String.valueOf(folder));
        }
        var house = running();
        var part = OwnerOnly.create(file.resolveSibling(file.getFileName() + ".part"));
        try {
            try (var bytes = house.ask(Channel.BACKUP).orElseGet(InputStream::nullInputStream);
                    var target = Files.newOutputStream(part)) {
                bytes.transferTo(target);
            } catch (IOException e) {
                throw new Refusal("backup.broken-off", String.valueOf(e.getMessage()));
            }
            try (var backup = BackupFile.open(part)) {
                backup.check();
                told("backup.done", file, backup.manifest());
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private void restore(Path file) throws IOException, SQLException {
        if (!Files.isReadable(file)) {
            throw new Refusal("backup.no-file", file);
        }
        if (Channel.find(folder()).isPresent()) {
            throw new Refusal("restore.running", folder());
        }
        var database = new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                settings.getRequiredProperty("spring.datasource.username"),
                settings.getRequiredProperty("spring.datasource.password"));
        try (var backup = BackupFile.open(file)) {
            HouseFolder.make(folder());
            new Restoration(database, folder(), Clock.systemUTC()).from(backup);
            HouseFolder.close(folder());
            told("restore.done", file, backup.manifest());
            say(out, "restore.then");
            say(out, "restore.erased", backup.manifest().at());
        }
    }

    private void releaseMail() throws IOException {
        try (var answer = running().ask(Channel.RELEASE_MAIL).orElseGet(InputStream::nullInputStream)) {
            var dropped = new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
            if (dropped.matches("\\d{1,9}")) {
                say(out, "mail.release.done", Integer.valueOf(dropped));
            } else {
                say(out, "mail.release.none");
            }
        }
    }

    /** @return false when there was nothing to take away */
    private boolean resetFactor(String email) throws IOException {
        var what = Channel.RESET_FACTOR + "?" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        try (var answer = running().ask(what).orElseGet(InputStream::nullInputStream)) {
            var done = answer.readAllBytes().length == "reset".length();
            say(done ? out : err, done ? "factor.reset.done.shell" : "factor.reset.none.shell", email);
            return done;
        }
    }

    /** @return false when the address has no account */
    private boolean erase(String email) throws IOException {
        var what = Channel.ERASE + "?" + URLEncoder.encode(email, StandardCharsets.UTF_8);
        try (var answer = running().ask(what).orElseGet(InputStream::nullInputStream)) {
            var said = new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
            switch (said) {
                case "erased" -> say(out, "erase.done", email);
                case "none", "" -> say(err, "erase.none", email);
                default -> throw new Refusal(said);
            }
            return said.equals("erased");
        }
    }

    private void told(String key, Path file, Manifest manifest) {
        say(out, key, file, manifest.rows(), manifest.files().size(), manifest.at());
        if (!manifest.lost().isEmpty()) {
            say(err, "backup.lost", manifest.lost().size(), String.join(" ", manifest.lost()));
        }
    }

    private Channel running() throws IOException {
        return Channel.find(folder()).orElseThrow(() -> new Refusal("command.not-running", folder()));
    }

    private Path folder() {
        return Path.of(Objects.requireNonNull(settings.getProperty("ramure.folder", "./data")))
                .toAbsolutePath()
                .normalize();
    }

    private void say(PrintStream to, String key, Object... arguments) {
        var shown = Arrays.stream(arguments)
                .map(value -> value instanceof Number ? value : value.toString())
                .toArray();
        to.println(texts.getMessage(key, shown, language));
    }
}
