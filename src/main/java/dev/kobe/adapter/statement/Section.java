// SPDX-License-Identifier: MIT
package dev.kobe.adapter.statement;

import dev.kobe.core.record.Statement.Part;
import java.util.Optional;

/// A section of a statement and how a row of it becomes a record.
///
/// @param name the section's element or title
/// @param part what a statement tells of by having this section; empty for one that is only about itself
record Section(String name, Optional<Part> part, Reading reading) {

    /// Adds a row to the draft of its account.
    @FunctionalInterface
    interface Reading {
        void row(Row row, StatementDraft draft);
    }

    static Section of(String name, Part part, Reading reading) {
        return new Section(name, Optional.of(part), reading);
    }

    static Section of(String name, Reading reading) {
        return new Section(name, Optional.empty(), reading);
    }
}
