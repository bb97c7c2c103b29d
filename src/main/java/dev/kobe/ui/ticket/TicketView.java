// SPDX-License-Identifier: MIT
package dev.kobe.ui.ticket;

import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.ui.fx.Condition;
import dev.kobe.ui.fx.Mode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything the ticket screen shows, as plain data; amounts in the base currency, ratios as ratios.
///
/// @param hash what an approval would bind
/// @param status how it came here, in a sentence
/// @param notice why it came back here, when its count-down stopped by itself; empty otherwise
/// @param reasons why it cannot be approved, every one of them; notes that are not ticked are added by the screen
/// @param undoStarted and `sendsAt`: the undo window while it counts down
public record TicketView(
        TicketId id,
        String hash,
        String title,
        String strategy,
        Mode mode,
        String account,
        boolean simulated,
        TicketState state,
        String status,
        String notice,
        List<String> reasons,
        Instant closes,
        Optional<Instant> undoStarted,
        Optional<Instant> sendsAt,
        List<Line> lines,
        List<Idle> idle,
        Totals totals,
        List<Note> notes,
        List<Override> overrides,
        Checks checks,
        List<Ranked> ranking,
        String rankingTitle,
        List<Progress> progress,
        List<Outlook> outlook,
        List<Shift> shifts,
        BigDecimal positionLimit,
        List<Happening> events) {
    public TicketView {
        reasons = List.copyOf(reasons);
        lines = List.copyOf(lines);
        idle = List.copyOf(idle);
        notes = List.copyOf(notes);
        overrides = List.copyOf(overrides);
        ranking = List.copyOf(ranking);
        progress = List.copyOf(progress);
        outlook = List.copyOf(outlook);
        shifts = List.copyOf(shifts);
        events = List.copyOf(events);
    }

    /// One order to be. `now` and `target` are empty for a conversion; the limit is in the instrument's own unit.
    public record Line(
            int number,
            String symbol,
            String sector,
            Optional<BigDecimal> now,
            Optional<BigDecimal> target,
            boolean buy,
            BigDecimal quantity,
            BigDecimal limit,
            String limitUnit,
            Money value,
            Money cost,
            Bps costBps,
            Optional<Integer> note,
            boolean denied) {
        /// Whether this line changes one currency into another.
        public boolean isConversion() {
            return now.isEmpty();
        }
    }

    /// A holding, target or conversion without an order, and why; `now` and `target` are empty for a conversion.
    public record Idle(
            String symbol, String sector, Optional<BigDecimal> now, Optional<BigDecimal> target, String why) {}

    /// The sums under the table, planned and filled so far; `rate` says at which rate foreign prices were turned into
    /// pounds, where one was.
    public record Totals(
            Money sells,
            Money buys,
            Optional<Money> converts,
            Money costs,
            Optional<Money> sold,
            Optional<Money> bought,
            List<CashMove> cash,
            Optional<String> rate) {
        public Totals {
            cash = List.copyOf(cash);
        }
    }

    /// Cash of one currency now, and when every line has filled at its limit.
    public record CashMove(Money before, Money after) {}

    /// A soft warning that the owner ticks on its row, which is what `accepts` says.
    public record Note(int number, Acceptance accepts, String sentence) {}

    /// A refusal that the owner may override for this ticket, which is what `accepts` says of each line; listed only
    /// where nothing else stands against it.
    public record Override(int check, Set<Acceptance> accepts, String sentence) {
        public Override {
            accepts = Set.copyOf(accepts);
        }
    }

    /// The hard checks: how many passed and what each says, the refused ones first.
    public record Checks(int passed, int total, List<Check> list) {
        public Checks {
            list = List.copyOf(list);
        }
    }

    /// One hard check.
    public record Check(Condition condition, String sentence) {}

    /// One row of the ranking behind the ticket.
    public record Ranked(int rank, String symbol, String sector, BigDecimal momentum, BigDecimal target) {}

    /// How an order stands: the share filled from 0 to 1 and what happened in words.
    public record Progress(
            int line,
            boolean buy,
            String symbol,
            BigDecimal quantity,
            double filled,
            Condition condition,
            String word,
            String happened,
            String quiet) {}

    /// One row of "before and after", already printed except money.
    public record Outlook(String label, Amount before, Amount after, String limit) {}

    /// A figure of the outlook: money, which privacy masks, or text, which it does not.
    public sealed interface Amount {
        record Cash(Money money) implements Amount {}

        record Text(String text) implements Amount {}
    }

    /// A weight now, and when the order has filled at its limit.
    public record Shift(String symbol, BigDecimal now, BigDecimal after) {}

    /// Something that happened to this ticket.
    public record Happening(Instant at, String reference, String sentence) {}

    /// Whether an approval could be given at all: the owner's ticks come on top.
    public boolean isApprovable() {
        return reasons.isEmpty()
                && (state == TicketState.READY || state == TicketState.CHECKED || !overrides.isEmpty());
    }

    /// Orders, or what became of them, in place of the plan.
    public boolean showsProgress() {
        return state.isUnderWay()
                || state == TicketState.FILLED
                || state == TicketState.PARTLY_FILLED
                || (state == TicketState.CANCELLED && !progress.isEmpty());
    }
}
