// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.AccountMessage;
import dev.kobe.adapter.tws.ContractMessage;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.MarketDataMessage;
import dev.kobe.adapter.tws.MarketDataRequest;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.SessionRequest;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.adapter.tws.WireFault;
import dev.kobe.adapter.tws.WireOrder;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.MarketDetail;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.Side;
import dev.kobe.core.time.MarketClock;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// The broker over the TWS protocol: one connection, one account, and a translation in each direction.
///
/// It sends an order once and never again, reports what it hears in the order in which it hears it, and gives the whole
/// account when it is asked, saying which parts were not answered. Everything it does happens under the lock of its
/// connection.
public final class IbkrBroker implements Broker, AutoCloseable {
    /// Requests are numbered far above any order, since notices name either by one number.
    private static final int FIRST_REQUEST = 1_500_000_000;

    private static final Duration OPEN_CONTRACTS_EVERY = Duration.ofMinutes(1);

    /// The data is not subscribed to, and shown late instead.
    private static final int SHOWN_LATE = 10_167;

    private static final Set<String> ALIVE =
            Set.of("PreSubmitted", "Submitted", "PendingSubmit", "PendingCancel", "ApiPending", "Filled");
    private static final Set<String> ENDED = Set.of("Cancelled", "ApiCancelled");

    /// Where what is heard goes. None of these may wait.
    ///
    /// @param skew how far this computer's clock is ahead of the server's; the server counts whole seconds
    /// @param details what is told of instruments beside their quotes: when it is new, and with each pulse
    /// @param oddities sentences for the owner: lost messages, missing market data, contracts that are not found
    public record Ears(
            Consumer<BrokerReport> reports,
            Consumer<List<Instrument>> contracts,
            Consumer<List<Quote>> quotes,
            Consumer<Duration> skew,
            Consumer<String> oddities,
            Consumer<List<MarketDetail>> details) {
        /// Ears that do not listen to what is told of instruments beside their quotes.
        public Ears(
                Consumer<BrokerReport> reports,
                Consumer<List<Instrument>> contracts,
                Consumer<List<Quote>> quotes,
                Consumer<Duration> skew,
                Consumer<String> oddities) {
            this(reports, contracts, quotes, skew, oddities, details -> {});
        }
    }

    /// What the broker stands on.
    ///
    /// @param worker runs what may wait, in its order
    /// @param jitter a share from 0 to 1
    public record Ground(
            MarketClock clock, Consumer<Runnable> worker, Line.Connector connector, DoubleSupplier jitter) {}

    private final IbkrSettings settings;
    private final Ground ground;
    private final Ears ears;
    private final TwsLink link;
    private final OrderNumbers numbers;
    private final OrderTable orders;
    private final ContractBook contracts;
    private final QuoteBoard quotes = new QuoteBoard();
    private final Map<String, Commission> charged = new TreeMap<>();
    private final Set<OrderRef> toCancel = new TreeSet<>();
    private final Set<OrderRef> withheld = new TreeSet<>();
    private final List<OrderMessage.Execution> parked = new ArrayList<>();

    private Optional<AccountQuestion> question = Optional.empty();
    private boolean askAgain;
    private int confirmations;
    private boolean started;
    private boolean settled;
    private boolean closed;
    private int nextRequest = FIRST_REQUEST;
    private Optional<BrokerReport.Link> told = Optional.empty();
    private Optional<Instant> pulsedAt = Optional.empty();
    private int pulses;

    /// @param numbersFile where order numbers are set aside
    /// @param listed every instrument that may be traded
    public IbkrBroker(
            IbkrSettings settings, Ground ground, Path numbersFile, Collection<Instrument> listed, Ears ears) {
        this.settings = settings;
        this.ground = ground;
        this.ears = ears;
        this.numbers = new OrderNumbers(numbersFile);
        this.orders = new OrderTable(settings.clientId());
        this.contracts = new ContractBook(listed);
        this.link = new TwsLink(
                settings,
                new TwsLink.Ground(ground.clock(), ground.worker(), ground.connector(), ground.jitter()),
                new Hearing());
    }

    /// Connects, and stays connected until it is closed.
    public void connect() {
        link.start();
    }

