// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.util.Comparator;

/// The owner's tick on one line of a ticket: what this check warns of is accepted for this line, or its refusal is
/// overridden where the check lets that be.
///
/// Example: check 11 on `2 SXLK` accepts a spread over half its limit, of that line alone.
///
/// @param check the number of the check
/// @param line the line as its results name it
public record Acceptance(int check, String line) implements Comparable<Acceptance> {
    private static final Comparator<Acceptance> ORDER =
            Comparator.comparing(Acceptance::line).thenComparing(Acceptance::check);

    @Override
    public int compareTo(Acceptance other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return check + " on " + line;
    }
}
