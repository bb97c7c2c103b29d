// SPDX-License-Identifier: MIT
package dev.kobe.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// Folders beside the project that some tests read in place; a test that needs an absent one is skipped, visibly.
public final class Shared {
    private Shared() {}

    /// A file or folder of the real third-party data.
    public static Path data(String name) {
        return under("kobe.real.data", name);
    }

    /// A file or folder of the reference cases.
    public static Path cases(String name) {
        return under("kobe.cases", name);
    }

    /// A page of the specification.
    public static Path spec(String name) {
        return under("kobe.spec", name);
    }

    /// A file or folder of the project itself.
    public static Path project(String name) {
        return Path.of(System.getProperty("kobe.project", "."), name);
    }

    private static Path under(String property, String name) {
        Path path = Path.of(System.getProperty(property, "absent"), name);
        Assumptions.assumeTrue(Files.exists(path), () -> "-D" + property + " does not lead to " + name + ": skipped");
        return path;
    }
}
