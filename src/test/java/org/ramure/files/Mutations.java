package org.ramure.files;

import java.util.Arrays;
import java.util.Random;

/** What a bad line, a bad disk or a bad person makes of a file. */
public final class Mutations {

    private Mutations() {}

    /** Never the same twice, and the same again with the same seed. */
    public static byte[] of(byte[] whole, Random random) {
        var bytes = whole.clone();
        // most of what a header says stands at its beginning
        var reach = random.nextBoolean() ? Math.min(bytes.length, 600) : bytes.length;
        for (var i = 1 + random.nextInt(8); i > 0; i--) {
            bytes[random.nextInt(reach)] = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> (byte) 0xff;
                case 2 -> (byte) 0x7f;
                default -> (byte) random.nextInt(256);
            };
        }
        if (random.nextInt(3) == 0) {
            bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
        }
        if (random.nextInt(4) == 0) {
            var from = random.nextInt(bytes.length);
            var piece = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + random.nextInt(400)));
            var longer = Arrays.copyOf(bytes, bytes.length + piece.length);
            System.arraycopy(piece, 0, longer, bytes.length, piece.length);
            bytes = longer;
        }
        return bytes;
    }
}
