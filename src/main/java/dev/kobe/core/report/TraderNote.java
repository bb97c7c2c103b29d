// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import java.time.Instant;

/// The owner's sealed commentary on a month, as it stands in the report: one line, cut where it would take the page.
public record TraderNote(Instant sealedAt, String text) {
    private static final int LONGEST = 420;

    /// The words in one line, and where they stop if they are not whole.
    String line() {
        String one = text.strip().replaceAll("\\s+", " ");
        return one.length() <= LONGEST ? one : one.substring(0, LONGEST) + " … (the rest is in the notes)";
    }
}
