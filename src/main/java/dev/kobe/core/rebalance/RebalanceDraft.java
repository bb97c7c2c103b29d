// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Percent;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.core.signal.SignalRanking;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Moves the strategy's holdings to the signal's targets.
///
/// A target is its weight of equity less the cash reserve, times the ramp step; equity is taken at the mids. A line
/// trades if it is at least the drift threshold away from its target and the order is worth the minimum. A buy is the
/// distance over the limit, rounded down to the lot; a sale to zero is everything held, any other sale the distance
/// over the mid. Sales are listed by symbol. Buys are listed by rank, on a ramp by symbol since every step enters
/// each name alike, and where cash does not reach they are cut from the end. So they are where the cash of their
/// currency is short of so little that converting it is not worth its cost.
///
/// Example: a third of 100,000.00 GBP less 0.5 % is 45,343.81 dollars at 1.367150; at a limit of 118.83 that is 381
/// shares.
final class RebalanceDraft {
    static final RefusalCode NO_SIGNAL = new RefusalCode("DRAFT_NO_SIGNAL");

    private final DraftDesk desk;
    private final DraftRequest request;
    private final SignalRanking signal;
    private final List<TicketLine> sales = new ArrayList<>();
    private final List<IdleLine> idle = new ArrayList<>();

    private RebalanceDraft(DraftDesk desk, SignalRanking signal) {
        this.desk = desk;
        this.request = desk.request();
        this.signal = signal;
    }

    static Outcome<Ticket> draft(DraftDesk desk) {
        if (desk.request().signal().isEmpty()) {
            return DraftDesk.refuse(NO_SIGNAL, "There is no signal to rebalance to.");
        }
        RebalanceDraft draft = new RebalanceDraft(desk, desk.request().signal().get());
        for (InstrumentId one : draft.concerned()) {
            if (desk.request().universe().find(one).isEmpty()) {
                return DraftDesk.refuse(
                        DraftDesk.NOT_LISTED,
                        "The signal wants " + one + ", which is not in the universe "
                                + desk.request().universe().name() + ".");
            }
            if (!desk.quotes().containsKey(one)) {
                return DraftDesk.refuse(DraftDesk.QUOTE_MISSING, DraftDesk.noQuote(one));
            }
        }
        return Outcome.ok(draft.ticket());
    }

    private Ticket ticket() {
        List<TargetGap> buys = new ArrayList<>();
        for (InstrumentId id : concerned()) {
            TargetGap gap = gap(request.universe().find(id).orElseThrow());
            BigDecimal threshold = request.rules().driftThreshold().value();
            if (gap.drift().abs().compareTo(threshold) < 0) {
                leave(
                        gap,
                        "drift " + Percent.of(gap.drift()).beside(threshold) + " of equity is under the "
                                + Percent.limit(threshold) + " threshold");
            } else if (gap.drift().signum() < 0) {
                sell(gap);
            } else if (request.purpose() == Purpose.REDUCTION) {
                leave(gap, "a reduction only sells");
            } else {
                buys.add(gap);
            }
        }
        buys.sort(
                request.purpose() == Purpose.RAMP
                        ? Comparator.comparing(gap -> gap.instrument().id())
                        : Comparator.comparingInt(TargetGap::rank));
        Buys bought = Buys.draft(desk, buys, sales);
        idle.addAll(bought.idle());
        List<TicketLine> lines = new ArrayList<>();
        bought.conversion().ifPresent(lines::add);
        lines.addAll(sales);
        lines.addAll(bought.lines());
        return desk.ticket(lines, idle);
    }

    /// Everything held or wanted, in symbol order.
    private TreeSet<InstrumentId> concerned() {
        TreeSet<InstrumentId> concerned = new TreeSet<>(weights().keySet());
        request.book().positions().stream()
                .filter(one -> one.strategy().equals(request.strategy()))
                .forEach(one -> concerned.add(one.instrument()));
        return concerned;
    }

    private Map<InstrumentId, BigDecimal> weights() {
        Map<InstrumentId, BigDecimal> weights = new HashMap<>();
        for (SignalRanking.Ranked one : signal.ranking()) {
            if (one.target().value().signum() > 0) {
                weights.put(one.instrument(), one.target().value());
            }
        }
        return weights;
    }

    private TargetGap gap(Instrument instrument) {
        BigDecimal worth = desk.inBase(
                desk.mid(instrument.id()).inCurrency().multiply(desk.held(instrument.id())), instrument.currency());
        BigDecimal invested =
                BigDecimal.ONE.subtract(request.rules().cashReserve().value());
        BigDecimal target = weights()
                .getOrDefault(instrument.id(), BigDecimal.ZERO)
                .multiply(invested)
                .multiply(request.rampStep().value());
        int rank = signal.ranking().stream()
                .filter(one -> one.instrument().equals(instrument.id()))
                .mapToInt(SignalRanking.Ranked::rank)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return new TargetGap(instrument, rank, desk.ofEquity(worth), target);
    }

    private void sell(TargetGap gap) {
        Instrument instrument = gap.instrument();
        BigDecimal held = desk.held(instrument.id());
        Price mid = desk.mid(instrument.id());
        BigDecimal surplus =
                desk.fromBase(gap.drift().negate().multiply(desk.equity().amount()), instrument.currency());
        Quantity quantity = gap.target().signum() == 0
                ? Quantity.of(held)
                : DraftDesk.lots(surplus, mid, instrument).min(Quantity.of(held));
        Optional<String> reason = gap.tooSmall(desk, quantity);
        if (reason.isPresent()) {
            leave(gap, reason.get());
            return;
        }
        Price limit = desk.limit(instrument, Side.SELL, request.rules().limitOffset());
        sales.add(desk.line(instrument, Side.SELL, quantity, limit, gap.now(), gap.target(), gap.path()));
    }

    private void leave(TargetGap gap, String why) {
        idle.add(gap.left(why));
    }
}
