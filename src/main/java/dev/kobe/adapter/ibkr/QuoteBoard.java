// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.MarketDataMessage.DataType;
import dev.kobe.adapter.tws.MarketDataMessage.TickGeneric;
import dev.kobe.adapter.tws.MarketDataMessage.TickPrice;
import dev.kobe.adapter.tws.MarketDataMessage.TickSize;
import dev.kobe.adapter.tws.WireFault;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.MarketDetail;
import dev.kobe.core.market.Quote;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Puts bids and asks together that come one by one. A side that is withdrawn, of no value or above the other leaves no
/// quote: an old one then ages, and is never made fresh by half an answer.
final class QuoteBoard {
    private static final int BID = 1;
    private static final int ASK = 2;
    private static final int DELAYED_BID = 66;
    private static final int DELAYED_ASK = 67;
    private static final int CLOSE = 9;
    private static final int DELAYED_CLOSE = 75;
    private static final int BID_SIZE = 0;
    private static final int ASK_SIZE = 3;
    private static final int DELAYED_BID_SIZE = 69;
    private static final int DELAYED_ASK_SIZE = 70;
    private static final int LIVE_TYPE = 1;
    private static final int HALTED = 49;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Map<Integer, Side> lines = new HashMap<>();

    /// What is known of one instrument.
    private static final class Side {
        private final Instrument instrument;
        private Optional<Price> bid = Optional.empty();
        private Optional<Price> ask = Optional.empty();
        private Optional<Price> close = Optional.empty();
        private Optional<Instant> closeAt = Optional.empty();
        private Optional<Quantity> bidSize = Optional.empty();
        private Optional<Quantity> askSize = Optional.empty();
        private boolean delayed;
        private boolean halted;
        private boolean hasNews = true;

        Side(Instrument instrument) {
            this.instrument = instrument;
        }
    }

    void watch(int reqId, Instrument instrument) {
        lines.put(reqId, new Side(instrument));
    }

    void forget() {
        lines.clear();
    }

    /// Whose quotes a request brings.
    Optional<Instrument> instrument(int reqId) {
        return Optional.ofNullable(lines.get(reqId)).map(line -> line.instrument);
    }

    void heard(DataType said) {
        Side line = lines.get(said.reqId());
        if (line != null) {
            line.delayed = said.type() != LIVE_TYPE;
        }
    }

    /// Takes a price.
    ///
    /// @param simulated whether the account says of itself that it is
    /// @return the quote as it stands now; empty when there is none
    Optional<Quote> heard(TickPrice tick, Instant now, boolean simulated) {
        Side line = lines.get(tick.reqId());
        if (line == null) {
            return Optional.empty();
        }
        boolean late = tick.type() == DELAYED_BID || tick.type() == DELAYED_ASK;
        switch (tick.type()) {
            case BID, DELAYED_BID -> {
                line.bid = price(tick, line.instrument);
                line.bidSize = size(line, line.bidSize, tick.size());
            }
            case ASK, DELAYED_ASK -> {
                line.ask = price(tick, line.instrument);
                line.askSize = size(line, line.askSize, tick.size());
            }
            case CLOSE, DELAYED_CLOSE -> {
                // The same close within the hour leaves its time, so that it is told again after that.
                if (isNewClose(tick, now)) {
                    line.close = price(tick, line.instrument);
                    line.closeAt = line.close.map(price -> now);
                    line.hasNews = true;
                }
                return Optional.empty();
            }
            default -> {
                return Optional.empty();
            }
        }
        line.delayed |= late;
        return quote(line, now, simulated);
    }

    /// Takes the word that trading in an instrument is halted or goes on: what was bid before a halt is no quote.
    void heard(TickGeneric tick) {
        Side line = lines.get(tick.reqId());
        if (line != null && tick.type() == HALTED) {
            line.halted = tick.value().filter(value -> value.signum() > 0).isPresent();
        }
    }

