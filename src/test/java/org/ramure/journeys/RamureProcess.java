package org.ramure.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.ramure.TestDatabase;

/** The packaged jar as a process of its own, on a free port and in a folder of its own: it can be killed and started again. */
public final class RamureProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final List<String> settings;
    private List<String> program;
    private @Nullable Process process;

    private RamureProcess(Path folder, int port, List<String> settings, List<String> program) {
        this.folder = folder;
        this.port = port;
        this.settings = settings;
        this.program = program;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /** Starts with the demonstration's content, on H2, or on PostgreSQL when the tests run on it. */
    public static RamureProcess start(String name) {
        return start(name, TestDatabase.onPostgres());
    }

    public static RamureProcess start(String name, boolean postgres) {
        return prepared(name, postgres, _ -> {});
    }

    /** The demonstration as an earlier landing starts it, until it is {@linkplain #upgrade() upgraded}. */
    public static RamureProcess earlier(Path jar, String name, boolean postgres) {
        return prepared(name, postgres, List.of("-jar", jar.toString()), _ -> {});
    }

    /** What is tested, and the tests' own views, from their classes: for parts that no view of the product shows. */
    public static RamureProcess trial(String name) {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return prepared(name, TestDatabase.onPostgres(), List.of("-cp", classes, TrialServer.class.getName()), _ -> {});
    }

    /** @param preparation works on the same folder and database, by these settings, before the process starts */
    public static RamureProcess prepared(String name, boolean postgres, Consumer<List<String>> preparation) {
        return prepared(name, postgres, packaged(), preparation);
    }

    private static RamureProcess prepared(
            String name, boolean postgres, List<String> program, Consumer<List<String>> preparation) {
        try {
            var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/journeys")), name)
                    .toAbsolutePath();
            var settings = new ArrayList<>(List.of("--ramure.folder=" + folder));
            if (postgres) {
                settings.add("--spring.datasource.url="
                        + TestDatabase.newPostgresDatabase("j"
                                + folder.getFileName().toString().toLowerCase().replaceAll("[^a-z0-9]", "")));
                settings.add("--spring.datasource.username=postgres");
                settings.add("--spring.datasource.password=postgres");
            }
            preparation.accept(settings);
            var ramure = new RamureProcess(folder, freePort(), List.copyOf(settings), program);
            ramure.start();
            return ramure;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts again where it was: same folder, same database, same port. */
    public void start() {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options());
        command.addAll(program);
        command.addAll(List.of("--server.port=" + port, "--ramure.address=" + url("")));
        command.addAll(settings);
        try {
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
            // as docs/operations.md says
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await("start of the jar, see " + log())
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(100))
                .until(this::answers);
    }

    /** The jar of this build takes over the folder and the database. */
    public void upgrade() {
        kill();
        program = packaged();
        start();
    }

    private static List<String> packaged() {
        return PackagedApp.program(options());
    }

    private static List<String> options() {
        var options = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx640m"));
        options.addAll(
                List.of(System.getProperty("ramure.jvm", "-XX:+UseSerialGC").split(" ")));
        return options;
    }

    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Where it keeps its data. */
    public Path folder() {
        return folder;
    }

    public Path log() {
        return folder.resolve("ramure.log");
    }

    /** As {@code kill -9}: nothing is said, nothing is saved. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            try {
                running.waitFor(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            process = null;
        }
    }

    /** How much the process has worked so far. */
    public Duration cpu() {
        return Objects.requireNonNull(process).info().totalCpuDuration().orElseThrow();
    }

    /** Bytes of heap that are in use once what is not needed was collected. */
    public long heapAfterCollection() {
        jcmd("GC.run");
        jcmd("GC.run");
        var generations =
                Pattern.compile("(?m)^\\s*(?:DefNew|Tenured)\\b.* used (\\d+)K").matcher(jcmd("GC.heap_info"));
        var used = generations
                .results()
                .mapToLong(generation -> Long.parseLong(generation.group(1)))
                .toArray();
        if (used.length != 2) {
            throw new IllegalStateException("No figure of the heap");
        }
        return 1024 * LongStream.of(used).sum();
    }

    /** Bytes of memory that the system holds for the process, all in all; on Linux. */
    public long memory() throws IOException {
        var status = Files.readString(
                Path.of("/proc", String.valueOf(Objects.requireNonNull(process).pid()), "status"));
        var resident = Pattern.compile("(?m)^VmRSS:\\s*(\\d+) kB").matcher(status);
        if (!resident.find()) {
            throw new IllegalStateException("No figure of the memory");
        }
        return 1024 * Long.parseLong(resident.group(1));
    }

    private String jcmd(String command) {
        try {
            var jcmd = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                    .toString(),
                            String.valueOf(Objects.requireNonNull(process).pid()),
                            command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private boolean answers() {
        var running = process;
        if (running == null || !running.isAlive()) {
            throw new IllegalStateException("The jar ended by itself, see " + log());
        }
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url("/actuator/health")))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
