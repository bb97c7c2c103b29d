// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.ContractMessage;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.MarketDataMessage;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.WireFault;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.MarketDetail;
import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixQuote;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.MarginAnswer;
import dev.kobe.core.order.MarginQuestion;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.time.MarketClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;

/// The broker over the TWS protocol: one connection, one account, and a translation in each direction.
///
/// It sends an order once and never again, reports what it hears in the order in which it hears it, and gives the whole
/// account when it is asked, saying which parts were not answered. Everything it does happens under the lock of its
/// connection.
public final class IbkrBroker implements Broker, AutoCloseable {
    /// Where what is heard goes. None of these may wait.
    ///
    /// @param skew how far this computer's clock is ahead of the server's; the server counts whole seconds
    /// @param details what is told of instruments beside their quotes, when it is new
    /// @param margins what the server says that orders would do to the margin
    /// @param vix levels of the VIX, where the settings follow it
    /// @param oddities sentences for the owner: lost messages, missing market data, contracts that are not found
    public record Ears(
            Consumer<BrokerReport> reports,
            Consumer<List<Instrument>> contracts,
            Consumer<List<Quote>> quotes,
            Consumer<Duration> skew,
            Consumer<String> oddities,
            Consumer<List<MarketDetail>> details,
            Consumer<VixQuote> vix,
            Consumer<MarginAnswer> margins) {
        /// Ears that listen neither to what is told of instruments beside their quotes nor to the VIX nor to margins.
        public Ears(
                Consumer<BrokerReport> reports,
                Consumer<List<Instrument>> contracts,
                Consumer<List<Quote>> quotes,
                Consumer<Duration> skew,
                Consumer<String> oddities) {
            this(reports, contracts, quotes, skew, oddities, details -> {}, vix -> {}, margin -> {});
        }
    }

    /// What the broker stands on.
    ///
    /// @param worker runs what may wait, in its order
    /// @param jitter a share from 0 to 1
    public record Ground(
            MarketClock clock, Consumer<Runnable> worker, Line.Connector connector, DoubleSupplier jitter) {}

    private final TwsLink link;
    private final Conversation talk;
    private final ContractBook contracts;
    private final ContractSearch search;
    private final QuoteFeed quotes;
    private final FillReports fills;
    private final AccountQuestions account;
    private final OrderTraffic orders;
    private final MarginPreviews margins;

    private boolean started;
    private boolean closed;
    private Optional<BrokerReport.Link> told = Optional.empty();

    /// @param numbersFile where order numbers are set aside
    /// @param listed every instrument that may be traded
    public IbkrBroker(
            IbkrSettings settings, Ground ground, Path numbersFile, Collection<Instrument> listed, Ears ears) {
        this.link = new TwsLink(
                settings,
                new TwsLink.Ground(ground.clock(), ground.worker(), ground.connector(), ground.jitter()),
                new Hearing());
        this.talk = new Conversation(settings, ground, link, ears);
        this.contracts = new ContractBook(listed);
        this.quotes = new QuoteFeed(talk, contracts, () -> state(link.view()) == LinkState.READY);
        this.search = new ContractSearch(talk, contracts, this::settled, quotes::watch);
        this.fills = new FillReports(talk, contracts, search::isSettled);
        this.account = new AccountQuestions(talk, contracts, fills::charged);
        OrderNumbers numbers = new OrderNumbers(numbersFile);
        this.margins = new MarginPreviews(talk, contracts, numbers);
        this.orders = new OrderTraffic(talk, contracts, numbers, this::mayTrade, this::askAccount);
    }

    /// Connects, and stays connected until it is closed.
    public void connect() {
        link.start();
    }

    @Override
    public boolean submit(Order order, BooleanSupplier mayLeave) {
        synchronized (link) {
            requireTrading("orders");
            return orders.submit(order, mayLeave);
        }
    }

    @Override
    public void cancel(OrderRef ref) {
        synchronized (link) {
            requireTrading("cancellations");
            orders.cancel(ref);
        }
    }

    @Override
    public void askMargin(MarginQuestion question) {
        synchronized (link) {
            requireTrading("questions about orders");
            margins.ask(question);
        }
    }

    private void requireTrading(String what) {
        if (!mayTrade()) {
            throw new IllegalStateException("the broker takes no " + what + " now, nothing was sent: "
                    + link.view().detail());
        }
    }

    private boolean mayTrade() {
        return state(link.view()).mayTrade();
    }

    @Override
    public void requestAccount(Instant executionsSince) {
        synchronized (link) {
            askAccount();
        }
    }

