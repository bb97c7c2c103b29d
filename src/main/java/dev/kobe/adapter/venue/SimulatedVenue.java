// SPDX-License-Identifier: MIT
package dev.kobe.adapter.venue;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.time.MarketClock;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

/// A simulated exchange and broker in one: it fills limit orders against the quotes it is shown, in two parts, late and
/// sometimes not to the end; it forgets nothing over a restart and removes no duplicate, so that whoever sends an order
/// twice owns it twice.
///
/// Costs: funds 5 basis points of value, at least 1.70 dollars an order; conversions 0.2 basis points of the amount, at
/// least 2 dollars. A cost is reported two seconds after its fill.
public final class SimulatedVenue implements Broker, AutoCloseable {
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final BigDecimal FUND_RATE = new BigDecimal("0.0005");
    private static final BigDecimal FUND_LEAST = new BigDecimal("1.70");
    private static final BigDecimal PAIR_RATE = new BigDecimal("0.00002");
    private static final BigDecimal PAIR_LEAST = new BigDecimal("2");

    /// What the venue is told of the world.
    ///
    /// @param base currency of the account
    /// @param quotes the quote of an instrument at this moment
    public record World(
            String account,
            Currency base,
            List<Instrument> instruments,
            Function<InstrumentId, Optional<Quote>> quotes) {}

    private static final class Working {
        private final Order order;
        private final boolean rests;
        private Quantity filled = Quantity.ZERO;
        private BigDecimal value = BigDecimal.ZERO;
        private BigDecimal charged = BigDecimal.ZERO;
        private Optional<String> ended = Optional.empty();

        private Working(Order order, boolean rests) {
            this.order = order;
            this.rests = rests;
        }

        private boolean isOpen() {
            return ended.isEmpty() && filled.compareTo(order.quantity()) < 0;
        }
    }

    private final World world;
    private final VenueBehaviour behaviour;
    private final MarketClock clock;
    private final Consumer<BrokerReport> listener;
    private final VenueLedger ledger;
    private final List<Working> orders = new ArrayList<>();
    private final List<Execution> executions = new ArrayList<>();
    private final List<Commission> commissions = new ArrayList<>();
    private final Map<InstrumentId, BigDecimal> positions = new TreeMap<>();
    private final Map<Currency, Money> cash = new TreeMap<>();
    private int submitted;
    private boolean closed;

    /// Opens the venue on its ledger file and takes up what it was working on.
    public SimulatedVenue(
            Path file, World world, VenueBehaviour behaviour, MarketClock clock, Consumer<BrokerReport> listener) {
        this.world = world;
        this.behaviour = behaviour;
        this.clock = clock;
        this.listener = listener;
        restore(VenueLedger.lines(file));
        this.ledger = VenueLedger.open(file);
        for (int index = 0; index < orders.size(); index++) {
            if (orders.get(index).isOpen()) {
                work(index, behaviour.firstFill());
            }
        }
    }

    /// Says that the link is up.
    public synchronized void connect() {
        listener.accept(new BrokerReport.Link(LinkState.READY, "simulated venue"));
    }

    /// Says that the link is down; orders go on working.
    public synchronized void disconnect() {
        listener.accept(new BrokerReport.Link(LinkState.DOWN, "simulated venue disconnected"));
    }

    /// Money paid in (positive) or out; each id counts once.
    public synchronized void pay(String id, Money amount) {
        ledger.append("FLOW", id, amount);
        add(amount);
    }

    /// Whether a payment of this id has been made.
    public static boolean hasPaid(Path file, String id) {
        return VenueLedger.lines(file).stream().anyMatch(line -> line[0].equals("FLOW") && line[1].equals(id));
    }

    @Override
    public synchronized void submit(Order order) {
        if (closed) {
            throw new IllegalStateException("the venue is closed");
        }
        submitted++;
        boolean rests = chance(order) < behaviour.restsShare();
        ledger.append(
                "ORDER",
                order.ref(),
                order.strategy(),
                order.instrument(),
                order.side(),
                order.quantity(),
                order.limit(),
                order.purpose(),
                rests,
                clock.instant());
        orders.add(new Working(order, rests));
        if (submitted == behaviour.breaksAfter()) {
            throw new IllegalStateException("the link broke while " + order.ref() + " was being sent");
        }
        int index = orders.size() - 1;
        clock.at(clock.instant().plusMillis(50), () -> acknowledge(index));
        work(index, behaviour.firstFill());
    }

    private double chance(Order order) {
        return new SplittableRandom(behaviour.seed() ^ order.ref().toString().hashCode() * 0x9E3779B97F4A7C15L)
                .nextDouble();
    }

    private synchronized void acknowledge(int index) {
        if (!closed) {
            listener.accept(
                    new BrokerReport.Acknowledged(orders.get(index).order.ref(), permanentId(orders.get(index))));
        }
    }

    private void work(int index, Duration after) {
        clock.at(clock.instant().plus(after), () -> tryFill(index));
    }

