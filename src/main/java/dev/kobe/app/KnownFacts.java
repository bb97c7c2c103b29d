// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.app.config.GateSettings.WhatIf;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.app.demo.Market;
import dev.kobe.app.demo.SimulationFile;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.AverageVolume;
import dev.kobe.core.outcome.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The findings of `kobe check` about the checks of orders that need more than quotes and books: what they know, and
/// what nobody tells them.
final class KnownFacts {
    private KnownFacts() {}

    static List<CheckLine> of(Path desk, KobeConfig config, Universe universe, Instant now) {
        // A simulated desk reads its market and not its library, which a check must leave as it is.
        return SimulationFile.exists(desk)
                ? List.of(margin(config), announcements(), sales())
                : List.of(volumes(desk, universe, now), margin(config), announcements(), sales());
    }

    /// Check 19: of which instruments the average volume is known from the imported bars.
    private static CheckLine volumes(Path desk, Universe universe, Instant now) {
        Outcome<Map<InstrumentId, AverageVolume>> read = new DeskPrices(desk)
                .histories(universe.instruments(), now)
                .map(found -> Market.volumes(universe, found, now));
        String name = "average volume (check 19)";
        if (read.reason().isPresent()) {
            return new CheckLine(name, Result.WARN, "unknown", read.reason().get());
        }
        Map<InstrumentId, AverageVolume> known = read.orThrow();
        int all = universe.instruments().size();
        String refused = universe.instruments().stream()
                .filter(one -> one.liquidity() != Instrument.Liquidity.QUOTED && !known.containsKey(one.id()))
                .map(Instrument::symbol)
                .collect(Collectors.joining(", "));
        String value = known.size() + " of " + all;
        if (!refused.isEmpty()) {
            return new CheckLine(name, Result.WARN, value, "orders of these are refused until it is: " + refused);
        }
        return new CheckLine(
                name,
                Result.PASS,
                value,
                known.size() == all
                        ? "the last " + AverageVolume.BARS + " bars say how much is traded in a day"
                        : "the others are held against what their quotes display alone");
    }

    private static CheckLine margin(KobeConfig config) {
        boolean asks = config.gate().whatIf() == WhatIf.ASK;
        return new CheckLine(
                "margin (check 26)",
                Result.PASS,
                asks ? "asked" : "off",
                asks
                        ? "the broker of an account with margin is asked about each order, and what it does not answer is"
                                + " not sent"
                        : "nothing is borrowed (check 22), so that the broker is not asked");
    }

    private static CheckLine announcements() {
        return new CheckLine(
                "events (check 39)",
                Result.WARN,
                "booked ones",
                "corporate actions that are booked are seen; no calendar of earnings, ex-dates and announced splits is"
                        + " read");
    }

    private static CheckLine sales() {
        return new CheckLine(
                "sales (check 40)",
                Result.PASS,
                "this desk's",
                "sales since the desk was opened are seen, those by hand too; of earlier ones and of other accounts"
                        + " nothing is known");
    }
}
