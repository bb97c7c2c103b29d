// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.book.ActionPosting;
import dev.kobe.core.book.BenchmarkTrack;
import dev.kobe.core.book.Strike;
import dev.kobe.core.breaker.Board;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.performance.DailyReturns;
import dev.kobe.core.performance.Drawdown;
import dev.kobe.core.performance.Performance;
import dev.kobe.core.performance.RoundTrip;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What several sections need of a month, worked out once: its strikes, its periods and the orders up to its end. What
/// happened after the month's last strike is not in it.
public final class ReportFacts {
    private final ReportInput input;
    private final Copy copy;
    private final List<Strike> strikes;
    private final List<Strike> inMonth;
    private final Map<LocalDate, BigDecimal> benchmark = new HashMap<>();
    private final Outcome<Performance> performance;
    private final DailyReturns daily;
    private final OrderCosts costs;

    /// A stretch of the record; the desk's and the benchmark's return are absent where an end has no value.
    public record Period(Optional<BigDecimal> desk, Optional<BigDecimal> benchmark, int sessions) {}

    /// One calendar month of the record.
    public record Month(YearMonth month, Optional<BigDecimal> desk, Optional<BigDecimal> benchmark) {}

    /// What the month did to the account, in the base currency: closing = opening + flows + result.
    public record Account(Money opening, LocalDate openingDay, Money flows, Money result, Money closing) {}

    ReportFacts(ReportInput input, Copy copy) {
        this.input = input;
        this.copy = copy;
        this.strikes = input.strikes().stream()
                .filter(one -> !YearMonth.from(one.session()).isAfter(input.month()))
                .toList();
        this.inMonth = strikes.stream()
                .filter(one -> YearMonth.from(one.session()).equals(input.month()))
                .toList();
        for (BenchmarkTrack.Point point : input.track()) {
            point.index().ifPresent(index -> benchmark.put(point.session(), index));
        }
        this.performance = strikes.isEmpty()
                ? Outcome.missing("performance", "there is no session")
                : Performance.of(
                        strikes,
                        RoundTrip.match(fills(), input.commissions(), actions()),
                        new Performance.Against(benchmark, input.trials()),
                        strikes.getFirst().session(),
                        strikes.getLast().session());
        this.daily = DailyReturns.of(strikes, benchmark);
        this.costs = OrderCosts.of(this);
    }

    public ReportInput input() {
        return input;
    }

    public boolean isShareable() {
        return copy == Copy.SHAREABLE;
    }

    /// How amounts of the month are printed; in a shareable copy in basis points of its opening value.
    Amounts amounts() {
        return new Amounts(
                copy, input.base(), account().map(one -> one.opening().amount()));
    }

    /// Every strike up to the end of the month.
    public List<Strike> strikes() {
        return strikes;
    }

    /// The strikes of the month.
    public List<Strike> inMonth() {
        return inMonth;
    }

    public LocalDate start() {
        return strikes.getFirst().session();
    }

    /// The last session of the month that has been struck.
    public LocalDate end() {
        return inMonth.getLast().session();
    }

    public YearMonth month() {
        return input.month();
    }

    /// The figures since the start; missing below two known sessions.
    public Outcome<Performance> performance() {
        return performance;
    }

    public DailyReturns daily() {
        return daily;
    }

    public OrderCosts costs() {
        return costs;
    }

    /// The benchmark's growth of 1 at a session, where every price was known.
    public Optional<BigDecimal> benchmarkIndex(LocalDate session) {
        return Optional.ofNullable(benchmark.get(session));
    }

    /// The last known strike of the month.
    public Optional<Strike> closing() {
        return lastKnown(one -> YearMonth.from(one.session()).equals(input.month()));
    }

    /// The strike the month is measured from: the last known one before it, or the first of the record.
    public Optional<Strike> opening() {
        return openingOf(input.month().atDay(1));
    }

    private Optional<Strike> openingOf(LocalDate first) {
        return lastKnown(one -> one.session().isBefore(first))
                .or(() -> strikes.stream().filter(Strike::isKnown).findFirst());
    }

    private Optional<Strike> lastKnown(Predicate<Strike> which) {
        return strikes.reversed().stream().filter(Strike::isKnown).filter(which).findFirst();
    }

    public Period monthPeriod() {
        return period(opening(), closing());
    }

    public Period yearPeriod() {
        return period(openingOf(input.month().atDay(1).withDayOfYear(1)), closing());
    }

