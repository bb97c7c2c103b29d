// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import java.util.Optional;

/// The HALT file as the order door sees it: present means that nothing leaves, whoever wrote it.
public interface HaltSignal {
    /// What the file says.
    ///
    /// @param written when by its own words, which tells one halt from the next; empty where it cannot be read
    record Halted(String written, String reason) {}

    /// What the file says, if there is one; a file that cannot be read counts as a halt.
    Optional<Halted> halted();

    /// The reason in the file, if there is one.
    default Optional<String> reason() {
        return halted().map(Halted::reason);
    }

    /// Removes the file after a resume, unless it is another one by now: a halt that was written meanwhile is a later
    /// one, which nobody has decided anything after.
    ///
    /// @param taken what the guardian had taken in when it resumed
    void clear(Halted taken);

    /// No file at all: for desks that live in memory only.
    static HaltSignal none() {
        return new HaltSignal() {
            @Override
            public Optional<Halted> halted() {
                return Optional.empty();
            }

            @Override
            public void clear(Halted taken) {}
        };
    }
}
