// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.outcome.Outcome;
import java.time.LocalDate;

/// Somebody who gives daily bars: a folder of files, a service, the broker.
///
/// Bars in doubt are left out and named among the history's caveats; where all are, nothing is left. What cannot
/// be had is refused or missing with a sentence.
public interface PriceSource extends AutoCloseable {
    /// What it is called in a sentence, for example `the folder second`.
    String name();

    /// The daily bars of an instrument between two days, both counted.
    Outcome<PriceHistory> daily(Instrument instrument, LocalDate from, LocalDate to);

    /// Gives back what it holds, such as a connection; most hold nothing.
    @Override
    default void close() {}
}
