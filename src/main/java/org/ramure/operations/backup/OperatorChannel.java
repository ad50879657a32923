package org.ramure.operations.backup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.ramure.accounts.SystemActor;
import org.ramure.house.AuditLog;
import org.ramure.house.HouseSettings;
import org.ramure.identity.SecondFactors;
import org.ramure.kit.NotThere;
import org.ramure.kit.Refusal;
import org.ramure.kit.Tokens;
import org.ramure.messages.Release;
import org.ramure.operations.HeldMail;
import org.ramure.operations.MyData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where commands of the shell reach the running house: its own port on the loopback, never the public one, opened once
 * the house is. Who may read the file of the token is who runs it. One backup at a time; other commands do not wait
 * for it.
 */
@Component
class OperatorChannel {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorChannel.class);

    /** One writes a backup, which may take an hour; the other answers what is short. */
    private static final int THREADS = 2;

    private final BackupWriter writer;
    private final HeldMail mail;
    private final SecondFactors factors;
    private final MyData data;
    private final AuditLog audit;
    private final Path folder;

    /** An open channel. */
    private record Open(Channel channel, HttpServer server, ExecutorService worker) {}

    private @Nullable Open open;

    private final AtomicBoolean writing = new AtomicBoolean();

    OperatorChannel(
            BackupWriter writer,
            HeldMail mail,
            SecondFactors factors,
            MyData data,
            AuditLog audit,
            HouseSettings house) {
        this.writer = writer;
        this.mail = mail;
        this.factors = factors;
        this.data = data;
        this.audit = audit;
        this.folder = house.folder();
    }

    /** A house without it works: it is told in the log, and the door stays open. */
    @EventListener(ApplicationReadyEvent.class)
    synchronized void open() {
        if (open != null) {
            return;
        }
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 4);
            var worker = Executors.newFixedThreadPool(
                    THREADS,
                    work -> Thread.ofPlatform().name("operator").daemon().unstarted(work));
            var channel = new Channel(server.getAddress().getPort(), Tokens.mint());
            server.createContext("/", exchange -> answer(exchange, channel));
            server.setExecutor(worker);
            server.start();
            channel.announce(folder);
            open = new Open(channel, server, worker);
        } catch (IOException e) {
            LOG.error("Commands such as backup will not reach this process", e);
        }
    }

    /** A backup that is being written loses its reader and ends by that: nothing here is interrupted. */
    @PreDestroy
    synchronized void close() throws IOException {
        var closing = open;
        open = null;
        if (closing != null) {
            closing.channel().withdraw(folder);
            closing.server().stop(0);
            closing.worker().close();
        }
    }

    private void answer(HttpExchange exchange, Channel channel) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST") || !mayAsk(exchange, channel)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            switch (exchange.getRequestURI().getPath()) {
                case Channel.PING -> say(exchange, "ramure");
                case Channel.BACKUP -> backup(exchange);
                case Channel.ERASE -> say(exchange, erase(exchange));
                case Channel.RESET_FACTOR -> say(exchange, resetFactor(exchange) ? "reset" : "none");
                case Channel.RELEASE_MAIL -> say(exchange, release());
                default -> exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static boolean mayAsk(HttpExchange exchange, Channel channel) {
        var shown = exchange.getRequestHeaders().getFirst("Authorization");
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + channel.token()).getBytes(StandardCharsets.UTF_8));
    }

    private void backup(HttpExchange exchange) throws IOException {
        if (!writing.compareAndSet(false, true)) {
            exchange.sendResponseHeaders(Channel.BUSY, -1);
            return;
        }
        try {
            write(exchange);
        } finally {
            writing.set(false);
        }
    }

    private void write(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            var manifest = writer.write(exchange.getResponseBody());
            audit.record(
                    null,
                    "backup-made",
                    "",
                    manifest.rows() + " / " + manifest.files().size());
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("A backup was broken off", e);
            throw e instanceof IOException io ? io : new IOException(e);
        }
    }

    /** @return how many messages of the backup were dropped; "none" when no mail waited */
    private String release() {
        var dropped = SystemActor.call("operator", () -> mail.letGo(Release.PERSONAL));
        return dropped.isPresent() ? String.valueOf(dropped.getAsInt()) : "none";
    }

    private boolean resetFactor(HttpExchange exchange) {
        try {
            SystemActor.run("operator", () -> factors.resetFromShell(address(exchange)));
            return true;
        } catch (NotThere nobody) {
            return false;
        }
    }

    /** @return "erased", "none", or the key of the words that refuse it */
    private String erase(HttpExchange exchange) {
        try {
            SystemActor.run("operator", () -> data.eraseFromShell(address(exchange)));
            return "erased";
        } catch (NotThere nobody) {
            return "none";
        } catch (Refusal refusal) {
            return refusal.key();
        }
    }

    private static String address(HttpExchange exchange) {
        return URLDecoder.decode(
                Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""), StandardCharsets.UTF_8);
    }

    private static void say(HttpExchange exchange, String word) throws IOException {
        var bytes = word.getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
