// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.Strike;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Imported snapshots in a row between which no money can have come or gone unseen, as strikes without flows.
///
/// Example: snapshots of 100,000.00 on 26 January and 101,000.00 on the 27th, with the same cash and the same holdings,
/// are a stretch of one return, +1 %; a cash of 5,000.00 more on the 28th, of which no execution tells, ends it.
///
/// @param strikes the earliest first; one alone has no return
/// @param ended why the next snapshot does not follow, in a sentence; empty for the last stretch
public record ImportedStretch(List<Strike> strikes, Optional<String> ended) {
    public ImportedStretch {
        strikes = List.copyOf(strikes);
    }

    public LocalDate from() {
        return strikes.getFirst().session();
    }

    public LocalDate to() {
        return strikes.getLast().session();
    }
}
