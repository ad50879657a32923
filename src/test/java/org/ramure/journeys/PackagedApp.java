package org.ramure.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The jar as its documentation says to run it for a quick start: extracted, with a cache of what its classes are (JEP 514).
 * Made once for all tests of a build, whoever of several processes comes first; some forty servers start in them.
 */
final class PackagedApp {

    private static final Path JAR = Path.of(System.getProperty("ramure.jar", "target/ramure.jar"));
    private static final Path FOLDER = JAR.resolveSibling("quick-start");

    private PackagedApp() {}

    /** @param options of the JVM that will run it: the cache is of no use to another one */
    static List<String> program(List<String> options) {
        if (Boolean.getBoolean("ramure.plain-jar")) {
            return List.of("-jar", JAR.toString());
        }
        var jar = FOLDER.resolve("ramure.jar");
        var cache = FOLDER.resolve("ramure.aot");
        try {
            Files.createDirectories(FOLDER);
            try (var channel = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                if (!Files.exists(cache) || isOlder(cache, JAR)) {
                    Files.deleteIfExists(cache);
                    java(List.of(
                            "-Djarmode=tools",
                            "-jar",
                            JAR.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            FOLDER.toString()));
                    train(options, jar, cache);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:AOTCache=" + cache, "-jar", jar.toString());
    }

    private static boolean isOlder(Path file, Path than) throws IOException {
        return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(than)) < 0;
    }

    private static void train(List<String> options, Path jar, Path cache) throws IOException {
        var command = new ArrayList<>(options);
        command.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar.toString(),
                "--ramure.folder=" + FOLDER.resolve("data"),
                "--server.port=0"));
        java(command);
    }

    private static void java(List<String> arguments) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        var log = FOLDER.resolve("log").toFile();
        try {
            var status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException("Exit " + status + ", see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
