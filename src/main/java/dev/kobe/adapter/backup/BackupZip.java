// SPDX-License-Identifier: MIT
package dev.kobe.adapter.backup;

import dev.kobe.adapter.file.DurableFile;
import dev.kobe.adapter.file.OwnerOnly;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.journal.JournalBroken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Writes and reads the zip of a backup: every file named below the desk, the manifest last. A zip that is not what its
/// manifest says, or that names a place outside, is refused as a whole.
public final class BackupZip {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._\\-]*(/[A-Za-z0-9_][A-Za-z0-9._\\-]*)*");
    private static final long LARGEST = 4L << 30;

    private BackupZip() {}

    /// Gives the bytes of a file and is closed after.
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    /// Writes a zip of these files so that it is there whole or not at all.
    ///
    /// @param manifest makes the manifest from the items written
    public static Manifest write(
            Path zip, SortedMap<String, Source> files, Function<List<Manifest.Item>, Manifest> manifest)
            throws IOException {
        Path part = zip.resolveSibling(zip.getFileName() + ".part");
        Manifest made;
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
                ZipOutputStream out = new ZipOutputStream(Channels.newOutputStream(channel))) {
            List<Manifest.Item> items = new ArrayList<>();
            for (Map.Entry<String, Source> one : files.entrySet()) {
                out.putNextEntry(new ZipEntry(one.getKey()));
                try (InputStream in = one.getValue().open()) {
                    items.add(copy(one.getKey(), in, out, LARGEST));
                }
                out.closeEntry();
            }
            made = manifest.apply(items);
            out.putNextEntry(new ZipEntry(Manifest.NAME));
            out.write(CanonicalJson.write(made).getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            out.finish();
            channel.force(true);
        }
        DurableFile.replace(part, zip);
        return made;
    }

    /// Unpacks a zip into an empty folder, proving each file against the manifest.
    ///
    /// @throws IOException when the zip cannot be read or is not what its manifest says
    public static Manifest unpack(Path zip, Path into) throws IOException {
        Path root = OwnerOnly.directory(into).toAbsolutePath().normalize();
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            Manifest manifest = manifest(opened);
            Set<String> expected = new TreeSet<>();
            for (Manifest.Item one : manifest.items()) {
                expected.add(one.name());
                unpack(opened, one, root);
            }
            expected.add(Manifest.NAME);
            Set<String> there = new TreeSet<>();
            opened.stream().forEach(entry -> there.add(entry.getName()));
            if (!there.equals(expected)) {
                there.removeAll(expected);
                throw new IOException("holds " + there + ", which its manifest does not name");
            }
            return manifest;
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new IOException("has no manifest");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            Manifest manifest =
                    CanonicalJson.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Manifest.class);
            if (manifest.version() > Manifest.VERSION) {
                throw new IOException("was made by a newer Kobe: version " + manifest.version());
            }
            return manifest;
        } catch (JournalBroken malformed) {
            throw new IOException("has a manifest that cannot be read: " + malformed.getMessage(), malformed);
        }
    }

    private static void unpack(ZipFile zip, Manifest.Item item, Path into) throws IOException {
        Path place = into.resolve(item.name()).normalize();
        if (!NAME.matcher(item.name()).matches() || !place.startsWith(into) || item.bytes() > LARGEST) {
            throw new IOException("names '" + item.name() + "', which is no place in a desk");
        }
        ZipEntry entry = zip.getEntry(item.name());
        if (entry == null) {
            throw new IOException("lacks " + item.name());
        }
        Files.createDirectories(place.getParent());
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(place, StandardOpenOption.CREATE_NEW)) {
            Manifest.Item found = copy(item.name(), in, out, item.bytes());
            if (!found.equals(item)) {
                throw new IOException("has a " + item.name() + " that is not the one its manifest names");
            }
        }
    }

    private static Manifest.Item copy(String name, InputStream in, OutputStream out, long most) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            bytes += read;
            if (bytes > most) {
                throw new IOException("has a " + name + " of more than " + most + " bytes");
            }
        }
        return new Manifest.Item(name, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
