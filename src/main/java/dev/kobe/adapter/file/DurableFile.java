// SPDX-License-Identifier: MIT
package dev.kobe.adapter.file;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes whole files that are either there in full after a crash or not there at all: a part beside the file, forced,
/// renamed over it, and the folder forced.
public final class DurableFile {
    private DurableFile() {}

    /// Writes the text in place of whatever the file held.
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the bytes in place of whatever the file held.
    public static void write(Path file, byte[] bytes) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (FileChannel out = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        replace(part, file);
    }

    /// Puts a part that has been forced in the place of the file.
    public static void replace(Path part, Path file) throws IOException {
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            forceDirectory(folder);
        }
    }

    /// Makes a rename or a new file in the folder lasting, where the system knows how.
    public static void forceDirectory(Path folder) throws IOException {
        // Windows cannot open a directory; there the file system keeps its own order.
        if (File.separatorChar == '/') {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
