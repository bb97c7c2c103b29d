// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.outcome.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class UnpackedTest {
    private static final byte[] TEXT = "DATE,DTB3\n2016-12-30,0.50\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void readsWhatIsPacked() throws IOException {
        assertThat(read("a.csv.gz", gzip(TEXT)).orThrow().series().getFirst().close(0))
                .isEqualTo(0.5);
        assertThat(read("a.zip", zip(TEXT, "a.csv"))
                        .orThrow()
                        .series()
                        .getFirst()
                        .close(0))
                .isEqualTo(0.5);
    }

    @Test
    void refusesAnArchiveOfTwoFilesOrNone() throws IOException {
        assertThat(read("a.zip", zip(TEXT, "a.csv", "b.csv")).reason())
                .contains("a.zip is an archive of several files; allowed: one CSV file in it.");
        assertThat(read("a.zip", zip(TEXT, "folder/")).reason())
                .contains("a.zip is an archive without a file; allowed: one CSV file in it.");
    }

    @Test
    void refusesWhatIsCutOrTooLarge() throws IOException {
        byte[] packed = gzip(TEXT);
        assertThat(read("a.csv.gz", Arrays.copyOf(packed, packed.length - 12))
                        .reason()
                        .orElseThrow())
                .startsWith("a.csv.gz cannot be unpacked: ");
        assertThat(read("a.csv.gz", gzip(new byte[Unpacked.MOST_BYTES + 1])).reason())
                .contains("a.csv.gz unpacks to more than 64 MB; allowed: up to that.");
    }

    private static Outcome<PriceText> read(String name, byte[] bytes) {
        return PriceText.parse(Path.of(name), bytes, Texts.TODAY);
    }

    private static byte[] gzip(byte[] text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] text, String... names) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (String name : names) {
                out.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    out.write(text);
                }
                out.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
