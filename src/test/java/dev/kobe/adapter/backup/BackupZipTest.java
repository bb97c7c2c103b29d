// SPDX-License-Identifier: MIT
package dev.kobe.adapter.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.kobe.guardian.journal.CanonicalJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupZipTest {
    /// SHA-256 of the three letters `abc`, FIPS 180-4's own example.
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    private Path zip() throws IOException {
        Path zip = folder.resolve("one.zip");
        SortedMap<String, BackupZip.Source> files = new TreeMap<>(Map.of(
                "journal/2026-06-01.log", () -> new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)),
                "simulation.json", () -> new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8))));
        BackupZip.write(zip, files, items -> manifest(items));
        return zip;
    }

    private static Manifest manifest(List<Manifest.Item> items) {
        return new Manifest(1, Instant.EPOCH, 7, "f".repeat(64), Map.of("library.bars", 3L), items);
    }

    @Test
    void whatIsWrittenUnpacksTheSame() throws IOException {
        Manifest manifest = BackupZip.unpack(zip(), folder.resolve("into"));
        assertThat(manifest.items())
                .contains(new Manifest.Item("journal/2026-06-01.log", 3, ABC))
                .hasSize(2);
        assertThat(folder.resolve("into/journal/2026-06-01.log")).hasContent("abc");
    }

    @Test
    void everyFlippedByteIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(zip());
        int noticed = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] bent = whole.clone();
            bent[at] ^= 0x10;
            Path zip = folder.resolve("bent.zip");
            Files.write(zip, bent);
            Path into = folder.resolve("bent-" + at);
            try {
                BackupZip.unpack(zip, into);
                assertThat(into.resolve("journal/2026-06-01.log")).hasContent("abc");
                assertThat(into.resolve("simulation.json")).hasContent("{}");
            } catch (IOException wrong) {
                noticed++;
            }
        }
        assertThat(noticed).as("bytes that carry content").isGreaterThan(whole.length / 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "/etc/passwd", "a/../../b", "journal/../x", "", "a//b"})
    void aNameThatLeadsOutIsRefusedAndWritesNothing(String name) throws IOException {
        Path zip = raw(name, manifest(List.of(new Manifest.Item(name, 3, ABC))));
        Path into = folder.resolve("deep").resolve("into");
        assertThatIOException()
                .isThrownBy(() -> BackupZip.unpack(zip, into))
                .withMessageContaining("no place in a desk");
        try (var found = Files.walk(folder)) {
            assertThat(found.filter(Files::isRegularFile)
                            .map(one -> one.getFileName().toString()))
                    .containsExactly("raw.zip");
        }
    }

    @Test
    void aFileThatTheManifestDoesNotNameAndOneThatIsLargerThanItSaysAreRefused() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> BackupZip.unpack(raw("extra.txt", manifest(List.of())), folder.resolve("a")))
                .withMessageContaining("does not name");
        assertThatIOException()
                .isThrownBy(() -> BackupZip.unpack(
                        raw("big.txt", manifest(List.of(new Manifest.Item("big.txt", 2, ABC)))), folder.resolve("b")))
                .withMessageContaining("more than 2 bytes");
    }

    private Path raw(String name, Manifest manifest) throws IOException {
        Path zip = folder.resolve("raw.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write("abc".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            out.putNextEntry(new ZipEntry(Manifest.NAME));
            out.write(CanonicalJson.write(manifest).getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return zip;
    }

    @Test
    void fourteenNightsAndTheLastOfTwelveMonthsAreKept() {
        List<String> names = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            int of = month;
            IntStream.rangeClosed(1, 28)
                    .forEach(day -> names.add(String.format("2025-%02d-%02dT210000Z.zip", of, day)));
        }
        names.add("2024-12-31T210000Z.zip");
        List<String> left = new ArrayList<>(names);
        left.removeAll(Retention.beyond(names));
        assertThat(left)
                .hasSize(14 + 11)
                .contains("2025-12-28T210000Z.zip", "2025-12-15T210000Z.zip", "2025-01-28T210000Z.zip")
                .doesNotContain("2025-12-14T210000Z.zip", "2025-11-27T210000Z.zip", "2024-12-31T210000Z.zip");
    }
}
