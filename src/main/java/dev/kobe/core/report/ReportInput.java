// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.alarm.AlarmHistory;
import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.Strike;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.breaker.BoardPhase;
import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.time.Venue;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/// Everything a monthly report is made of; what lies after the month is left out when it is composed.
///
/// @param account masked as [#mask] does: the full number never enters a report
/// @param venue whose sessions are counted and whose clock the body prints
/// @param strategy what is traded and where, in whole sentences
/// @param signal how the signal is made, a phrase without a stop
/// @param benchmark what the benchmark is, a phrase without a stop
/// @param actions what corporate actions did to the books, the oldest first
/// @param phases what the board allowed, each until the next, oldest first; before them nothing was restricted
/// @param alarms what the journal has of alarms; empty where it was not read for them
/// @param trials how many variants of the strategy were tried, where that is set
/// @param note the owner's sealed commentary on the month, if there is one
/// @param sealedAt when the month's last record was made: the report's only clock
/// @param settings the settings behind the figures, as lines, for the hash of the inputs
public record ReportInput(
        YearMonth month,
        String account,
        Currency base,
        boolean simulated,
        Venue venue,
        String strategy,
        String signal,
        String benchmark,
        Universe universe,
        List<Strike> strikes,
        List<BenchmarkTrack.Point> track,
        List<TicketRecord> tickets,
        List<OrderRecord> orders,
        List<Fill> fills,
        Map<String, Commission> commissions,
        List<ActionPosting> actions,
        BreakerLimits limits,
        Board board,
        List<BoardPhase> phases,
        Optional<AlarmHistory> alarms,
        OptionalInt trials,
        Optional<TraderNote> note,
        Instant sealedAt,
        String settings) {
    private static final String HIDDEN = "•••••";

    public ReportInput {
        strikes = List.copyOf(strikes);
        track = List.copyOf(track);
        tickets = List.copyOf(tickets);
        orders = List.copyOf(orders);
        fills = List.copyOf(fills);
        actions = List.copyOf(actions);
        phases = List.copyOf(phases);
        commissions = Collections.unmodifiableMap(new TreeMap<>(commissions));
    }

    /// An account by its first letter and its last two digits: `DU0000041SIM` is `D•••••41`.
    public static String mask(String account) {
        String digits = account.replaceAll("\\D", "");
        return account.substring(0, 1) + HIDDEN + digits.substring(Math.max(0, digits.length() - 2));
    }
}
