package org.ramure.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/**
 * One kept connection of HTTP/1.1 that reads a status and throws the body away: a full client would take more of the two cores
 * than the server that is measured.
 */
final class Wire implements AutoCloseable {

    private final URI server;
    private final String host;
    private Socket socket;
    private InputStream in;

    Wire(String server) throws IOException {
        this.server = URI.create(server);
        host = this.server.getAuthority();
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    private Socket connect() throws IOException {
        var connected = new Socket(InetAddress.getByName(server.getHost()), server.getPort());
        connected.setTcpNoDelay(true);
        connected.setSoTimeout(30_000);
        return connected;
    }

    int get(String path) throws IOException {
        return exchange("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Encoding: gzip\r\n\r\n");
    }

    /** @param headers whole lines, each with its line end; @return what came, which must be well */
    String read(String path, String headers) throws IOException {
        return whole("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept-Encoding: gzip\r\n" + headers + "\r\n");
    }

    /** As {@link #read}, of a request that sends something. */
    String send(String path, String headers, String json) throws IOException {
        return whole(posted(path, headers, json));
    }

    /** @param headers whole lines, each with its line end */
    int post(String path, String headers, String json) throws IOException {
        return exchange(posted(path, headers, json));
    }

    private String posted(String path, String headers, String json) {
        return "POST " + path + " HTTP/1.1\r\nHost: " + host
                + "\r\nContent-Type: application/json\r\nAccept-Encoding: gzip\r\n" + headers + "Content-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json;
    }

    private String whole(String request) throws IOException {
        var body = new ByteArrayOutputStream();
        var status = exchange(request, body);
        if (status != 200) {
            throw new IOException(status + " to " + request.substring(0, request.indexOf("\r\n")));
        }
        var bytes = body.toByteArray();
        var zipped = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        try (var plain =
                zipped ? new GZIPInputStream(new ByteArrayInputStream(bytes)) : new ByteArrayInputStream(bytes)) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int exchange(String request) throws IOException {
        return exchange(request, OutputStream.nullOutputStream());
    }

    private int exchange(String request, OutputStream body) throws IOException {
        var status = Integer.parseInt(first(request).substring(9, 12));
        int length = 0;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var name = header.substring(0, header.indexOf(':')).toLowerCase(java.util.Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (name.equals("transfer-encoding")) {
                chunked = true;
            }
        }
        if (!chunked) {
            body.write(in.readNBytes(length));
            return status;
        }
        for (var size = chunk(); size > 0; size = chunk()) {
            body.write(in.readNBytes(size));
            in.skipNBytes(2);
        }
        line();
        return status;
    }

    /** The line of the status. A connection that was idle too long is opened again, as browsers do. */
    private String first(String request) throws IOException {
        var bytes = request.getBytes(StandardCharsets.UTF_8);
        try {
            socket.getOutputStream().write(bytes);
            in.mark(1);
            if (in.read() >= 0) {
                in.reset();
                return line();
            }
        } catch (SocketException closed) {
            // as above
        }
        close();
        socket = connect();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        socket.getOutputStream().write(bytes);
        return line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        var line = new StringBuilder(80);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("The server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
