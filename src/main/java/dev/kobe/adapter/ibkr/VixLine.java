// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.MarketDataMessage.TickPrice;
import dev.kobe.adapter.tws.MarketDataRequest;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.core.market.Quote;
import dev.kobe.core.market.VixQuote;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Follows the VIX, an index that nobody trades: it has a last level and a former close, and neither bid nor ask.
///
/// A level counts from when it was told, and only once it has moved since it was asked for: a feed that has stopped
/// tells its last level to whoever asks anew, and goes on looking like a market that stands still. The index itself
/// moves several times a minute.
final class VixLine {
    private static final WireContract CONTRACT = WireContract.of(0, "VIX", "IND", "CBOE", "", "USD");
    private static final int LAST = 4;
    private static final int DELAYED_LAST = 68;
    private static final int CLOSE = 9;
    private static final int DELAYED_CLOSE = 75;

    private final Conversation talk;
    private Optional<Integer> asked = Optional.empty();
    /// The day on which it was asked while New York traded.
    private Optional<LocalDate> askedOn = Optional.empty();
    private Optional<BigDecimal> close = Optional.empty();
    private Optional<BigDecimal> found = Optional.empty();
    private boolean hasMoved;

    VixLine(Conversation talk) {
        this.talk = talk;
    }

    void subscribe() {
        if (talk.settings().vix()) {
            int reqId = talk.number();
            asked = Optional.of(reqId);
            LocalDate day = talk.now().atZone(Venue.NEW_YORK.zone()).toLocalDate();
            askedOn = Optional.of(day).filter(one -> isOpen(one, talk.now()));
            close = Optional.empty();
            found = Optional.empty();
            hasMoved = false;
            talk.ask(new MarketDataRequest.ReqMarketData(reqId, CONTRACT, "", false));
        }
    }

    /// Whether a question is the one after the index.
    boolean isAbout(int reqId) {
        return asked.filter(one -> one == reqId).isPresent();
    }

    /// Asks anew, once New York trades: only then is the former close told under a day that is known.
    private void askAnew() {
        asked.ifPresent(former -> talk.ask(new MarketDataRequest.CancelMarketData(former)));
        subscribe();
    }

    void heard(TickPrice tick) {
        if (!isAbout(tick.reqId())) {
            return;
        }
        Instant now = talk.now();
        Optional<BigDecimal> level = tick.price().filter(price -> price.signum() > 0);
        LocalDate day = now.atZone(Venue.NEW_YORK.zone()).toLocalDate();
        switch (tick.type()) {
            case LAST, DELAYED_LAST -> {
                if (!askedOn.equals(Optional.of(day)) && isOpen(day, now)) {
                    askAnew();
                    return;
                }
                hasMoved |= level.isPresent()
                        && found.filter(one -> one.compareTo(level.get()) != 0).isPresent();
                found = found.or(() -> level);
                level.filter(told -> hasMoved).ifPresent(told -> talk.ears()
                        .vix()
                        .accept(new VixQuote(now, told, close, kind(tick.type() == DELAYED_LAST))));
            }
            case CLOSE, DELAYED_CLOSE ->
                // While New York is shut nobody can tell which session's close it is.
                close = level.filter(told -> askedOn.isPresent());
            default -> {
                // an index has neither bid nor ask
            }
        }
    }

    private static boolean isOpen(LocalDate day, Instant now) {
        TradingCalendar newYork = TradingCalendar.of(Venue.NEW_YORK);
        return newYork.covers(day)
                && newYork.session(day).filter(one -> one.isOpenAt(now)).isPresent();
    }

    private Quote.Kind kind(boolean delayed) {
        return talk.isSimulated() ? Quote.Kind.SIMULATED : delayed ? Quote.Kind.DELAYED : Quote.Kind.LIVE;
    }
}
