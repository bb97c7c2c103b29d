// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.Scenario.Cut;
import dev.kobe.adapter.tws.Gate;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.WireOrder;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.MarketClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A simulated gateway of the broker: an account, a market and the clients that are connected to them. It
/// removes no duplicate: whoever sends an order twice under two numbers owns it twice.
///
/// Everything in it happens under its own monitor, one thing at a time; on a virtual clock the same
/// requests give the same messages every time. Opened on a ledger it stands as it stood when that was last
/// written: cash, positions, orders that work, executions, costs still due, numbers given; only how many
/// orders a scenario has counted begins anew.
public final class Gateway implements AutoCloseable {
    /// What stands around it.
    public record World(Listings listings, PricesOnOffer prices, TradingHours hours, MarketClock clock) {
        /// The contracts and prices of a gateway that nobody has told otherwise; it trades day and night.
        public static World standard(MarketClock clock) {
            return new World(Listings.standard(), PricesOnOffer.standard(), TradingHours.always(), clock);
        }
    }

    private static final Duration LATE = Duration.ofMinutes(1);

    private final World world;
    private final Scenario scenario;
    private final BrokerLink link;
    private final Books books;
    private final AccountAnswers accountAnswers;
    private final ContractAnswers contractAnswers;
    private final QuoteAnswers quoteAnswers;
    private final HistoryAnswers historyAnswers;
    private final OrderAnswers orderAnswers;
    private final List<GatewaySession> sessions = new ArrayList<>();
    private final Map<Integer, Instant> lingering = new HashMap<>();
    private final List<String> missed = new ArrayList<>();
    private int connections;
    private boolean open = true;
    private boolean closed;

    /// A gateway that keeps nothing beyond its own life.
    public Gateway(World world, Scenario scenario) {
        this(world, scenario, GatewayLedger.none());
    }

    /// A gateway on a ledger of its own, which is made where it is not there.
    ///
    /// @throws java.io.UncheckedIOException when the file cannot be used
    /// @throws IllegalStateException when the file holds what no gateway wrote
    /// @throws IllegalArgumentException when it is another account's
    public static Gateway on(Path ledger, World world, Scenario scenario) {
        return new Gateway(world, scenario, GatewayLedger.open(ledger));
    }

    private Gateway(World world, Scenario scenario, GatewayLedger ledger) {
        this.world = world;
        this.scenario = scenario;
        this.link = new BrokerLink(this);
        this.books = new Books(scenario, world.listings(), world.prices(), ledger);
        this.accountAnswers = new AccountAnswers(this);
        this.contractAnswers = new ContractAnswers(this);
        this.quoteAnswers = new QuoteAnswers(this);
        this.historyAnswers = new HistoryAnswers(this);
        this.orderAnswers = new OrderAnswers(this);
        orderAnswers.resume();
    }

    /// Whether it can be told to agree on a version of the protocol.
    public static boolean speaks(int version) {
        return Gate.isSpoken(version);
    }

    /// Takes a connection whose line leads to its client, and gives the end that hears that client.
    public synchronized Line.End answer(Line line) {
        GatewaySession session = new GatewaySession(this, line);
        sessions.add(session);
        if (!open) {
            session.end();
        }
        return session;
    }

    /// Pays money into the account, or out of it where it is negative; each id counts once.
    public synchronized void pay(String id, Money amount) {
        if (!books.hasPaid(id)) {
            books.note(new Fact.Paid(id, amount));
        }
    }

    /// Corrects the price of the latest execution of a fund or share by one step in the account's favour,
    /// as exchanges do when a trade was printed wrongly; the correction has the next revision.
    public synchronized void correctLatest() {
        orderAnswers.correctLatest();
        sessions.forEach(GatewaySession::flush);
    }

    /// The requests that were not known or could not be read, in the order in which they came.
    public synchronized List<String> missed() {
        return List.copyOf(missed);
    }

    /// The references of all orders that have arrived, in the order in which they came.
    public synchronized List<String> arrived() {
        return book().references();
    }

    /// When each order ended that was cancelled, by its reference and this gateway's clock.
    public synchronized Map<String, Instant> cancelled() {
        Map<String, Instant> ended = new TreeMap<>();
        for (BookedOrder one : book().ended()) {
            one.endedAt()
                    .filter(at -> one.status() == BookedOrder.Status.CANCELLED)
                    .ifPresent(at -> ended.put(one.order().orderRef(), at));
        }
        return ended;
    }

