// SPDX-License-Identifier: MIT
package dev.kobe.guardian.loop;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where quotes wait for the guardian: the newest of each instrument and no more, however fast they come.
///
/// Prices are readings: one that was overtaken before it could be judged tells nothing that the newer one does not. So
/// a storm of prices costs the guardian one judgement at a time, and an execution waits behind one and never behind
// all.
///
/// Example: while the guardian writes to disk for 5 ms, 500 prices of three funds come; it then judges once, on three.
final class QuoteTray {
    private Map<InstrumentId, Quote> waiting = new TreeMap<>();

    /// Lays quotes down; of two of one instrument the later one stays, and of two of one instant the one laid down
    // last.
    ///
    /// @return whether the tray was empty, so that somebody has to be told that it no longer is
    synchronized boolean put(Collection<Quote> quotes) {
        boolean wasEmpty = waiting.isEmpty();
        for (Quote one : quotes) {
            waiting.merge(one.instrument(), one, (old, fresh) -> fresh.at().isBefore(old.at()) ? old : fresh);
        }
        return wasEmpty;
    }

    /// Takes everything that waits, in the order of the instruments.
    synchronized List<Quote> take() {
        List<Quote> taken = List.copyOf(waiting.values());
        waiting = new TreeMap<>();
        return taken;
    }
}
