// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.adapter.os.DeskLock;
import dev.kobe.adapter.os.DeskSocket;
import dev.kobe.adapter.os.HaltFile;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.door.DoorProtocol;
import dev.kobe.guardian.journal.CanonicalJson;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Halts a desk from whichever process: the HALT file first, then the desk's owner. Each is tried
/// though the other fails, and what is said is what came of both.
///
/// Example: on a full disk the file cannot be written; the owner is asked all the same.
///
/// @param patience how long the owner may take to answer
record Halting(InstantSource clock, Duration patience) {
    private static final RefusalCode NOT_WRITTEN = new RefusalCode("HALT_NOT_WRITTEN");

    /// Halts the desk in a folder.
    ///
    /// @return what came of it in a sentence; refused where it is not certain that orders are stopped
    Outcome<String> halt(Path desk, String reason) {
        Optional<String> notWritten = write(desk, reason);
        if (!Files.isDirectory(desk.resolve("journal"))) {
            return Outcome.refused(Refusal.of(
                    DeskHouse.NO_DESK,
                    "There is no desk in " + desk + ", so nothing was stopped there; "
                            + notWritten.orElse("the HALT file waits for whoever opens one") + ". Is --desk right?"));
        }
        Optional<Desk.Reply> reply = DeskLock.isOwned(desk)
                ? DeskSocket.ask(desk, DoorProtocol.submitting(new Input.Halt(reason)), patience)
                        .map(answer -> CanonicalJson.read(answer, Desk.Reply.class))
                : Optional.empty();
        boolean isTaken = reply.filter(one -> !one.isRefused()).isPresent();
        String owner = reply.flatMap(Desk.Reply::refusal)
                .map(no -> "The desk's owner could not take the halt in, so nothing was cancelled: " + no.sentence())
                .orElse("No owner answered; the next one to start will cancel what is working.");
        if (isTaken) {
            return Outcome.ok(
                    "Halted: no order leaves any more, and the desk's owner has cancelled what was working, or"
                            + " will once it reaches the broker."
                            + notWritten.map(why -> " But " + why + ".").orElse(""));
        }
        return notWritten.isEmpty()
                ? Outcome.ok("Halted: the HALT file is on disk and no order leaves any more. " + owner)
                : Outcome.refused(Refusal.of(
                        NOT_WRITTEN,
                        "Not halted for certain: " + notWritten.get() + ". " + owner
                                + " Stop Kobe, and cancel what is working in the broker's own program."));
    }

    private Optional<String> write(Path desk, String reason) {
        try {
            new HaltFile(desk).write(reason, clock.instant());
            return Optional.empty();
        } catch (UncheckedIOException failure) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
    }
}
