// SPDX-License-Identifier: MIT
package dev.kobe.ui.shell;

import dev.kobe.core.breaker.BreakerReading;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Fill;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.guardian.desk.BreakerReadings;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskRules;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Readings;
import dev.kobe.ui.fx.Format;
import dev.kobe.ui.page.PagesMapping;
import dev.kobe.ui.pane.PaneState;
import dev.kobe.ui.ticket.TicketMapping;
import dev.kobe.ui.ticket.TicketView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Turns the desk's state and readings into everything on the screen; pure, and for the publisher's thread.
public final class DeskMapping {
    private DeskMapping() {}

    /// The whole screen as the guardian published it, at a moment of the desk's clock: an emergency overrides the word
    /// of the gate.
    public static DeskView view(Desk.View published, DeskRules rules, Surroundings surroundings, Instant now) {
        DeskState state = published.state();
        Readings readings = published.readings();
        BreakerReading reading = new BreakerReadings(rules).now(state, readings, now);
        Worth worth = Worth.of(state, readings, rules, now);
        Map<String, String> sectors = sectors(rules);
        Optional<TicketView> ticket = ticket(state, sectors);
        boolean simulated = isSimulated(state);
        HealthStrip.View strip = StripMapping.view(state, readings, rules, surroundings, worth, reading, now);
        return new DeskView(
                published.emergency().map(strip::inEmergency).orElse(strip),
                new TodayView(
                        TodayMapping.equity(state, surroundings, simulated),
                        TodayMapping.breakers(state, rules, reading, surroundings.raises()),
                        new PaneState.NotBuilt(
                                "The day is not taken apart in this version.",
                                "The strip above shows what changed since the last close."),
                        new PaneState.NotBuilt(
                                "Factor exposure is not measured in this version.",
                                "It shows nothing rather than a guess."),
                        new PaneState.NotBuilt(
                                "Alpha health is not judged in this version.",
                                "No strategy is called healthy or unhealthy."),
                        HoldingsMapping.holdings(state, readings, rules, worth, sectors, simulated, now)),
                ticket,
                ResumeMapping.view(state, rules, reading),
                AlarmsMapping.view(published, rules, now),
                footer(published),
                PagesMapping.view(published, rules),
                state.identity().isEmpty());
    }

    private static Footer.View footer(Desk.View published) {
        DeskState state = published.state();
        return published
                .emergency()
                .map(why -> new Footer.View("EMERGENCY: " + why, Optional.of(published.at()), source(state)))
                .orElseGet(() -> new Footer.View(state.lastEvent(), state.lastEventAt(), source(state)));
    }

    static boolean isSimulated(DeskState state) {
        return state.identity().map(one -> one.simulated()).orElse(false);
    }

    private static String source(DeskState state) {
        return state.identity()
                .map(one -> one.simulated()
                        ? "Simulated prices and account"
                        : "Account " + Format.accountTail(one.account()))
                .orElse("No account connected");
    }

    private static Map<String, String> sectors(DeskRules rules) {
        Map<String, String> sectors = new TreeMap<>();
        for (Instrument one : rules.universe().instruments()) {
            sectors.put(one.symbol(), one.sector());
        }
        return sectors;
    }

    /// The open ticket, else the last one of this session, so that its end can be read.
    static Optional<TicketView> ticket(DeskState state, Map<String, String> sectors) {
        Optional<TicketRecord> shown = state.openTicket()
                .or(() -> state.latestTicket().filter(one -> state.session()
                        .filter(one.ticket().opens().atZone(Format.LONDON).toLocalDate()::equals)
                        .isPresent()));
        return shown.map(record -> {
            List<Fill> fills = state.fills().values().stream()
                    .filter(fill -> fill.ref().ticket().equals(record.ticket().id()))
                    .toList();
            return TicketMapping.view(
                    record, state.ordersOf(record.ticket().id()), fills, state.limits(), isSimulated(state), sectors);
        });
    }
}
