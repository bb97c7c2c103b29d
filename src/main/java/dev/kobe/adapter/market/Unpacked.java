// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The text inside a file that is packed with gzip, or alone in a zip archive; any other file is its own text.
final class Unpacked {
    /// No price file is larger; what unpacks to more is refused rather than filling the memory.
    static final int MOST_BYTES = 64 << 20;

    private Unpacked() {}

    static byte[] text(byte[] bytes) throws Unreadable {
        try {
            if (startsWith(bytes, 0x1f, 0x8b)) {
                try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                    return all(in);
                }
            }
            if (startsWith(bytes, 'P', 'K', 3, 4)) {
                return alone(bytes);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable(" cannot be unpacked: " + broken.getMessage());
        }
        return bytes;
    }

    private static byte[] alone(byte[] bytes) throws IOException, Unreadable {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            ZipEntry entry = in.getNextEntry();
            if (entry == null || entry.isDirectory()) {
                throw new Unreadable(" is an archive without a file; allowed: one CSV file in it");
            }
            byte[] text = all(in);
            if (in.getNextEntry() != null) {
                throw new Unreadable(" is an archive of several files; allowed: one CSV file in it");
            }
            return text;
        }
    }

    private static byte[] all(InputStream in) throws IOException, Unreadable {
        byte[] text = in.readNBytes(MOST_BYTES + 1);
        if (text.length > MOST_BYTES) {
            throw new Unreadable(" unpacks to more than 64 MB; allowed: up to that");
        }
        return text;
    }

    private static boolean startsWith(byte[] bytes, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