    @Override
    public void submit(Order order) {
        synchronized (link) {
            if (!link.view().mayTrade()) {
                throw new IllegalStateException("the broker takes no orders now, nothing was sent: "
                        + link.view().detail());
            }
            WireContract route = contracts
                    .route(order.instrument())
                    .orElseThrow(() -> new IllegalStateException(
                            order.instrument() + " is not confirmed by the broker, nothing was sent"));
            int number = numbers.next();
            orders.sent(order.ref(), number);
            link.sendNow(new OrderRequest.PlaceOrder(
                    number,
                    route,
                    WireOrder.limit(
                            order.side() == Side.BUY ? "BUY" : "SELL",
                            order.quantity().value(),
                            order.limit().value(),
                            settings.account(),
                            order.ref().toString())));
        }
    }

    @Override
    public void cancel(OrderRef ref) {
        synchronized (link) {
            // Kept until the order is seen to have ended: a cancellation outlives a lost connection.
            toCancel.add(ref);
            sendCancel(ref);
        }
    }

    private void sendCancel(OrderRef ref) {
        orders.number(ref).ifPresent(number -> {
            try {
                link.sendNow(new OrderRequest.CancelOrder(number));
            } catch (UncheckedIOException later) {
                ears.oddities().accept("the cancellation of " + ref + " waits for the connection");
            }
        });
    }

    @Override
    public void requestAccount(Instant executionsSince) {
        synchronized (link) {
            if (link.view().phase() != LinkView.Phase.READY || !settled) {
                return;
            }
            if (question.isPresent()) {
                askAgain = true;
                return;
            }
            AccountQuestion asked = new AccountQuestion(
                    nextRequest++, settings.account(), ground.clock().instant());
            question = Optional.of(asked);
            put(asked);
        }
    }

    /// What was asked while the server had lost the broker waits for answers that do not come: it is asked from the
    /// beginning, at once, the contracts too if one of them is not confirmed.
    private void askAnew() {
        question = Optional.empty();
        if (settled && contracts.faults().isEmpty()) {
            requestAccount(ground.clock().instant());
        } else if (started) {
            settled = false;
            tell(link.view());
            confirm();
        }
    }

    private void put(AccountQuestion asked) {
        link.ask(asked.ask());
        AccountQuestion.Part part = asked.part();
        int tries = asked.tries();
        later(settings.answer(), () -> {
            if (question.filter(one -> one == asked).isPresent()
                    && !asked.isOver()
                    && asked.part() == part
                    && asked.tries() == tries) {
                asked.hush().ifPresent(link::ask);
                asked.silent();
                goOn(asked);
            }
        });
    }

    private void goOn(AccountQuestion asked) {
        if (asked.isOver()) {
            question = Optional.empty();
            ears.reports()
                    .accept(AccountAnswer.of(
                            asked, settings.account(), contracts, List.copyOf(charged.values()), settings.zone()));
            if (askAgain) {
                askAgain = false;
                requestAccount(ground.clock().instant());
            }
        } else {
            put(asked);
        }
    }

    private void ended(AccountQuestion.Part part) {
        question.ifPresent(asked -> {
            if (asked.part() == part) {
                asked.hush().ifPresent(link::ask);
                asked.end(part);
                goOn(asked);
            }
        });
    }

    /// Ends the connection. That is no news for the desk, which closes with it: nothing is reported any more.
    @Override
    public void close() {
        synchronized (link) {
            closed = true;
        }
        link.stop();
    }

    private void later(Duration after, Runnable step) {
        ground.clock()
                .at(ground.clock().instant().plus(after), () -> ground.worker().accept(() -> {
                    synchronized (link) {
                        step.run();
                    }
                }));
    }

    /// What the connection tells; every call comes under its lock.
    private final class Hearing implements TwsLink.Hearer {
        @Override
        public void moved(LinkView view) {
            if (view.phase() != LinkView.Phase.READY) {
                started = false;
                settled = false;
                question = Optional.empty();
                askAgain = false;
                parked.clear();
            } else if (!started) {
                started = true;
                confirm();
            }
            tell(view);
        }

