// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.MarketDataMessage.DataType;
import dev.kobe.adapter.tws.MarketDataMessage.TickGeneric;
import dev.kobe.adapter.tws.MarketDataMessage.TickPrice;
import dev.kobe.adapter.tws.MarketDataMessage.TickSize;
import dev.kobe.adapter.tws.MarketDataRequest;
import dev.kobe.adapter.tws.SessionMessage.CurrentTime;
import dev.kobe.adapter.tws.SessionRequest;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.MarketDetail;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Keeps the quotes of every confirmed contract coming, and asks for the server's time: its answer proves that the
/// quotes which it has not changed still stood when it was asked.
final class QuoteFeed {
    /// The data is not subscribed to, and shown late instead.
    private static final int SHOWN_LATE = 10_167;

    private static final int LIVE_OR_DELAYED = 3;

    private final Conversation talk;
    private final ContractBook contracts;
    private final BooleanSupplier linkIsWhole;
    private final QuoteBoard board = new QuoteBoard();
    private final VixLine vix;
    private Optional<Instant> pulsedAt = Optional.empty();
    private int pulses;

    /// @param linkIsWhole whether nothing is broken on the way: else nobody can tell which quotes still stand, and all
    ///     of them age
    QuoteFeed(Conversation talk, ContractBook contracts, BooleanSupplier linkIsWhole) {
        this.talk = talk;
        this.contracts = contracts;
        this.linkIsWhole = linkIsWhole;
        this.vix = new VixLine(talk);
    }

    /// Subscribes to every confirmed contract and pulses from now on.
    void begin() {
        subscribe();
        tellDetails();
        pulsedAt = Optional.empty();
        pulse(++pulses);
    }

    /// The link is gone or its contracts are asked after anew: no quote counts until it is told again.
    void stop() {
        pulses++;
        board.forget();
    }

    /// Subscribes anew, as after the broker has lost the subscriptions.
    void subscribe() {
        board.forget();
        talk.ask(new MarketDataRequest.ReqMarketDataType(LIVE_OR_DELAYED));
        watch(contracts.confirmed());
        vix.subscribe();
    }

    void watch(List<Instrument> instruments) {
        instruments.forEach(one -> {
            int reqId = talk.number();
            board.watch(reqId, one);
            contracts
                    .route(one.id())
                    .ifPresent(route -> talk.ask(new MarketDataRequest.ReqMarketData(reqId, route, "", false)));
        });
    }

    private void pulse(int mine) {
        Duration every = talk.settings().pulse();
        if (every.isZero()) {
            return;
        }
        talk.later(every, () -> {
            if (mine == pulses) {
                // The oldest question that is open: its answer, late as it may be, must not speak for a later one.
                pulsedAt = pulsedAt.or(() -> Optional.of(talk.now()));
                talk.ask(new SessionRequest.ReqCurrentTime());
                pulse(mine);
            }
        });
    }

    void heard(CurrentTime said) {
        talk.ears().skew().accept(Duration.between(Instant.ofEpochSecond(said.epochSecond()), talk.now()));
        pulsedAt.filter(at -> linkIsWhole.getAsBoolean())
                .map(at -> board.standing(at, talk.isSimulated()))
                .filter(standing -> !standing.isEmpty())
                .ifPresent(talk.ears().quotes());
        pulsedAt = Optional.empty();
        tellDetails();
    }

    private void tellDetails() {
        List<MarketDetail> news = board.news(contracts::orderTypes);
        if (!news.isEmpty()) {
            talk.ears().details().accept(news);
        }
    }

    void heard(DataType said) {
        board.heard(said);
    }

    void heard(TickGeneric said) {
        board.heard(said);
    }

    void heard(TickPrice said) {
        vix.heard(said);
        boolean isNews = board.isNewClose(said, talk.now());
        board.heard(said, talk.now(), talk.isSimulated())
                .ifPresent(quote -> talk.ears().quotes().accept(List.of(quote)));
        if (isNews) {
            tellDetails();
        }
    }

    void heard(TickSize said) {
        board.heard(said);
    }

    /// Takes a notice about a subscription: unless it only comes late, it brings no more.
    ///
    /// @return whose symbol it is; empty when the notice is about none
    Optional<String> noticed(int reqId, int code) {
        if (code != SHOWN_LATE) {
            board.withdraw(reqId);
        }
        return vix.isAbout(reqId) ? Optional.of("VIX") : board.instrument(reqId).map(Instrument::symbol);
    }
}