    void missed(String request) {
        missed.add(request);
    }

    Scenario scenario() {
        return scenario;
    }

    Listings listings() {
        return world.listings();
    }

    PricesOnOffer prices() {
        return world.prices();
    }

    Instant now() {
        return world.clock().instant();
    }

    BrokerLink link() {
        return link;
    }

    TradingHours hours() {
        return world.hours();
    }

    SimulatedAccount account() {
        return books.account();
    }

    OrderBook book() {
        return books.orders();
    }

    /// Makes a fact true; it is in the ledger before anything is said of it.
    void note(Fact fact) {
        books.note(fact);
    }

    /// Takes an order under the broker's next number.
    BookedOrder take(int clientId, int orderId, Listing listing, String exchange, WireOrder order, boolean mute) {
        long permanent = book().nextPermanent();
        String symbol = listing.wire("").localSymbol();
        note(new Fact.Taken(permanent, clientId, orderId, listing.conId(), symbol, exchange, order, mute, now()));
        return book().order(permanent);
    }

    AccountAnswers accountAnswers() {
        return accountAnswers;
    }

    ContractAnswers contractAnswers() {
        return contractAnswers;
    }

    QuoteAnswers quoteAnswers() {
        return quoteAnswers;
    }

    HistoryAnswers historyAnswers() {
        return historyAnswers;
    }

    OrderAnswers orderAnswers() {
        return orderAnswers;
    }

    int nextOrderId(int clientId) {
        return book().nextOrderId(clientId);
    }

    /// Runs a step after a while, under the gateway's monitor.
    void later(Duration after, Runnable step) {
        world.clock().at(now().plus(after), () -> {
            synchronized (this) {
                if (!closed) {
                    step.run();
                    sessions.forEach(GatewaySession::flush);
                }
            }
        });
    }

    /// Answers a question with its rows and their end, unless the scenario leaves out the end or the whole answer.
    void answering(Client client, Scenario.Question question, ToClient end, Runnable rows) {
        if (scenario.answers().mute().contains(question)) {
            return;
        }
        if (scenario.answers().late().contains(question)) {
            later(LATE, () -> answer(client, question, end, rows));
        } else {
            answer(client, question, end, rows);
        }
    }

    private void answer(Client client, Scenario.Question question, ToClient end, Runnable rows) {
        rows.run();
        if (!scenario.answers().endless().contains(question)) {
            client.send(end);
        }
    }

    /// The connections that have started.
    List<GatewaySession> ready() {
        return sessions.stream().filter(GatewaySession::isReady).toList();
    }

    /// Whether a client id is in use, or was until a moment ago.
    boolean isTaken(int clientId) {
        return ready().stream().anyMatch(one -> one.clientId() == clientId)
                || lingering.getOrDefault(clientId, Instant.EPOCH).isAfter(now());
    }

    /// Notes that a connection has started, and says what it will suffer.
    Optional<Cut> started(GatewaySession session) {
        connections++;
        if (connections == 1) {
            link.begin();
            orderAnswers.begin();
        }
        List<Cut> cuts = scenario.link().cuts();
        return connections <= cuts.size() ? Optional.of(cuts.get(connections - 1)) : Optional.empty();
    }

    /// Notes that a connection has ended.
    void ended(GatewaySession session) {
        sessions.remove(session);
        if (session.clientId() >= 0) {
            lingering.put(session.clientId(), now().plus(scenario.start().linger()));
            accountAnswers.ended(session);
            quoteAnswers.ended(session);
        }
    }

    /// Says something about the link to everybody.
    void sayToAll(int code, String text) {
        ready().forEach(one -> one.notice(-1, code, text));
    }

    /// Ends every connection and is not there for a while.
    void restart(Scenario.Restart how) {
        open = false;
        endAll();
        note(new Fact.RolledBack(how.rollBack()));
        if (how.losesOrders()) {
            note(new Fact.Forgotten(now()));
        }
        later(Duration.ofSeconds(how.seconds()), () -> open = true);
    }

    /// Ends every connection.
    synchronized void endAll() {
        List.copyOf(sessions).forEach(GatewaySession::end);
    }

    /// Ends every connection and does nothing more; what was due is taken up by the next gateway on the same ledger.
    @Override
    public synchronized void close() {
        open = false;
        closed = true;
        endAll();
        books.close();
    }
}
