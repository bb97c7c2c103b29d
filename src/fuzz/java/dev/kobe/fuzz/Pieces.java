// SPDX-License-Identifier: MIT
package dev.kobe.fuzz;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// An input taken apart.
final class Pieces {
    private Pieces() {}

    /// All of it from a place on.
    static byte[] bytes(byte[] input, int from) {
        return Arrays.copyOfRange(input, Math.min(from, input.length), input.length);
    }

    /// Frames whose contents byte 255 parts, each with its length before it.
    static List<byte[]> framed(byte[] contents) {
        List<byte[]> frames = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= contents.length; at++) {
            if (at == contents.length || contents[at] == (byte) 0xFF) {
                frames.add(ByteBuffer.allocate(at - begin + Integer.BYTES)
                        .putInt(at - begin)
                        .put(contents, begin, at - begin)
                        .array());
                begin = at + 1;
            }
        }
        return frames;
    }
}
