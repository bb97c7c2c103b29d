// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import java.util.Optional;

/// The HALT file as the order door sees it: present means that nothing leaves, whoever wrote it.
public interface HaltSignal {
    /// The reason in the file, if there is one; a file that cannot be read counts as a halt.
    Optional<String> reason();

    /// Removes the file after a resume.
    void clear();

    /// No file at all: for desks that live in memory only.
    static HaltSignal none() {
        return new HaltSignal() {
            @Override
            public Optional<String> reason() {
                return Optional.empty();
            }

            @Override
            public void clear() {}
        };
    }
}
