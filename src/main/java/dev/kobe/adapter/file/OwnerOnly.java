// SPDX-License-Identifier: MIT
package dev.kobe.adapter.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Folders that only their owner can read, where the file system knows such a thing.
public final class OwnerOnly {
    private OwnerOnly() {}

    /// Makes the folder if it is not there and keeps everybody else out of it.
    public static Path directory(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