        @Override
        public void lost(String fault) {
            ears.oddities().accept("a message of the broker was lost: " + fault);
        }

        @Override
        public void heard(ToClient message) {
            try {
                take(message);
            } catch (WireFault fault) {
                lost(fault.sentence());
            }
        }
    }

    private void tell(LinkView view) {
        BrokerReport.Link now = new BrokerReport.Link(state(view), view.detail());
        if (!closed && told.filter(now::equals).isEmpty()) {
            told = Optional.of(now);
            ears.reports().accept(now);
        }
    }

    private LinkState state(LinkView view) {
        if (view.refused().isPresent()) {
            return LinkState.REFUSED;
        }
        return switch (view.phase()) {
            case DOWN, OPENING -> LinkState.DOWN;
            case STARTING -> LinkState.CONNECTED;
            case READY -> ready(view);
        };
    }

    private LinkState ready(LinkView view) {
        if (view.cut()) {
            return LinkState.CUT;
        }
        if (!settled) {
            return LinkState.CONNECTED;
        }
        if (view.readOnly()) {
            return LinkState.READ_ONLY;
        }
        return view.farms().isPresent() ? LinkState.DEGRADED : LinkState.READY;
    }

    /// Asks after every contract; the desk hears that the link is ready once they are known or the time is up.
    private void confirm() {
        confirmations++;
        contracts.forget();
        quotes.forget();
        numbers.atLeast(link.firstOrderId());
        contracts.listed().forEach(one -> link.ask(contracts.question(nextRequest++, one)));
        int asked = nextRequest;
        later(settings.answer(), () -> {
            if (!settled && asked == nextRequest && link.view().phase() == LinkView.Phase.READY) {
                settle();
            }
        });
    }

    private void settle() {
        settled = true;
        contracts.faults().forEach(ears.oddities());
        ears.contracts().accept(contracts.confirmed());
        subscribe();
        tellDetails();
        pulsedAt = Optional.empty();
        pulse(++pulses);
        List<OrderMessage.Execution> waiting = List.copyOf(parked);
        parked.clear();
        waiting.forEach(this::executed);
        tell(link.view());
        askOpenContracts(confirmations);
    }

    /// What the broker did not know, or what was lost on its way, is asked after again for as long as the link stands.
    private void askOpenContracts(int mine) {
        List<Instrument> open = contracts.unconfirmed();
        if (!open.isEmpty()) {
            whileThisLinkStands(mine, OPEN_CONTRACTS_EVERY, () -> {
                open.forEach(one -> link.ask(contracts.question(nextRequest++, one)));
                whileThisLinkStands(mine, settings.answer(), () -> {
                    List<Instrument> found = contracts.confirmed().stream()
                            .filter(one ->
                                    open.stream().anyMatch(asked -> asked.id().equals(one.id())))
                            .toList();
                    if (!found.isEmpty()) {
                        ears.contracts().accept(contracts.confirmed());
                        found.forEach(this::watch);
                    }
                    askOpenContracts(mine);
                });
            });
        }
    }

    private void whileThisLinkStands(int mine, Duration after, Runnable step) {
        later(after, () -> {
            if (mine == confirmations && link.view().phase() == LinkView.Phase.READY) {
                step.run();
            }
        });
    }

    private void subscribe() {
        quotes.forget();
        link.ask(new MarketDataRequest.ReqMarketDataType(3));
        contracts.confirmed().forEach(this::watch);
    }

    private void watch(Instrument one) {
        int reqId = nextRequest++;
        quotes.watch(reqId, one);
        contracts
                .route(one.id())
                .ifPresent(route -> link.ask(new MarketDataRequest.ReqMarketData(reqId, route, "", false)));
    }

    /// Asks for the server's time for as long as this connection is the present one: its answer proves that the quotes
    /// which it has not changed still stood when it was asked.
    private void pulse(int mine) {
        if (settings.pulse().isZero()) {
            return;
        }
        later(settings.pulse(), () -> {
            if (settled && mine == pulses) {
                // The oldest question that is open: its answer, late as it may be, must not speak for a later one.
                pulsedAt = pulsedAt.or(() -> Optional.of(ground.clock().instant()));
                link.ask(new SessionRequest.ReqCurrentTime());
                pulse(mine);
            }
        });
    }

