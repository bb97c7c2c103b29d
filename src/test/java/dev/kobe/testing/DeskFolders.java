// SPDX-License-Identifier: MIT
package dev.kobe.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The folders of desks that tests live.
public final class DeskFolders {
    private DeskFolders() {}

    /// Copies a desk that nobody has open.
    ///
    /// @return where it was copied to
    public static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path one : files.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(one)) {
                    Files.copy(one, target);
                }
            }
        }
        return to;
    }
}
