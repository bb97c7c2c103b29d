// SPDX-License-Identifier: MIT
package dev.kobe.app;

import dev.kobe.app.config.KobeConfig;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.gate.LimitsChange;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.quantity.Currency;
import dev.kobe.guardian.desk.DeskState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The findings of `kobe check` about the limits in force and the way purchases are funded.
final class LimitChecks {
    private LimitChecks() {}

    static List<CheckLine> of(KobeConfig config, Universe universe, Optional<DeskState> state) {
        List<CheckLine> lines = new ArrayList<>();
        lines.add(funding(config, universe));
        state.ifPresent(desk -> desk.limits()
                .ifPresent(limits -> lines.add(new CheckLine(
                        "limits in force",
                        Result.PASS,
                        "version " + limits.version(),
                        waiting(desk, limits) + asked(config, universe, desk, limits)))));
        return lines;
    }

    private static String waiting(DeskState desk, GateLimits limits) {
        return desk.nextLimits()
                .map(next -> "from the next session: " + String.join("; ", LimitsChange.waiting(limits, next)))
                .orElse("no other is waiting");
    }

    /// What the settings ask for now and the desk, which reads them as it is opened, has not heard of yet.
    private static String asked(KobeConfig config, Universe universe, DeskState desk, GateLimits limits) {
        if (desk.identity().filter(one -> !one.simulated()).isEmpty()) {
            return "";
        }
        GateLimits wanted = TradingRules.again(config, universe, limits);
        List<String> unheard =
                LimitsChange.of(desk.nextLimits().orElse(limits), wanted).changes();
        return unheard.isEmpty()
                ? ""
                : "; the settings differ and are taken up as the desk is opened again: " + String.join("; ", unheard);
    }

    /// Whether the pair that joins the two currencies may be traded where they differ.
    private static CheckLine funding(KobeConfig config, Universe universe) {
        Currency base = config.baseCurrency();
        Currency wanted = universe.currency();
        if (base.equals(wanted)) {
            return new CheckLine("fx funding", Result.PASS, "none", "base and universe are in " + base);
        }
        Optional<Instrument> pair = TradingRules.desk(config, universe).pairs().stream()
                .filter(one -> joins(one, base, wanted))
                .findFirst();
        return pair.map(one -> new CheckLine(
                        "fx funding",
                        Result.PASS,
                        one.symbol(),
                        "purchases in " + wanted + " are paid for by converting " + base))
                .orElseGet(() -> new CheckLine(
                        "fx funding",
                        Result.FAIL,
                        "none",
                        "no pair under fx joins " + base + " to " + wanted + ": no purchase could be paid for"));
    }

    private static boolean joins(Instrument pair, Currency one, Currency other) {
        Currency first = pair.pairBase();
        Currency second = pair.id().pairQuote();
        return first.equals(one) && second.equals(other) || first.equals(other) && second.equals(one);
    }
}
