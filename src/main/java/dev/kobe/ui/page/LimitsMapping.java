// SPDX-License-Identifier: MIT
package dev.kobe.ui.page;

import dev.kobe.core.breaker.Breaker;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.page.SettingsPage.Limit;
import dev.kobe.ui.page.SettingsPage.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Maps the desk's limits to the page that shows them: breakers first, then the checks of the gate, then the rules by
/// which a ticket is drawn and sent.
final class LimitsMapping {
    private static final String GATE = "Every order";

    private LimitsMapping() {}

    static SettingsPage.View view(DeskState state, DeskRules rules) {
        List<Limit> limits = new ArrayList<>();
        rules.breakers(state).forEach(breaker -> limits.add(levels(breaker)));
        state.limits().ifPresent(gate -> gate(gate, limits));
        drawing(rules, limits);
        return new SettingsPage.View(limits, state.limits().map(GateLimits::version), lastChange(state));
    }

    private static Limit levels(Breaker breaker) {
        return new Limit(
                "Equity",
                breaker.title(),
                text(Format.limit(breaker.levels().stop().at(), breaker.scale())),
                breaker.levels().rising().stream()
                        .map(level -> word(level.action()) + " at " + Format.limit(level.at(), breaker.scale()))
                        .collect(Collectors.joining(", ")));
    }

    private static String word(BreakerAction action) {
        return switch (action) {
            case CONTINUE -> "clear";
            case ALERT_ONLY -> "alerts";
            case REDUCE_SIZE -> "halves the size";
            case PAUSE_NEW -> "pauses new positions";
            case HALT_ALL -> "halts";
        };
    }

    private static void gate(GateLimits gate, List<Limit> limits) {
        limits.add(limit("Largest position after it", share(gate.positionShare().value()), "of equity"));
        limits.add(limit("Largest order", share(gate.orderShare().value()), "of equity"));
        limits.add(assumable(gate, "order_value", "Largest order in money", new Value.Amount(gate.orderValue())));
        limits.add(assumable(
                gate,
                "share_cap",
                "Most shares in one order",
                new Value.Size(gate.shareCap().value(), "shares")));
        limits.add(assumable(
                gate,
                "pair_cap",
                "Most of a currency in one order",
                new Value.Size(gate.pairCap().value(), "units")));
        limits.add(limit("Gross exposure after it", share(gate.grossShare().value()), "of equity"));
        limits.add(limit("Least cash after it", share(gate.reserveShare().value()), "of equity"));
        limits.add(limit("Age of the price it is judged by", time(gate.quoteFreshness()), "at most"));
        limits.add(limit("Books found equal to the broker's", time(gate.reconciledWithin()), "ago at most"));
        limits.add(limit("Margin before the window closes", time(gate.cutOff()), "at least"));
    }

    private static void drawing(DeskRules rules, List<Limit> limits) {
        limits.add(new Limit("A ticket", "Undo after the click", time(rules.undo()), "nothing is sent before"));
        limits.add(new Limit(
                "A ticket",
                "Collar while it counts down",
                text(Format.number(rules.collar().value(), 0) + " bp"),
                "a price that moves further stops it"));
        limits.add(new Limit("A ticket", "Prices count as stale after", time(rules.staleAfter()), ""));
    }

    private static Limit limit(String name, Value value, String note) {
        return new Limit(GATE, name, value, note);
    }

    private static Limit assumable(GateLimits gate, String key, String name, Value value) {
        return limit(name, value, gate.assumed().contains(key) ? "assumed: nobody has typed it in" : "");
    }

    private static Value share(BigDecimal ratio) {
        return text(Format.percent(ratio, 1));
    }

    private static Value time(Duration duration) {
        return text(Format.left(duration));
    }

    private static Value text(String text) {
        return new Value.Text(text);
    }

    /// Who and when: the opening sets the first version; later ones stand in the journal with their time.
    private static String lastChange(DeskState state) {
        Optional<Integer> version = state.limits().map(GateLimits::version);
        if (version.isEmpty()) {
            return "No desk has been opened, so no limit is in force yet.";
        }
        return version.get() == 1
                ? "Last change: "
                        + state.identity()
                                .map(one -> Format.stamp(one.openedAt()))
                                .orElse(Format.UNKNOWN) + ", set from config.yaml by whoever opened this desk."
                : "Last change: version " + version.get() + "; the journal says when, under limits.changed.";
    }
}
