// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.PriceSource;
import dev.kobe.core.outcome.Outcome;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;

/// A folder of price files as a source.
///
/// @param clock when a file is read, which decides whether its last bar can be finished
public record CsvFolderSource(Path folder, InstantSource clock) implements PriceSource {
    @Override
    public String name() {
        return "the folder " + folder.getFileName();
    }

    @Override
    public Outcome<PriceHistory> daily(Instrument instrument, LocalDate from, LocalDate to) {
        return PriceFolder.find(folder, instrument)
                .map(file -> PriceFolder.history(file, clock.instant()).map(history -> history.through(to)))
                .orElseGet(() -> PriceText.refused(
                        folder,
                        " has no prices of " + instrument.symbol() + "; allowed: a file such as " + instrument.symbol()
                                + ".csv"));
    }
}
