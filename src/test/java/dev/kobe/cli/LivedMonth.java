// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A desk that has lived its demonstration month, once for a class; each test types at a copy of its own.
abstract class LivedMonth {
    @TempDir
    static Path lived;

    @TempDir
    Path home;

    TypedDesk desk;

    @BeforeAll
    static void liveAMonth() {
        assertThat(new TypedDesk(lived, lived.resolve("desk")).kobe("demo", "--headless"))
                .isZero();
    }

    @BeforeEach
    void takeACopy() throws IOException {
        desk = new TypedDesk(home, TypedDesk.copy(lived.resolve("desk"), home.resolve("desk")));
    }
}