    private synchronized void tryFill(int index) {
        Working one = orders.get(index);
        if (closed || !one.isOpen()) {
            return;
        }
        Optional<Price> price = marketable(one.order);
        boolean lastPart = one.filled.isPositive();
        if (price.isEmpty() || lastPart && one.rests) {
            work(index, AGAIN);
            return;
        }
        Quantity left = one.order.quantity().minus(one.filled);
        Quantity part = lastPart || left.value().compareTo(BigDecimal.TWO) < 0 ? left : portion(one.order);
        execute(one, part, price.get());
        if (one.isOpen()) {
            work(index, behaviour.betweenFills());
        }
    }

    /// The first part: between four and seven tenths, whole.
    private Quantity portion(Order order) {
        double share = 0.4
                + 0.3
                        * new SplittableRandom(behaviour.seed()
                                        + order.ref().toString().hashCode())
                                .nextDouble();
        BigDecimal whole =
                order.quantity().value().multiply(BigDecimal.valueOf(share)).setScale(0, RoundingMode.CEILING);
        return Quantity.of(whole.min(order.quantity().value()));
    }

    /// The far side of the quote when the limit reaches it.
    private Optional<Price> marketable(Order order) {
        return world.quotes().apply(order.instrument()).flatMap(quote -> {
            boolean buys = order.side() == Side.BUY;
            Price far = buys ? quote.ask() : quote.bid();
            boolean reaches =
                    buys ? order.limit().compareTo(far) >= 0 : order.limit().compareTo(far) <= 0;
            return reaches ? Optional.of(far) : Optional.empty();
        });
    }

    private void execute(Working one, Quantity quantity, Price price) {
        ExecutionId id =
                new ExecutionId("sim." + String.format(java.util.Locale.ROOT, "%06d", executions.size() + 1), 1);
        Execution said = execution(one, id, quantity, price, clock.instant());
        ledger.append("EXEC", id, one.order.ref(), quantity, price, said.at(), orders.indexOf(one));
        book(one, said);
        listener.accept(new BrokerReport.Executed(said));
        Commission commission = cost(one, said);
        clock.at(clock.instant().plus(behaviour.commissionAfter()), () -> charge(commission));
    }

    private Execution execution(Working one, ExecutionId id, Quantity quantity, Price price, Instant at) {
        return new Execution(
                id,
                Optional.of(one.order.ref()),
                one.order.ref().toString(),
                permanentId(one),
                one.order.instrument(),
                one.order.side(),
                quantity,
                price,
                at,
                Optional.of(one.filled.plus(quantity)),
                false);
    }

    /// The venue's own number of an order: its place in the ledger.
    private long permanentId(Working one) {
        return orders.indexOf(one) + 1L;
    }

    /// Corrects the price of the latest execution of a fund by one tick in the account's favour, as venues do when a
    /// trade was printed wrongly; the correction has the next revision.
    public synchronized void correctLatest() {
        executions.reversed().stream()
                .filter(one -> !one.instrument().isPair())
                .findFirst()
                .ifPresent(old -> {
                    BigDecimal tick =
                            instrument(old.instrument()).ticks().at(old.price().value());
                    Price right = Price.of(
                            old.price()
                                    .value()
                                    .subtract(tick.multiply(
                                            BigDecimal.valueOf(old.side().sign()))),
                            instrument(old.instrument()).unit());
                    ledger.append("CORRECT", old.id(), right, clock.instant());
                    listener.accept(new BrokerReport.Executed(corrected(old, right)));
                });
    }

    private Execution corrected(Execution old, Price right) {
        Execution now = new Execution(
                new ExecutionId(old.id().root(), old.id().revision() + 1),
                old.ref(),
                old.brokerRef(),
                old.permanentId(),
                old.instrument(),
                old.side(),
                old.quantity(),
                right,
                old.at(),
                old.cumulative(),
                false);
        executions.set(executions.indexOf(old), now);
        add(signed(old).negated());
        add(signed(now));
        return now;
    }

    /// What an execution moves in cash: negative for a purchase.
    private static Money signed(Execution said) {
        Money worth = said.price().times(said.quantity());
        return said.side() == Side.BUY ? worth.negated() : worth;
    }

    private synchronized void charge(Commission commission) {
        if (closed) {
            return;
        }
        ledger.append("FEE", commission.executionRoot(), commission.amount().toPlainString(), commission.currency());
        commissions.add(commission);
        add(commission.posted().negated());
        listener.accept(new BrokerReport.Charged(commission));
    }

