// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.Strike;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.record.ExecutionRow;
import dev.kobe.core.record.NoteSeal;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A week of the desk as Markdown: what it was worth, what it earned, what it traded at which cost, what it decided.
///
/// A week is an ISO 8601 week: Monday 29 December 2025 lies in `2026-W01`. Money is in the base currency; a figure that
/// is not known is a dash with its reason.
///
/// Example: opening 100,000.00, a deposit of 1,000.00, closing 101,505.00: result 505.00, return +0.50 %.
public final class WeeklyReport {
    private final Input input;
    private final LocalDate monday;
    private final List<Strike> sessions;
    private final Optional<Strike> before;
    private final List<String> lines = new ArrayList<>();

    /// What a week is told from.
    ///
    /// @param account as it may be shown, without its middle
    /// @param executions of the desk, each with what it cost
    public record Input(
            String account,
            boolean simulated,
            Currency base,
            List<Strike> strikes,
            List<TicketRecord> tickets,
            List<ExecutionRow> executions,
            List<NoteSeal> notes,
            long seq) {}

    private WeeklyReport(Input input, LocalDate monday, List<Strike> sessions) {
        this.input = input;
        this.monday = monday;
        this.sessions = sessions;
        this.before = input.strikes().stream()
                .filter(one -> one.session().isBefore(monday))
                .reduce((first, second) -> second);
    }

    /// The week's text; missing where no session of it has been struck.
    public static Outcome<String> of(Input input, int year, int week) {
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(java.time.DayOfWeek.MONDAY);
        List<Strike> sessions = input.strikes().stream()
                .filter(one -> within(monday, one.session()))
                .toList();
        return sessions.isEmpty()
                ? Outcome.missing("week", "No session of " + name(monday) + " has been struck on this desk.")
                : Outcome.ok(new WeeklyReport(input, monday, sessions).text());
    }

    /// `2026-W21`, by the week's own year.
    public static String name(LocalDate day) {
        return String.format(
                java.util.Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static boolean within(LocalDate monday, LocalDate day) {
        return !day.isBefore(monday) && day.isBefore(monday.plusDays(7));
    }

    private String text() {
        say("# Week " + name(monday) + ", " + Print.date(sessions.getFirst().session()) + " to "
                + Print.date(sessions.getLast().session()));
        say("");
        say("Account " + input.account() + (input.simulated() ? ", SIMULATED: no figure here is a result" : "")
                + ". Made from the journal alone, up to event " + input.seq() + ".");
        account();
        table();
        trades();
        decisions();
        return String.join("\n", lines) + "\n";
    }

    private void say(String line) {
        lines.add(line);
    }

    private Money sum(java.util.function.Function<Strike, Money> part) {
        return sessions.stream().map(part).reduce(Money.zero(input.base()), Money::plus);
    }

    private void account() {
        Money in = sum(Strike::deposits);
        Money out = sum(Strike::withdrawals);
        Optional<Money> opening = before.flatMap(one -> one.valuation().equity());
        Optional<Money> closing = sessions.getLast().valuation().equity();
        Optional<Money> result = opening.flatMap(
                from -> closing.map(to -> to.minus(from).minus(in).plus(out)));
        say("");
        say("| | " + input.base() + " |");
        say("|---|---:|");
        say("| Opening equity | " + money(opening) + " |");
        say("| Paid in | " + Print.level(in.amount(), 2) + " |");
        say("| Taken out | " + Print.level(out.amount(), 2) + " |");
        say("| Result | " + result.map(one -> Print.signed(one.amount(), 2)).orElse(Print.NONE) + " |");
        say("| Closing equity | " + money(closing) + " |");
        say("| Time-weighted return | " + change().map(Print::percent).orElse(Print.NONE) + " |");
        if (before.isEmpty()) {
            say("");
            say("The desk was opened in this week: there is no close before it to measure from.");
        }
        if (closing.isEmpty()) {
            say("");
            say("The last session has no value: "
                    + String.join(" ", sessions.getLast().valuation().missing()));
        }
    }

    /// The chained return between the indices of the two closes; absent where either has no value.
    private Optional<BigDecimal> change() {
        return before.filter(Strike::isKnown)
                .filter(one -> sessions.getLast().isKnown())
                .map(one -> sessions.getLast()
                        .index()
                        .divide(one.index(), MathContext.DECIMAL64)
                        .subtract(BigDecimal.ONE));
    }

    private static String money(Optional<Money> amount) {
        return amount.map(one -> Print.level(one.amount(), 2)).orElse(Print.NONE);
    }

    private void table() {
        say("");
        say("| Session | Equity | Return |");
        say("|---|---:|---:|");
        for (Strike one : sessions) {
            say("| " + Print.date(one.session()) + " | " + money(one.valuation().equity()) + " | "
                    + one.periodReturn().map(Print::percent).orElse(Print.NONE) + " |");
        }
    }

    private void trades() {
        List<ExecutionRow> rows = input.executions().stream()
                .filter(one ->
                        within(monday, one.timestamp().atZone(ZoneOffset.UTC).toLocalDate()))
                .toList();
        say("");
        if (rows.isEmpty()) {
            say("Nothing was traded.");
            return;
        }
        say("| Traded (UTC) | | Symbol | Quantity | Price | Slippage, bps | Commission |");
        say("|---|---|---|---:|---:|---:|---:|");
        for (ExecutionRow one : rows) {
            say("| " + one.timestamp() + " | " + one.side() + " | " + one.symbol() + " | "
                    + one.quantity().toPlainString() + " | " + one.fillPrice().toPlainString() + " | "
                    + one.slippageBps().map(bps -> Print.signed(bps, 2)).orElse(Print.NONE) + " | "
                    + one.commission().map(BigDecimal::toPlainString).orElse("pending") + " "
                    + one.commissionCurrency().orElse("") + " |");
        }
        say("");
        say("Slippage is against the ticket's mid, weighted by value: " + slippage(rows) + "; positive is a cost.");
    }

    private static String slippage(List<ExecutionRow> rows) {
        Predicate<ExecutionRow> measured = one -> one.slippageBps().isPresent();
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        for (ExecutionRow one : rows.stream().filter(measured).toList()) {
            BigDecimal worth = one.fillPrice().multiply(one.quantity());
            value = value.add(worth);
            cost = cost.add(worth.multiply(one.slippageBps().orElseThrow()));
        }
        long without = rows.stream().filter(measured.negate()).count();
        return value.signum() == 0
                ? Print.NONE + ", no price was decided beforehand"
                : Print.signed(cost.divide(value, MathContext.DECIMAL64), 2) + " bps"
                        + (without == 0 ? "" : " (" + without + " without a price to compare with left out)");
    }

    private void decisions() {
        List<TicketRecord> tickets = input.tickets().stream()
                .filter(one -> within(
                        monday, one.ticket().proposedAt().atZone(ZoneOffset.UTC).toLocalDate()))
                .toList();
        say("");
        tickets.forEach(one -> say("- Ticket " + one.ticket().id() + ": "
                + one.state().word() + (one.reason().isEmpty() ? "" : ", " + one.reason())));
        long notes = input.notes().stream()
                .filter(one -> within(monday, one.at().atZone(ZoneOffset.UTC).toLocalDate()))
                .count();
        say("- Notes sealed: " + notes);
    }
}