    private void told(SessionMessage.CurrentTime said) {
        ears.skew()
                .accept(Duration.between(
                        Instant.ofEpochSecond(said.epochSecond()),
                        ground.clock().instant()));
        // With a farm broken nobody can tell which quotes still stand: all of them age.
        pulsedAt.filter(at -> state(link.view()) == LinkState.READY)
                .map(at -> quotes.standing(at, isSimulated()))
                .filter(standing -> !standing.isEmpty())
                .ifPresent(ears.quotes());
        pulsedAt = Optional.empty();
        tellDetails();
    }

    private void tellDetails() {
        List<MarketDetail> known = quotes.details(contracts::orderTypes);
        if (!known.isEmpty()) {
            ears.details().accept(known);
        }
    }

    private boolean isSimulated() {
        return settings.account().endsWith("SIM");
    }

    private void take(ToClient message) {
        switch (message) {
            case SessionMessage.NextValidId said -> numbers.atLeast(said.orderId());
            case SessionMessage.CurrentTime said -> told(said);
            case SessionMessage.Notice said -> noticed(said);
            case ContractMessage.ContractData said -> contracts.heard(said);
            case ContractMessage.ContractDataEnd said -> {
                contracts.ended(said.reqId()).ifPresent(rule -> link.ask(new ContractRequest.ReqMarketRule(rule)));
                settleIfKnown();
            }
            case ContractMessage.MarketRule said -> {
                contracts.heard(said);
                settleIfKnown();
            }
            case MarketDataMessage.DataType said -> quotes.heard(said);
            case MarketDataMessage.TickGeneric said -> quotes.heard(said);
            case MarketDataMessage.TickPrice said -> {
                quotes.heard(said, ground.clock().instant(), isSimulated())
                        .ifPresent(quote -> ears.quotes().accept(List.of(quote)));
                if (QuoteBoard.isClose(said)) {
                    tellDetails();
                }
            }
            case MarketDataMessage.TickSize said -> quotes.heard(said);
            case OrderMessage.OpenOrder said -> open(said);
            case OrderMessage.OrderStatus said -> {
                numbers.seen(said.orderId());
                orders.of(said).ifPresent(ref -> moved(ref, said.status(), said.whyHeld(), said.permanentId()));
            }
            case OrderMessage.Execution said -> {
                question.ifPresent(asked -> asked.heard(said));
                executed(said);
            }
            case OrderMessage.CommissionReport said ->
                Executions.commission(said).ifPresent(one -> {
                    charged.put(one.executionRoot(), one);
                    ears.reports().accept(new BrokerReport.Charged(one));
                });
            case OrderMessage.CompletedOrder said -> question.ifPresent(asked -> asked.heard(said));
            case AccountMessage.PositionRow said -> question.ifPresent(asked -> asked.heard(said));
            case AccountMessage.SummaryRow said -> question.ifPresent(asked -> asked.heard(said));
            case OrderMessage.OpenOrderEnd end -> ended(AccountQuestion.Part.OPEN_ORDERS);
            case OrderMessage.CompletedOrdersEnd end -> ended(AccountQuestion.Part.COMPLETED_ORDERS);
            case OrderMessage.ExecutionEnd end -> {
                if (question.filter(asked -> asked.reqId() == end.reqId()).isPresent()) {
                    ended(AccountQuestion.Part.EXECUTIONS);
                }
            }
            case AccountMessage.PositionEnd end -> ended(AccountQuestion.Part.POSITIONS);
            case AccountMessage.SummaryEnd end -> {
                if (question.filter(asked -> asked.reqId() == end.reqId()).isPresent()) {
                    ended(AccountQuestion.Part.VALUES);
                }
            }
            default -> {
                // heard and of no use: sizes, portfolio rows, the hour of the account
            }
        }
    }

    private void settleIfKnown() {
        if (!settled && contracts.isSettled() && link.view().phase() == LinkView.Phase.READY) {
            settle();
        }
    }

