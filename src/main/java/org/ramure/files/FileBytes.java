package org.ramure.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads numbers at places of a file; what lies beyond its end is damage, never an endless read. */
final class FileBytes implements AutoCloseable {

    private final FileChannel channel;
    private final long size;

    FileBytes(Path file) throws IOException {
        this.channel = FileChannel.open(file);
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** Big-endian, 1 to 8 bytes. */
    long number(long at, int count) throws IOException, DamagedFile {
        var bytes = bytes(at, count);
        long number = 0;
        for (var b : bytes) {
            number = number << 8 | b & 0xff;
        }
        return number;
    }

    /** @param count 64 at most */
    String text(long at, int count) throws IOException, DamagedFile {
        return new String(bytes(at, Math.min(count, 64)), StandardCharsets.ISO_8859_1);
    }

    private byte[] bytes(long at, int count) throws IOException, DamagedFile {
        if (at < 0 || count < 0 || at > size - count) {
            throw new DamagedFile("beyond the end");
        }
        var buffer = ByteBuffer.allocate(count);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer, at + buffer.position()) < 0) {
                throw new DamagedFile("cut off");
            }
        }
        return buffer.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