    public Period sinceStart() {
        return period(strikes.stream().filter(Strike::isKnown).findFirst(), closing());
    }

    private Period period(Optional<Strike> from, Optional<Strike> to) {
        if (from.isEmpty()
                || to.isEmpty()
                || !to.get().session().isAfter(from.get().session())) {
            return new Period(Optional.empty(), Optional.empty(), 0);
        }
        Strike first = from.get();
        Strike last = to.get();
        Optional<BigDecimal> other = benchmarkIndex(first.session())
                .flatMap(base -> benchmarkIndex(last.session()).map(index -> growth(base, index)));
        return new Period(Optional.of(growth(first.index(), last.index())), other, (int) strikes.stream()
                .filter(one ->
                        one.session().isAfter(first.session()) && !one.session().isAfter(last.session()))
                .count());
    }

    private static BigDecimal growth(BigDecimal from, BigDecimal to) {
        return to.divide(from, MathContext.DECIMAL128).subtract(BigDecimal.ONE);
    }

    /// Every month from the first return on, oldest first; a month whose strikes are all unknown has no return.
    public List<Month> months() {
        List<Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(start()); !month.isAfter(input.month()); month = month.plusMonths(1)) {
            YearMonth wanted = month;
            Optional<Strike> last =
                    lastKnown(one -> YearMonth.from(one.session()).equals(wanted));
            Period period = period(openingOf(month.atDay(1)), last);
            boolean beforeFirstReturn = months.isEmpty() && period.desk().isEmpty();
            if (!beforeFirstReturn) {
                months.add(new Month(month, period.desk(), period.benchmark()));
            }
        }
        return months;
    }

    /// The month in money; absent where an end has no value.
    public Optional<Account> account() {
        return opening().flatMap(from -> closing()
                .filter(to -> to.session().isAfter(from.session()))
                .map(to -> account(from, to)));
    }

    private Account account(Strike from, Strike to) {
        Money flows = Money.zero(input.base());
        for (Strike one : strikes) {
            if (one.session().isAfter(from.session()) && !one.session().isAfter(to.session())) {
                flows = flows.plus(one.deposits()).minus(one.withdrawals());
            }
        }
        Money opening = from.valuation().equity().orElseThrow();
        Money closing = to.valuation().equity().orElseThrow();
        return new Account(
                opening, from.session(), flows, closing.minus(opening).minus(flows), closing);
    }

    /// The desk's growth of 1 at its known sessions.
    public List<Drawdown.Level> curve() {
        return strikes.stream()
                .filter(Strike::isKnown)
                .map(one -> new Drawdown.Level(one.session(), one.index().doubleValue()))
                .toList();
    }

    /// The benchmark's growth of 1 at the desk's sessions where it is known.
    public List<Drawdown.Level> benchmarkCurve() {
        return strikes.stream()
                .flatMap(one ->
                        benchmarkIndex(one.session())
                                .map(index -> new Drawdown.Level(one.session(), index.doubleValue()))
                                .stream())
                .toList();
    }

    /// The breakers' board, where the month's last strike is the record's last: what was latched at the end of an
    /// earlier month is not kept.
    public Optional<Board> board() {
        return strikes.size() == input.strikes().size() ? Optional.of(input.board()) : Optional.empty();
    }

    /// Executions up to the month's last strike.
    public List<Fill> fills() {
        return strikes.isEmpty()
                ? List.of()
                : input.fills().stream().filter(one -> !isLater(one.at())).toList();
    }

    /// Corporate actions up to the month's last strike, the oldest first.
    public List<ActionPosting> actions() {
        return strikes.isEmpty()
                ? List.of()
                : input.actions().stream().filter(one -> !isLater(one.at())).toList();
    }

    /// Orders up to the month's last strike, proven unsent ones left out, by time.
    public List<OrderRecord> orders() {
        return input.orders().stream().filter(one -> !isLater(one.intendedAt())).toList();
    }

    /// Whether an instant is after the month's last strike.
    boolean isLater(Instant at) {
        return at.isAfter(strikes.getLast().valuation().at());
    }

    /// The day of an instant at the desk's venue.
    LocalDate day(Instant at) {
        return at.atZone(input.venue().zone()).toLocalDate();
    }

    /// The time of an instant at the desk's venue: `14:33`.
    String time(Instant at) {
        return at.atZone(input.venue().zone())
                .toLocalTime()
                .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
                .toString();
    }
}