    private void executed(OrderMessage.Execution said) {
        if (!said.account().equals(settings.account())) {
            return;
        }
        Optional<Instrument> instrument = contracts.instrument(said.contract().conId());
        if (instrument.isPresent()) {
            ears.reports()
                    .accept(new BrokerReport.Executed(Executions.execution(said, instrument.get(), settings.zone())));
        } else if (settled) {
            ears.oddities()
                    .accept("execution " + said.executionId() + " is of "
                            + said.contract().symbol() + ", which this desk does not trade");
        } else {
            parked.add(said);
        }
    }

    private void open(OrderMessage.OpenOrder said) {
        numbers.seen(said.orderId());
        question.ifPresent(asked -> asked.heard(said));
        orders.learn(said).ifPresent(ref -> {
            moved(ref, said.status(), "", said.permanentId());
            if (toCancel.contains(ref) && !ENDED.contains(said.status())) {
                sendCancel(ref);
            }
        });
    }

    private void moved(OrderRef ref, String status, String whyHeld, long permanentId) {
        boolean held = status.equals("Inactive") && whyHeld.contains("locate");
        if (held || ALIVE.contains(status) && permanentId > 0) {
            ears.reports().accept(new BrokerReport.Acknowledged(ref, permanentId));
        } else if (ENDED.contains(status)) {
            toCancel.remove(ref);
            ears.reports()
                    .accept(refusal(ref)
                            .<BrokerReport>map(why -> new BrokerReport.Rejected(ref, status, why))
                            .orElseGet(() -> new BrokerReport.Cancelled(ref, "the broker says " + status)));
        } else if (status.equals("Inactive")) {
            Optional<String> why = orders.refusal(ref);
            if (why.isPresent()) {
                ears.reports().accept(new BrokerReport.Rejected(ref, status, why.get()));
            } else if (withheld.add(ref)) {
                // Held or refused, nobody says which: it must not come alive later, behind the desk's back.
                toCancel.add(ref);
                sendCancel(ref);
            }
        }
    }

    private Optional<String> refusal(OrderRef ref) {
        return orders.refusal(ref)
                .or(() -> withheld.contains(ref)
                        ? Optional.of("the broker held it without a word, so it was cancelled")
                        : Optional.empty());
    }

    private void noticed(SessionMessage.Notice notice) {
        Code.Meaning meaning = Code.meaning(notice.id(), notice.code());
        String words = notice.text() + " (" + notice.code() + ")";
        if (contracts.failed(notice.id(), words)) {
            settleIfKnown();
            return;
        }
        if (meaning == Code.Meaning.LINK_BACK || meaning == Code.Meaning.LINK_BACK_DATA_LOST) {
            if (meaning == Code.Meaning.LINK_BACK_DATA_LOST) {
                subscribe();
            }
            askAnew();
            return;
        }
        if (meaning == Code.Meaning.READ_ONLY
                || question.filter(asked -> asked.reqId() == notice.id()).isPresent()) {
            question.ifPresent(asked -> {
                asked.refused();
                goOn(asked);
            });
            return;
        }
        Optional<OrderRef> order = orders.of(notice.id());
        if (order.isPresent()) {
            noticed(order.get(), meaning, notice, words);
        } else {
            String whose = quotes.instrument(notice.id())
                    .map(one -> one.symbol() + ": ")
                    .orElse("");
            if (notice.code() != SHOWN_LATE) {
                quotes.withdraw(notice.id());
            }
            ears.oddities().accept(whose + words);
        }
    }

    private void noticed(OrderRef ref, Code.Meaning meaning, SessionMessage.Notice notice, String words) {
        switch (meaning) {
            case ORDER_REFUSED -> {
                orders.refused(ref, notice.text());
                ears.reports().accept(new BrokerReport.Rejected(ref, Integer.toString(notice.code()), notice.text()));
            }
            case ORDER_CANCELLED -> {
                toCancel.remove(ref);
                ears.reports().accept(new BrokerReport.Cancelled(ref, notice.text()));
            }
            case CANCEL_FAILED, NOT_KNOWN -> {
                ears.oddities().accept(ref + ": " + words);
                requestAccount(ground.clock().instant());
            }
            default -> ears.oddities().accept(ref + ": " + words);
        }
    }
}
