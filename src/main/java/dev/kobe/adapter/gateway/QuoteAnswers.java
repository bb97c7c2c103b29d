// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.PricesOnOffer.Offer;
import dev.kobe.adapter.gateway.Scenario.Quotes;
import dev.kobe.adapter.tws.MarketDataMessage.DataType;
import dev.kobe.adapter.tws.MarketDataMessage.SnapshotEnd;
import dev.kobe.adapter.tws.MarketDataMessage.TickGeneric;
import dev.kobe.adapter.tws.MarketDataMessage.TickParameters;
import dev.kobe.adapter.tws.MarketDataMessage.TickPrice;
import dev.kobe.adapter.tws.MarketDataMessage.TickSize;
import dev.kobe.adapter.tws.MarketDataRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows prices: at once when they are asked for, and then, looked at once a second, whenever they have moved.
final class QuoteAnswers {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int MOST_LINES = 100;
    private static final int DELAYED = 3;
    private static final int HALTED = 49;

    /// The numbers of a kind of price, live and delayed, and of the size beside it; -1 for no size.
    private enum Kind {
        BID(1, 66, 0, 69),
        ASK(2, 67, 3, 70),
        LAST(4, 68, -1, -1),
        CLOSE(9, 75, -1, -1);

        private final int live;
        private final int delayed;
        private final int size;
        private final int delayedSize;

        Kind(int live, int delayed, int size, int delayedSize) {
            this.live = live;
            this.delayed = delayed;
            this.size = size;
            this.delayedSize = delayedSize;
        }
    }

    /// A line of quotes that a client follows, with what it was shown last.
    private record Following(Client client, int reqId, Listing listing, boolean delayed, Optional<Offer> shown) {}

    private final Gateway gateway;
    private final Map<Client, Integer> types = new HashMap<>();
    private List<Following> followed = new ArrayList<>();
    private boolean ticking;

    QuoteAnswers(Gateway gateway) {
        this.gateway = gateway;
    }

    void answer(Client client, MarketDataRequest request) {
        switch (request) {
            case MarketDataRequest.ReqMarketData ask -> show(client, ask);
            case MarketDataRequest.CancelMarketData end ->
                followed.removeIf(one -> one.client() == client && one.reqId() == end.reqId());
            case MarketDataRequest.ReqMarketDataType ask -> types.put(client, ask.type());
        }
    }

    /// Nobody follows anything over a connection that has ended.
    void ended(Client client) {
        types.remove(client);
        followed.removeIf(one -> one.client() == client);
    }

    /// Nobody follows anything any more, as after a loss of data.
    void forget() {
        followed.clear();
    }

    private void show(Client client, MarketDataRequest.ReqMarketData ask) {
        Optional<Listing> listing = gateway.listings().only(ask.contract());
        Quotes manner = gateway.scenario().answers().quotes();
        boolean delayed = manner == Quotes.DELAYED;
        if (listing.isEmpty()) {
            client.notice(ask.reqId(), 200, "No security definition has been found for the request");
        } else if (lines(client) >= MOST_LINES) {
            client.notice(ask.reqId(), 101, "Max number of tickers has been reached");
        } else if (manner == Quotes.COMPETING) {
            client.notice(ask.reqId(), 10_197, "No market data during competing live session");
        } else if (manner == Quotes.REFUSED || delayed && types.getOrDefault(client, 1) < DELAYED) {
            client.notice(ask.reqId(), 354, "Requested market data is not subscribed.");
        } else {
            begin(client, ask, listing.get(), delayed);
        }
    }

    private long lines(Client client) {
        return followed.stream().filter(one -> one.client() == client).count();
    }

    private void begin(Client client, MarketDataRequest.ReqMarketData ask, Listing listing, boolean delayed) {
        if (delayed) {
            client.notice(
                    ask.reqId(), 10_167, "Requested market data is not subscribed. Displaying delayed market data.");
        }
        client.send(new DataType(ask.reqId(), delayed ? DELAYED : 1));
        client.send(new TickParameters(ask.reqId(), Optional.of(listing.minTick()), "", DELAYED));
        Following line = new Following(client, ask.reqId(), listing, delayed, Optional.empty());
        if (gateway.scenario().answers().quotes() == Quotes.HALTED) {
            client.send(new TickGeneric(ask.reqId(), HALTED, Optional.of(BigDecimal.ONE)));
        }
        Following shown = look(line, true);
        if (ask.snapshot()) {
            client.send(new SnapshotEnd(ask.reqId()));
        } else {
            followed.add(shown);
            if (gateway.scenario().answers().quotes() != Quotes.ONCE) {
                tick();
            }
        }
    }

    private void tick() {
        if (!ticking) {
            ticking = true;
            gateway.later(TICK, () -> {
                ticking = false;
                followed = new ArrayList<>(
                        followed.stream().map(one -> look(one, false)).toList());
                if (!followed.isEmpty()) {
                    tick();
                }
            });
        }
    }

    private Following look(Following one, boolean first) {
        Optional<Offer> offer = gateway.scenario().answers().quotes() == Quotes.NONE
                ? Optional.empty()
                : gateway.prices().of(one.listing().conId());
        if (one.listing().isIndex()) {
            index(one, first, offer);
        } else if (first || !offer.equals(one.shown())) {
            price(one, Kind.BID, offer.map(Offer::bid), offer);
            price(one, Kind.ASK, offer.map(Offer::ask), offer);
            if (first) {
                price(one, Kind.CLOSE, offer.map(Offer::close), Optional.empty());
            }
        }
        return new Following(one.client(), one.reqId(), one.listing(), one.delayed(), offer);
    }

    /// An index has neither bid nor ask, and never stands still for long: every other second it is a step higher.
    private void index(Following one, boolean first, Optional<Offer> offer) {
        if (first) {
            price(one, Kind.CLOSE, offer.map(Offer::close), Optional.empty());
        }
        BigDecimal step = gateway.now().getEpochSecond() % 2 == 0
                ? BigDecimal.ZERO
                : one.listing().minTick();
        price(one, Kind.LAST, offer.map(Offer::mid).map(step::add), Optional.empty());
    }

    /// A price and its size; -1 and 0 say that there is none.
    private static void price(Following one, Kind kind, Optional<BigDecimal> price, Optional<Offer> offer) {
        BigDecimal size = offer.map(Offer::size).orElse(BigDecimal.ZERO);
        one.client()
                .send(new TickPrice(
                        one.reqId(),
                        one.delayed() ? kind.delayed : kind.live,
                        Optional.of(price.orElse(BigDecimal.ONE.negate())),
                        Optional.of(size),
                        1));
        if (kind.size >= 0) {
            one.client()
                    .send(new TickSize(one.reqId(), one.delayed() ? kind.delayedSize : kind.size, Optional.of(size)));
        }
    }
}
