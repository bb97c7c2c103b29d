// SPDX-License-Identifier: MIT
package dev.kobe.adapter.venue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// The venue's own record: tab-separated lines, each forced to disk before the venue acts on it. Nobody else reads it,
/// so that a test can hold the desk's journal against it.
public final class VenueLedger implements AutoCloseable {
    private final FileChannel out;

    private VenueLedger(FileChannel out) {
        this.out = out;
    }

    /// Opens the file for appending, and cuts a line that was never finished.
    static VenueLedger open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            byte[] bytes = Files.readAllBytes(file);
            int good = bytes.length;
            while (good > 0 && bytes[good - 1] != '\n') {
                good--;
            }
            channel.truncate(good);
            channel.position(good);
            return new VenueLedger(channel);
        } catch (IOException failure) {
            throw new UncheckedIOException("the venue's ledger " + file + " could not be opened", failure);
        }
    }

    /// Every whole line, each split into its fields.
    public static List<String[]> lines(Path file) {
        try {
            List<String[]> lines = new ArrayList<>();
            if (Files.exists(file)) {
                String text = Files.readString(file);
                int whole = text.lastIndexOf('\n') + 1;
                text.substring(0, whole).lines().forEach(line -> lines.add(line.split("\t", -1)));
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException("the venue's ledger " + file + " could not be read", failure);
        }
    }

    void append(Object... fields) {
        String line = String.join(
                        "\t",
                        java.util.Arrays.stream(fields).map(Object::toString).toList()) + "\n";
        try {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException("the venue's ledger could not be written", failure);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("the venue's ledger could not be closed", failure);
        }
    }
}