    /// The order's cost so far less what was charged before: the minimum falls on the first part.
    private Commission cost(Working one, Execution said) {
        Instrument instrument = instrument(said.instrument());
        Currency currency = instrument.isCurrencyPair() ? instrument.pairBase() : instrument.currency();
        BigDecimal due = instrument.isCurrencyPair()
                ? one.filled
                        .value()
                        .multiply(PAIR_RATE)
                        .max(PAIR_LEAST.divide(said.price().value(), 6, RoundingMode.HALF_EVEN))
                : one.value.multiply(FUND_RATE).max(FUND_LEAST);
        BigDecimal now = due.subtract(one.charged, MathContext.DECIMAL64).stripTrailingZeros();
        one.charged = due;
        return new Commission(said.id().root(), now.max(BigDecimal.ZERO), currency);
    }

    private void book(Working one, Execution said) {
        one.filled = one.filled.plus(said.quantity());
        one.value = one.value.add(said.price().worth(said.quantity()));
        executions.add(said);
        BigDecimal sign = BigDecimal.valueOf(said.side().sign());
        add(signed(said));
        Instrument instrument = instrument(said.instrument());
        if (instrument.isCurrencyPair()) {
            add(Money.rounded(instrument.pairBase(), said.quantity().value().multiply(sign)));
        } else {
            positions.merge(said.instrument(), said.quantity().value().multiply(sign), BigDecimal::add);
        }
    }

    private void add(Money amount) {
        cash.merge(amount.currency(), amount, Money::plus);
    }

    private Instrument instrument(InstrumentId id) {
        return world.instruments().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the venue does not trade " + id));
    }

    @Override
    public synchronized void cancel(OrderRef ref) {
        for (Working one : orders) {
            if (one.order.ref().equals(ref) && one.isOpen()) {
                String reason = "cancelled at " + one.filled + " of " + one.order.quantity();
                ledger.append("CANCEL", ref, reason, clock.instant());
                one.ended = Optional.of(reason);
                clock.at(
                        clock.instant().plusMillis(80), () -> listener.accept(new BrokerReport.Cancelled(ref, reason)));
            }
        }
    }

    @Override
    public synchronized void requestAccount(Instant executionsSince) {
        Map<OrderRef, String> ended = new HashMap<>();
        Map<OrderRef, Set<Long>> open = new HashMap<>();
        for (Working one : orders) {
            if (one.isOpen()) {
                open.merge(one.order.ref(), Set.of(permanentId(one)), SimulatedVenue::union);
            }
            one.ended.ifPresent(reason -> ended.put(one.order.ref(), reason));
        }
        listener.accept(new BrokerReport.Account(
                world.account(),
                clock.instant(),
                List.of(),
                open,
                List.of(),
                executions.stream()
                        .filter(one -> !one.at().isBefore(executionsSince))
                        .toList(),
                List.copyOf(commissions),
                ended,
                Map.copyOf(positions),
                Map.of(),
                Map.copyOf(cash),
                Optional.empty()));
    }

    private static Set<Long> union(Set<Long> before, Set<Long> more) {
        Set<Long> both = new TreeSet<>(before);
        both.addAll(more);
        return both;
    }

    /// The contracts as this venue confirms them.
    public List<Instrument> contracts() {
        return world.instruments();
    }

    @Override
    public synchronized void close() {
        closed = true;
        ledger.close();
    }

    private void restore(List<String[]> lines) {
        for (String[] line : lines) {
            switch (line[0]) {
                case "FLOW" -> add(Money.parse(line[2]));
                case "ORDER" ->
                    orders.add(new Working(
                            new Order(
                                    OrderRef.parse(line[1]),
                                    new StrategyId(line[2]),
                                    InstrumentId.parse(line[3]),
                                    Side.valueOf(line[4]),
                                    Quantity.parse(line[5]),
                                    Price.parse(line[6]),
                                    Purpose.valueOf(line[7])),
                            Boolean.parseBoolean(line[8])));
                case "EXEC" -> {
                    Working one = orders.get(Integer.parseInt(line[6]));
                    Execution said = execution(
                            one,
                            ExecutionId.parse(line[1]),
                            Quantity.parse(line[3]),
                            Price.parse(line[4]),
                            Instant.parse(line[5]));
                    book(one, said);
                    Commission owed = cost(one, said);
                    boolean charged = lines.stream()
                            .anyMatch(other -> other[0].equals("FEE") && other[1].equals(owed.executionRoot()));
                    if (!charged) {
                        clock.at(clock.instant().plus(behaviour.commissionAfter()), () -> charge(owed));
                    }
                }
                case "FEE" -> {
                    Commission paid = new Commission(line[1], new BigDecimal(line[2]), Currency.of(line[3]));
                    commissions.add(paid);
                    add(paid.posted().negated());
                }
                case "CORRECT" ->
                    executions.stream()
                            .filter(one -> one.id().toString().equals(line[1]))
                            .findFirst()
                            .ifPresent(old -> corrected(old, Price.parse(line[2])));
                case "CANCEL" ->
                    orders.stream()
                            .filter(one -> one.order.ref().toString().equals(line[1]) && one.isOpen())
                            .forEach(one -> one.ended = Optional.of(line[2]));
                default -> throw new IllegalStateException("the venue's ledger has a line '" + line[0] + "'");
            }
        }
    }
}