    /// Takes how much is shown on a side.
    void heard(TickSize tick) {
        Side line = lines.get(tick.reqId());
        if (line != null) {
            switch (tick.type()) {
                case BID_SIZE, DELAYED_BID_SIZE -> line.bidSize = size(line, line.bidSize, tick.size());
                case ASK_SIZE, DELAYED_ASK_SIZE -> line.askSize = size(line, line.askSize, tick.size());
                default -> {
                    // how much was traded last, or in the day
                }
            }
        }
    }

    /// A size as it is told now, alone or with its price.
    private static Optional<Quantity> size(Side line, Optional<Quantity> before, Optional<BigDecimal> told) {
        try {
            Optional<Quantity> now = told.filter(size -> size.signum() > 0).map(Quantity::of);
            line.hasNews |= !now.equals(before);
            return now;
        } catch (IllegalArgumentException | ArithmeticException beyond) {
            throw new WireFault("size of " + line.instrument.symbol() + ": " + beyond.getMessage());
        }
    }

    /// Whether a price is a close that says more than what was told within the hour; asked before it is heard.
    boolean isNewClose(TickPrice tick, Instant now) {
        Side line = lines.get(tick.reqId());
        return isClose(tick)
                && line != null
                && (line.closeAt.filter(at -> now.isBefore(at.plus(HOUR))).isEmpty()
                        || !line.close.equals(price(tick, line.instrument)));
    }

    /// Whether a price is a close, which is told of an instrument beside its quote.
    static boolean isClose(TickPrice tick) {
        return tick.type() == CLOSE || tick.type() == DELAYED_CLOSE;
    }

    /// What is known beside its quote of every instrument of which something is new since this was last asked.
    ///
    /// @param orderTypes the kinds of order that the broker takes for each
    List<MarketDetail> news(Function<InstrumentId, Set<String>> orderTypes) {
        List<MarketDetail> news = new ArrayList<>();
        for (Side line : lines.values()) {
            if (line.hasNews) {
                line.hasNews = false;
                news.add(new MarketDetail(
                        line.instrument.id(),
                        orderTypes.apply(line.instrument.id()),
                        line.close,
                        line.closeAt,
                        line.bidSize,
                        line.askSize));
            }
        }
        return news;
    }

    /// Forgets what a request has brought: the broker has said that it brings no more.
    void withdraw(int reqId) {
        Side line = lines.get(reqId);
        if (line != null) {
            line.bid = Optional.empty();
            line.ask = Optional.empty();
            line.bidSize = Optional.empty();
            line.askSize = Optional.empty();
            line.hasNews = true;
        }
    }

    /// Every quote that stands at an instant. The broker tells changes alone: what it has not changed or withdrawn
    /// stands for as long as it is known to be there.
    List<Quote> standing(Instant at, boolean simulated) {
        return lines.values().stream()
                .flatMap(line -> quote(line, at, simulated).stream())
                .toList();
    }

    private static Optional<Quote> quote(Side line, Instant now, boolean simulated) {
        if (line.halted
                || line.bid.isEmpty()
                || line.ask.isEmpty()
                || line.bid.get().compareTo(line.ask.get()) > 0) {
            return Optional.empty();
        }
        Quote.Kind kind = line.delayed ? Quote.Kind.DELAYED : simulated ? Quote.Kind.SIMULATED : Quote.Kind.LIVE;
        return Optional.of(new Quote(line.instrument.id(), line.bid.get(), line.ask.get(), now, kind));
    }

    private static Optional<Price> price(TickPrice tick, Instrument instrument) {
        try {
            return tick.price()
                    .filter(value -> value.compareTo(BigDecimal.ZERO) > 0)
                    .map(value -> Price.of(value, instrument.unit()));
        } catch (IllegalArgumentException | ArithmeticException beyond) {
            throw new WireFault("tickPrice of " + instrument.symbol() + ": " + beyond.getMessage());
        }
    }
}
