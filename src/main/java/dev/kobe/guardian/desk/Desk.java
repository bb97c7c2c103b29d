// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.outcome.Refusal;
import java.time.Instant;
import java.util.Optional;

/// The one way in: every command of the window, the command line and the schedule goes through [#submit], whether the
/// desk is in this process or behind its socket.
public interface Desk {
    /// Hands a command to the guardian and waits until its events are on disk.
    Reply submit(Input.Command command);

    /// The desk as last published.
    View view();

    /// What became of a command: the number of the last event, and the refusal if there was one.
    record Reply(long seq, Optional<Refusal> refusal) {
        public boolean isRefused() {
            return refusal.isPresent();
        }
    }

    /// State and readings of one moment, with the guardian's own time; `emergency` says why the gate is shut for good.
    record View(DeskState state, Readings readings, Instant at, Optional<String> emergency) {}
}