    private void askAccount() {
        if (link.view().phase() == LinkView.Phase.READY && search.isSettled()) {
            account.ask();
        }
    }

    /// Ends the connection. That is no news for the desk, which closes with it: nothing is reported any more.
    @Override
    public void close() {
        synchronized (link) {
            closed = true;
        }
        link.stop();
    }

    /// What the connection tells; every call comes under its lock.
    private final class Hearing implements TwsLink.Hearer {
        @Override
        public void moved(LinkView view) {
            if (view.phase() != LinkView.Phase.READY) {
                started = false;
                search.stop();
                quotes.stop();
                account.stop();
                fills.stop();
                orders.stop();
                margins.stop();
            } else if (!started) {
                started = true;
                begin();
            }
            tell(view);
        }

        @Override
        public void lost(String fault) {
            // It may have been a row of the answer that is coming in: that is whole no longer.
            account.spoil();
            strange(fault);
        }

        @Override
        public void strange(String message) {
            talk.odd("a message of the broker was lost: " + message);
        }

        @Override
        public void heard(ToClient message) {
            try {
                take(message);
            } catch (WireFault fault) {
                strange(fault.sentence());
            }
        }
    }

    /// The desk hears that the link is ready once its contracts are known or the time for them is up.
    private void begin() {
        quotes.stop();
        orders.atLeast(link.firstOrderId());
        search.begin();
    }

    private void settled() {
        quotes.begin();
        fills.release();
        tell(link.view());
    }

    /// What was asked while the server had lost the broker waits for answers that do not come: it is asked from the
    /// beginning, at once, the contracts too if one of them is not confirmed.
    private void askAnew() {
        account.drop();
        orders.stop();
        if (search.isSettled() && contracts.faults().isEmpty()) {
            askAccount();
        } else if (started) {
            search.stop();
            tell(link.view());
            begin();
        }
    }

    private void tell(LinkView view) {
        BrokerReport.Link now = new BrokerReport.Link(state(view), view.detail());
        if (!closed && told.filter(now::equals).isEmpty()) {
            told = Optional.of(now);
            talk.report(now);
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
        if (!search.isSettled()) {
            return LinkState.CONNECTED;
        }
        if (view.readOnly()) {
            return LinkState.READ_ONLY;
        }
        return view.farms().isPresent() ? LinkState.DEGRADED : LinkState.READY;
    }

    private void take(ToClient message) {
        account.heard(message);
        switch (message) {
            case SessionMessage.NextValidId said -> orders.atLeast(said.orderId());
            case SessionMessage.CurrentTime said -> quotes.heard(said);
            case SessionMessage.Notice said -> noticed(said);
            case ContractMessage.ContractData said -> search.heard(said);
            case ContractMessage.ContractDataEnd said -> search.heard(said);
            case ContractMessage.MarketRule said -> search.heard(said);
            case MarketDataMessage.DataType said -> quotes.heard(said);
            case MarketDataMessage.TickGeneric said -> quotes.heard(said);
            case MarketDataMessage.TickPrice said -> quotes.heard(said);
            case MarketDataMessage.TickSize said -> quotes.heard(said);
            case OrderMessage.OpenOrder said -> {
                if (!margins.heard(said)) {
                    orders.heard(said);
                }
            }
            case OrderMessage.OrderStatus said -> orders.heard(said);
            case OrderMessage.Execution said -> fills.heard(said);
            case OrderMessage.CommissionReport said -> fills.heard(said);
            default -> {
                // heard and of no use: sizes, portfolio rows, the hour of the account
            }
        }
    }

    private void noticed(SessionMessage.Notice notice) {
        Code.Meaning meaning = Code.meaning(notice.id(), notice.code());
        String words = notice.text() + " (" + notice.code() + ")";
        if (search.failed(notice.id(), words)) {
            return;
        }
        if (meaning == Code.Meaning.LINK_BACK || meaning == Code.Meaning.LINK_BACK_DATA_LOST) {
            if (meaning == Code.Meaning.LINK_BACK_DATA_LOST) {
                quotes.subscribe();
            }
            askAnew();
        } else if (meaning == Code.Meaning.READ_ONLY || account.isOpen(notice.id())) {
            account.refused();
        } else if (!orders.noticed(notice, meaning, words)) {
            String whose = margins.whose(notice.id())
                    .map(ref -> "the margin of " + ref)
                    .or(() -> quotes.noticed(notice.id(), notice.code()))
                    .map(one -> one + ": ")
                    .orElse("");
            talk.odd(whose + words);
        }
    }
}
