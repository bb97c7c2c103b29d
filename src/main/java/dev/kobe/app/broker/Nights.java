// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.app.record.Backups;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/// What is done each night for a desk that is guarded.
///
/// @param backedUp when the last proven copy was made; empty where there is none
/// @param backUp makes and proves a copy
public record Nights(Optional<Instant> backedUp, Runnable backUp) {
    /// The nights of a desk's folder.
    ///
    /// @param told what became of a copy, in a sentence
    public static Nights of(Path desk, Consumer<String> told) {
        return new Nights(
                Backups.last(desk).map(Backups.Proven::madeAt), () -> told.accept(Backups.inAProcessOfItsOwn(desk)));
    }
}
