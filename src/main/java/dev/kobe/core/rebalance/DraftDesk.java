// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.book.Position;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.book.Valuer;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.quantity.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The desk as a ticket is drawn: quotes by instrument, the rate at the pair's mid, and equity at the mids.
///
/// @param pair the currency pair between the base currency and the universe's; empty when they are one
/// @param rate the pair's mid; empty in a desk of one currency
record DraftDesk(
        DraftRequest request,
        Map<InstrumentId, Quote> quotes,
        Optional<Instrument> pair,
        Optional<FxRate> rate,
        Money equity) {
    static final RefusalCode QUOTE_MISSING = new RefusalCode("DRAFT_QUOTE_MISSING");
    static final RefusalCode EQUITY_UNKNOWN = new RefusalCode("DRAFT_EQUITY_UNKNOWN");
    static final RefusalCode NO_PAIR = new RefusalCode("DRAFT_NO_PAIR");
    static final RefusalCode NOT_LISTED = new RefusalCode("DRAFT_NOT_LISTED");
    static final RefusalCode SHORT_HELD = new RefusalCode("DRAFT_SHORT_HELD");

    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final int PAIR_TICKS = 5;
    private static final int WEIGHT_PLACES = 8;

    static Outcome<DraftDesk> of(DraftRequest request) {
        Map<InstrumentId, Quote> quotes = new HashMap<>();
        request.quotes().forEach(one -> quotes.put(one.instrument(), one));
        Currency base = request.book().base();
        Currency foreign = request.universe().currency();
        Optional<Instrument> pair = request.pairs().stream()
                .filter(one -> one.isCurrencyPair()
                        && one.pairBase().equals(base)
                        && one.currency().equals(foreign))
                .findFirst();
        if (!foreign.equals(base) && pair.isEmpty()) {
            return refuse(
                    NO_PAIR,
                    "The universe is in " + foreign + ", the desk in " + base + ", and no pair " + base + "." + foreign
                            + " is on the fx list.");
        }
        Optional<Quote> pairQuote = pair.flatMap(one -> Optional.ofNullable(quotes.get(one.id())));
        if (pair.isPresent() && pairQuote.isEmpty()) {
            return refuse(QUOTE_MISSING, noQuote(pair.get().id()));
        }
        Optional<FxRate> rate =
                pairQuote.map(one -> new FxRate(base, foreign, one.mid().value()));
        for (Position one : request.book().positions()) {
            boolean ours = one.strategy().equals(request.strategy());
            if (!quotes.containsKey(one.instrument())) {
                return refuse(QUOTE_MISSING, noQuote(one.instrument()));
            }
            if (ours && request.universe().find(one.instrument()).isEmpty()) {
                return refuse(
                        NOT_LISTED,
                        one.instrument() + " is held and not in the universe "
                                + request.universe().name() + ".");
            }
            if (ours && one.quantity().signum() < 0) {
                return refuse(
                        SHORT_HELD,
                        "The books hold " + one.quantity().toPlainString() + " " + one.instrument()
                                + ": reconcile before trading.");
            }
        }
        Map<InstrumentId, Price> mids = new HashMap<>();
        quotes.forEach((id, quote) -> mids.put(id, quote.mid()));
        Valuation valued = Valuer.value(request.book(), mids, rate.stream().toList(), request.now());
        if (valued.equity().filter(Money::isPositive).isEmpty()) {
            return refuse(
                    EQUITY_UNKNOWN,
                    valued.equity().isPresent()
                            ? "Equity is " + valued.equity().get() + ": there is nothing to invest."
                            : String.join(" ", valued.missing()));
        }
        return Outcome.ok(
                new DraftDesk(request, quotes, pair, rate, valued.equity().get()));
    }

    static <T> Outcome<T> refuse(RefusalCode code, String sentence) {
        return Outcome.refused(Refusal.of(code, sentence));
    }

    static String noQuote(InstrumentId instrument) {
        return instrument + " has no fresh two-sided quote: no ticket is drawn without one.";
    }

    Currency base() {
        return request.book().base();
    }

    Price mid(InstrumentId instrument) {
        return quote(instrument).mid();
    }

    Quote quote(InstrumentId instrument) {
        Quote known = quotes.get(instrument);
        if (known == null) {
            throw new IllegalStateException(instrument + " was to have been refused for want of a quote");
        }
        return known;
    }

    BigDecimal held(InstrumentId instrument) {
        return request.book()
                .position(request.strategy(), instrument)
                .map(Position::quantity)
                .orElse(BigDecimal.ZERO);
    }

    BigDecimal inBase(BigDecimal amount, Currency currency) {
        return currency.equals(base()) ? amount : known().convert(amount, currency);
    }

    BigDecimal fromBase(BigDecimal amount, Currency currency) {
        return currency.equals(base()) ? amount : known().convert(amount, base());
    }

    private FxRate known() {
        return rate.orElseThrow(() -> new IllegalStateException("a desk of one currency has nothing to convert"));
    }

    /// Shares of equity, unrounded.
    BigDecimal ofEquity(BigDecimal inBase) {
        return inBase.divide(equity.amount(), DIGITS);
    }

    static Weight shown(BigDecimal share) {
        return new Weight(share.max(BigDecimal.ZERO).setScale(WEIGHT_PLACES, RoundingMode.HALF_EVEN));
    }

    /// As many whole lots as an amount of the instrument's currency reaches for; none for an amount below zero.
    static Quantity lots(BigDecimal amount, Price price, Instrument instrument) {
        BigDecimal lots = amount.divide(price.inCurrency().multiply(instrument.lot()), 0, RoundingMode.FLOOR);
        return Quantity.of(lots.max(BigDecimal.ZERO).multiply(instrument.lot()));
    }

    /// The mid moved against us and rounded to the tick away from the mid.
    Price limit(Instrument instrument, Side side, Bps offset) {
        Price mid = mid(instrument.id());
        return side == Side.BUY
                ? instrument.ticks().up(mid.moved(offset))
                : instrument.ticks().down(mid.moved(offset.negated()));
    }

    /// A conversion's limit: five ticks beyond the side of the quote that it takes.
    Price conversionLimit(Instrument of, Side side) {
        Quote quote = quote(of.id());
        Price taken = side == Side.BUY ? quote.ask() : quote.bid();
        BigDecimal reach = of.ticks().at(taken.value()).multiply(BigDecimal.valueOf(PAIR_TICKS));
        return side == Side.BUY
                ? of.ticks().up(Price.of(taken.value().add(reach), of.unit()))
                : of.ticks().down(Price.of(taken.value().subtract(reach), of.unit()));
    }

    /// A line without its number.
    TicketLine line(
            Instrument instrument,
            Side side,
            Quantity quantity,
            Price limit,
            BigDecimal now,
            BigDecimal target,
            String why) {
        Price mid = mid(instrument.id());
        BigDecimal worth =
                instrument.isCurrencyPair() ? quantity.value() : inBase(mid.worth(quantity), instrument.currency());
        Money commission = request.costs().estimate(instrument, limit.worth(quantity));
        BigDecimal cost = inBase(commission.amount(), commission.currency());
        BigDecimal costBps = worth.signum() == 0
                ? BigDecimal.ZERO
                : cost.divide(worth, DIGITS).movePointRight(4).setScale(4, RoundingMode.HALF_EVEN);
        return new TicketLine(
                1,
                instrument.id(),
                instrument.sector(),
                side,
                quantity,
                limit,
                mid,
                instrument.isCurrencyPair()
                        ? Optional.empty()
                        : Optional.ofNullable(request.signalCloses().get(instrument.id()))
                                .filter(close -> request.signal().isPresent()),
                Money.rounded(base(), worth),
                commission,
                Money.rounded(base(), cost),
                new Bps(costBps),
                shown(now),
                shown(target),
                why);
    }

    /// Numbers the lines and puts the ticket together.
    Ticket ticket(List<TicketLine> unnumbered, List<IdleLine> idle) {
        List<TicketLine> lines = new ArrayList<>();
        BigDecimal traded = BigDecimal.ZERO;
        Map<Currency, Money> before = new TreeMap<>(request.book().cash());
        before.putIfAbsent(
                request.universe().currency(), Money.zero(request.universe().currency()));
        Map<Currency, Money> after = new TreeMap<>(before);
        TreeSet<InstrumentId> used = new TreeSet<>();
        pair.ifPresent(one -> used.add(one.id()));
        request.book().positions().forEach(one -> used.add(one.instrument()));
        idle.forEach(one -> used.add(one.instrument()));
        for (TicketLine one : unnumbered) {
            boolean conversion = one.instrument().isPair();
            lines.add(numbered(one, lines.size() + 1));
            used.add(one.instrument());
            traded = conversion
                    ? traded
                    : traded.add(
                            inBase(one.mid().worth(one.quantity()), one.mid().currency()));
            BigDecimal sign = BigDecimal.valueOf(one.side().sign());
            add(
                    after,
                    one.limit().currency(),
                    one.limit().worth(one.quantity()).multiply(sign).negate());
            if (conversion) {
                add(after, base(), one.quantity().value().multiply(sign));
            }
            // A conversion is charged in the base currency, a fund in its own.
            Money fee = conversion ? one.cost() : one.commission();
            add(after, fee.currency(), fee.amount().negate());
        }
        return new Ticket(
                request.id(),
                request.strategy(),
                request.purpose(),
                request.account(),
                request.profile(),
                request.now(),
                request.window().opens(),
                request.window().closes(),
                request.signal(),
                request.rampStep(),
                lines,
                idle,
                used.stream().filter(quotes::containsKey).map(this::quote).toList(),
                rate,
                equity,
                before,
                after,
                ofEquity(traded));
    }

    private static void add(Map<Currency, Money> cash, Currency currency, BigDecimal amount) {
        cash.merge(currency, Money.rounded(currency, amount), Money::plus);
    }

    private static TicketLine numbered(TicketLine one, int number) {
        return new TicketLine(
                number,
                one.instrument(),
                one.sector(),
                one.side(),
                one.quantity(),
                one.limit(),
                one.mid(),
                one.signalClose(),
                one.value(),
                one.commission(),
                one.cost(),
                one.costBps(),
                one.now(),
                one.target(),
                one.why());
    }
}
