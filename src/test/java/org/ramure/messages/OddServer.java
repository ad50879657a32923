package org.ramure.messages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that says no, or hangs up after it has taken a message and before it says so. */
class OddServer implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private volatile int recipients = 250;
    private volatile boolean hangsUp;

    OddServer() throws IOException {
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    void refuseRecipients(int code) {
        recipients = code;
    }

    void hangUpAfterData() {
        recipients = 250;
        hangsUp = true;
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var line = door.accept()) {
                talk(line);
            } catch (IOException gone) {
                continue;
            }
        }
    }

    private void talk(Socket line) throws IOException {
        var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(line.getOutputStream(), true, StandardCharsets.US_ASCII);
        out.print("220 odd\r\n");
        out.flush();
        for (var said = in.readLine(); said != null; said = in.readLine()) {
            if (said.startsWith("DATA")) {
                answer(out, "354 go on");
                while (!".".equals(in.readLine())) {
                    continue;
                }
                if (hangsUp) {
                    return;
                }
                answer(out, "250 taken");
            } else if (said.startsWith("RCPT")) {
                answer(out, recipients + " so be it");
            } else {
                answer(out, "250 yes");
            }
        }
    }

    private static void answer(PrintWriter out, String words) {
        out.print(words + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
