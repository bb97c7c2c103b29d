// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.app.TradingRules;
import dev.kobe.app.broker.AccountSurvey.Found;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.StrategyId;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.ManualOrder;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.Readings;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The books with which a desk on an account begins: its cash, and what it holds at the broker's average cost.
///
/// An account is opened only where every part of it is understood, because one that is not would be neither valued nor
/// watched: an instrument that the universe does not list, a currency without a pair, a short position, an order that
/// works. Shares of the universe are taken over only when the owner says so, since the next rebalance sells what the
/// strategy does not want.
///
/// @param session the first whose close is still to come: it gives the desk its first value
record Opening(
        DeskIdentity identity, GateLimits limits, List<Money> cash, List<Position> positions, LocalDate session) {
    /// How the simulated gateway's accounts end: everything of theirs is marked SIMULATED.
    private static final String SIMULATED = "SIM";

    static final RefusalCode NOT_OPENED = new RefusalCode("ACCOUNT_NOT_OPENED");

    /// What decides beside the account itself.
    ///
    /// @param adopt whether shares of the universe become the strategy's
    record Wanted(KobeConfig config, Universe universe, boolean adopt, Instant now) {
        private List<Instrument> pairs() {
            return TradingRules.desk(config, universe).pairs();
        }
    }

    /// The opening of a surveyed account, or every sentence that stands against it.
    static Outcome<Opening> of(Wanted wanted, Found found) {
        List<String> against = Stream.of(
                        purpose(wanted),
                        base(wanted, found.account()),
                        atRest(found.account()),
                        shorts(found.account()),
                        strangers(wanted, found.account()),
                        unasked(wanted, found.account()),
                        costs(found.account()),
                        currencies(wanted, found.account()),
                        prices(wanted, found))
                .flatMap(Optional::stream)
                .toList();
        return against.isEmpty()
                ? Outcome.ok(made(wanted, found))
                : Outcome.refused(Refusal.of(NOT_OPENED, String.join(" ", against) + " Nothing was opened."));
    }

    private static Optional<String> purpose(Wanted wanted) {
        return wanted.universe().researchOnly()
                ? Optional.of("The universe " + wanted.universe().name() + " is for research and is never traded.")
                : Optional.empty();
    }

    private static Optional<String> base(Wanted wanted, BrokerReport.Account account) {
        Currency base = wanted.config().baseCurrency();
        if (account.equity().isEmpty()) {
            return Optional.of("The broker did not say what the account is worth.");
        }
        Currency theirs = account.equity().get().currency();
        return theirs.equals(base)
                ? Optional.empty()
                : Optional.of("The account counts in " + theirs + " and base_currency is " + base
                        + ": set it to the account's.");
    }

    private static Optional<String> atRest(BrokerReport.Account account) {
        List<String> working = Stream.concat(
                        account.open().keySet().stream().map(Object::toString),
                        account.manualOrders().stream().map(ManualOrder::sentence))
                .toList();
        return some(working, found -> "Orders work at the broker (" + found + "): cancel them or let them end first.");
    }

    private static Optional<String> shorts(BrokerReport.Account account) {
        return some(
                held(account, (id, quantity) -> quantity.signum() < 0),
                found -> "The account is short: " + found + ". Kobe never is; buy them back first.");
    }

    private static Optional<String> strangers(Wanted wanted, BrokerReport.Account account) {
        return some(
                held(account, (id, quantity) -> wanted.universe().find(id).isEmpty()),
                found -> "The account holds " + found + ", which the universe "
                        + wanted.universe().name()
                        + " does not list: sell or transfer them, or name a universe that lists them.");
    }

    private static Optional<String> unasked(Wanted wanted, BrokerReport.Account account) {
        return wanted.adopt()
                ? Optional.empty()
                : some(
                        held(
                                account,
                                (id, quantity) -> wanted.universe().find(id).isPresent()),
                        found -> "The account holds " + found
                                + ": --adopt makes them the strategy's, which sells what it does not want at its next"
                                + " rebalance.");
    }

    private static Optional<String> costs(BrokerReport.Account account) {
        return some(
                held(account, (id, quantity) -> !account.averageCosts().containsKey(id)),
                found -> "The broker names no average cost of " + found + ".");
    }

    private static Optional<String> currencies(Wanted wanted, BrokerReport.Account account) {
        Currency base = wanted.config().baseCurrency();
        List<Instrument> pairs = wanted.pairs();
        List<String> unknown = account.cash().values().stream()
                .filter(one -> !one.isZero() && !one.currency().equals(base))
                .filter(one -> pairs.stream().noneMatch(pair -> joins(pair, base, one.currency())))
                .map(Money::toString)
                .toList();
        return some(
                unknown,
                found -> "The account has " + found + ", and no pair under fx joins that to " + base
                        + ": convert it, or add the pair.");
    }

    private static boolean joins(Instrument pair, Currency one, Currency other) {
        Currency first = pair.pairBase();
        Currency second = pair.id().pairQuote();
        return first.equals(one) && second.equals(other) || first.equals(other) && second.equals(one);
    }

    /// Without a typed share cap one is worked out from prices, and a guess would be no limit.
    private static Optional<String> prices(Wanted wanted, Found found) {
        if (wanted.config().gate().shareCap().isPresent()) {
            return Optional.empty();
        }
        if (found.contracts().isEmpty()) {
            return Optional.of("The broker confirmed none of the universe's contracts: "
                    + String.join("; ", found.oddities()) + ".");
        }
        List<String> silent = new ArrayList<>(found.contracts().stream()
                .filter(one -> !found.quotes().containsKey(one.id()))
                .map(Instrument::symbol)
                .sorted()
                .toList());
        if (perBase(wanted, found).isEmpty()) {
            silent.add("a pair of " + wanted.config().baseCurrency() + " and "
                    + wanted.universe().currency());
        }
        return some(
                silent,
                none -> "No price came for " + none
                        + ", so that the share cap of check 17 cannot be worked out: set gate.share_cap, or open while"
                        + " the exchanges trade.");
    }

    private interface Which {
        boolean is(InstrumentId id, BigDecimal quantity);
    }

    private static List<String> held(BrokerReport.Account account, Which which) {
        return account.positions().entrySet().stream()
                .filter(one -> which.is(one.getKey(), one.getValue()))
                .map(one -> one.getValue().toPlainString() + " " + one.getKey().symbol())
                .toList();
    }

    private static Optional<String> some(Collection<String> found, Function<String, String> sentence) {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(sentence.apply(found.stream().collect(Collectors.joining(", "))));
    }

    private static Opening made(Wanted wanted, Found found) {
        BrokerReport.Account account = found.account();
        KobeConfig config = wanted.config();
        Money equity = account.equity().orElseThrow();
        List<Price> prices = found.quotes().values().stream()
                .filter(one -> !one.instrument().isPair())
                .map(Quote::mid)
                .toList();
        return new Opening(
                new DeskIdentity(
                        account.accountId(),
                        BrokerSettings.word(config),
                        config.baseCurrency(),
                        config.account().kind() == KobeConfig.Account.Kind.CASH,
                        wanted.universe().name(),
                        wanted.universe().mainVenue(),
                        account.accountId().endsWith(SIMULATED),
                        found.byBrokersClock(account.askedAt())),
                TradingRules.limits(
                        config,
                        wanted.universe(),
                        equity,
                        prices,
                        perBase(wanted, found).orElse(BigDecimal.ONE)),
                account.cash().values().stream().filter(one -> !one.isZero()).toList(),
                positions(account),
                firstSession(wanted));
    }

    private static List<Position> positions(BrokerReport.Account account) {
        List<Position> positions = new ArrayList<>();
        for (Map.Entry<InstrumentId, BigDecimal> one : account.positions().entrySet()) {
            BigDecimal cost = Optional.ofNullable(account.averageCosts().get(one.getKey()))
                    .orElseThrow();
            positions.add(new Position(
                    StrategyId.MOMENTUM_12_1,
                    one.getKey(),
                    one.getValue(),
                    one.getValue().multiply(cost)));
        }
        return positions;
    }

    /// What one unit of the base currency is in the universe's; empty where no rate came.
    private static Optional<BigDecimal> perBase(Wanted wanted, Found found) {
        return FxRate.inBase(
                wanted.universe().currency(),
                BigDecimal.ONE,
                wanted.config().baseCurrency(),
                Readings.none().with(found.quotes().values()).rates());
    }

    private static LocalDate firstSession(Wanted wanted) {
        TradingCalendar calendar = TradingCalendar.of(wanted.universe().mainVenue());
        LocalDate today =
                wanted.now().atZone(wanted.universe().mainVenue().zone()).toLocalDate();
        return calendar.session(today)
                .filter(one -> wanted.now().isBefore(one.strike()))
                .map(Session::date)
                .orElseGet(() -> calendar.next(today));
    }
}
