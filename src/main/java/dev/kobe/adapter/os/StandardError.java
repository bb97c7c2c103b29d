// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a person watches standard error.
public final class StandardError {
    private static final Path LINK = Path.of("/proc/self/fd/2");

    private StandardError() {}

    /// Whether it is a terminal; where the system does not tell, it is taken for none.
    public static boolean isTerminal() {
        return leadsToTerminal(LINK);
    }

    static boolean leadsToTerminal(Path link) {
        try {
            return Files.readSymbolicLink(link).startsWith("/dev/pts")
                    || Files.readSymbolicLink(link).toString().startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException untold) {
            return false;
        }
    }
}
