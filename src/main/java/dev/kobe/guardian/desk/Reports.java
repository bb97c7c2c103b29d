// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.book.Unsettled;
import dev.kobe.core.gate.PreTradeChecks;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.FillPosting;
import dev.kobe.core.order.LateFill;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Postings;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the broker and the order door report: heard as often as it is said and believed once. Only executions move the
/// books.
final class Reports {
    private Reports() {}

    static void heard(Turn turn, BrokerReport report) {
        switch (report) {
            case BrokerReport.Acknowledged said -> acknowledged(turn, said.ref(), said.permanentId());
            case BrokerReport.Rejected said ->
                end(turn, said.ref(), OrderState.REJECTED, said.message() + " (" + said.brokerCode() + ")");
            case BrokerReport.Executed said ->
                booked(turn, said.execution(), late -> {
                            Reconciliation.differ(turn, List.of(late));
                            Asking.ask(turn);
                        })
                        .ifPresent(ticket -> TicketProgress.advance(turn, ticket));
            case BrokerReport.Charged said -> charged(turn, said.commission());
            case BrokerReport.Cancelled said -> end(turn, said.ref(), OrderState.CANCELLED, said.reason());
            case BrokerReport.Link said -> Reconciliation.link(turn, said);
            case BrokerReport.Account said -> Reconciliation.account(turn, said);
        }
    }

    static void acknowledged(Turn turn, OrderRef ref, long permanentId) {
        OrderRecord order = turn.state().orders().get(ref);
        if (order == null) {
            return;
        }
        seen(turn, order, permanentId);
        if (order.state() == OrderState.INTENDED || order.state() == OrderState.UNKNOWN) {
            OrderState state = order.filled().isPositive() ? OrderState.PARTLY_FILLED : OrderState.WORKING;
            turn.say(new DeskEvent.OrderMoved(ref, state, turn.now(), ""));
            TicketProgress.advance(turn, ref.ticket());
        } else if (order.state() == OrderState.NOT_SENT) {
            turn.say(new DeskEvent.OrderMoved(
                    ref, OrderState.WORKING, turn.now(), "it is at the broker after it was taken for lost"));
            // Its owner may have decided afresh in the meantime: it must not fill beside that decision.
            Tickets.cancel(turn, order, "it arrived after it was taken for lost");
        }
    }

    static void end(Turn turn, OrderRef ref, OrderState state, String note) {
        OrderRecord order = turn.state().orders().get(ref);
        if (order != null && order.isOpen()) {
            turn.say(new DeskEvent.OrderMoved(ref, state, turn.now(), note));
            TicketProgress.advance(turn, ref.ticket());
        }
    }

    /// Notes the broker's own number of an order; a second one for an order that still works shuts the gate until the
    /// broker has been asked.
    private static void seen(Turn turn, OrderRecord order, long permanentId) {
        if (permanentId == 0 || order.permanentIds().contains(permanentId)) {
            return;
        }
        turn.say(new DeskEvent.OrderSeen(order.order().ref(), permanentId, turn.now()));
        if (order.isOpen() && !order.permanentIds().isEmpty()) {
            Reconciliation.differ(
                    turn,
                    List.of(Reconciliation.twice(
                            order.order().ref(), order.seenUnder(permanentId).permanentIds())));
            Asking.ask(turn);
        }
    }

    /// Books an execution once, and the difference where a higher revision of it comes. One that no order of ours
    /// explains is the owner's own trade: it moves the books under a name of its own.
    ///
    /// @param late takes the sentence about one of shares that a corporate action has changed since,
    ///     booked or not: the
    ///     books are to be compared with the broker's
    /// @return the ticket that it belongs to; empty where it was known or is not booked
    static Optional<TicketId> booked(Turn turn, Execution said, Consumer<String> late) {
        Optional<Fill> booked =
                Optional.ofNullable(turn.state().fills().get(said.id().root()));
        boolean known = booked.filter(one -> one.id().revision() >= said.id().revision())
                .isPresent();
        // What happened before the desk was opened is in its opening cash and positions.
        boolean before = turn.state()
                .identity()
                .filter(one -> said.at().isBefore(one.openedAt()))
                .isPresent();
        Optional<Instrument> instrument = turn.rules().listed(said.instrument());
        Optional<OrderRecord> order = said.ref()
                .flatMap(ref -> Optional.ofNullable(turn.state().orders().get(ref)));
        order.ifPresent(one -> seen(turn, one, said.permanentId()));
        if (known || before || instrument.isEmpty()) {
            return Optional.empty();
        }
        Fill fill = fill(turn, said, instrument.get(), order, booked);
        FillPosting traded = Postings.of(fill, instrument.get(), booked);
        Outcome<FillPosting> posting = LateFill.through(traded, turn.state().actionPostings());
        Optional<FillPosting> certain = posting.toOptional();
        if (certain.isEmpty()) {
            late.accept(posting.reason().orElseThrow());
            return Optional.empty();
        }
        BigDecimal filled = order.map(one -> one.filled().value())
                .orElse(BigDecimal.ZERO)
                .add(fill.quantity().value())
                .subtract(booked.map(one -> one.quantity().value()).orElse(BigDecimal.ZERO));
        turn.say(new DeskEvent.FillBooked(
                certain.get(), order.map(one -> stateAfter(one, filled)), Quantity.of(filled.max(BigDecimal.ZERO))));
        if (!certain.get().equals(traded)) {
            late.accept(turn.state().lastEvent());
        }
        Optional.ofNullable(turn.state().earlyCommissions().get(said.id().root()))
                .ifPresent(early -> charged(turn, early));
        said.cumulative()
                .filter(count ->
                        FillCount.booked(turn.state(), said.permanentId()).compareTo(count.value()) < 0)
                .filter(fewer -> said.permanentId() > 0 && !turn.hasAsked())
                .ifPresent(fewer -> Asking.ask(turn));
        return Optional.of(fill.ref().ticket());
    }

    private static Fill fill(
            Turn turn, Execution said, Instrument instrument, Optional<OrderRecord> order, Optional<Fill> before) {
        LocalDate day = said.at().atZone(instrument.venue().zone()).toLocalDate();
        Currency base = turn.state().book().base();
        return new Fill(
                said.id(),
                order.map(one -> one.order().ref()).orElseGet(() -> OrderRef.manual(day, said.permanentId())),
                said.permanentId(),
                order.map(one -> one.order().strategy()).orElse(StrategyId.MANUAL),
                said.instrument(),
                said.side(),
                said.quantity(),
                said.price(),
                said.at(),
                // A correction is posted at the rate of the fill that it corrects.
                before.map(Fill::rate).orElseGet(() -> rate(turn, base, instrument.currency(), order)),
                said.priceMayChange());
    }

    /// A fill that is heard of before the first quote, as after a start, has the rate at which its ticket was drawn.
    private static Optional<FxRate> rate(Turn turn, Currency base, Currency currency, Optional<OrderRecord> order) {
        return turn.freshReadings().rate(base, currency).or(() -> order.map(
                        one -> turn.ticket(one.order().ref().ticket()))
                .flatMap(record -> record.ticket().rate())
                .filter(rate -> rate.joins(base, currency)));
    }

    private static OrderState stateAfter(OrderRecord order, BigDecimal filled) {
        if (filled.compareTo(order.order().quantity().value()) >= 0) {
            return OrderState.FILLED;
        }
        return order.state().isFinal() ? order.state() : OrderState.PARTLY_FILLED;
    }

    /// A cost is booked with its trade's settlement; one that comes before its execution is kept until that comes, and
    /// a second one for the same execution posts the difference. One in another currency is left to the
    /// comparison of cash, for a cost is never converted.
    static void charged(Turn turn, Commission commission) {
        String root = commission.executionRoot();
        Commission before = turn.state().commissions().get(root);
        Fill fill = turn.state().fills().get(root);
        if (commission.isPending() || commission.equals(before)) {
            return;
        }
        if (fill == null) {
            if (!commission.equals(turn.state().earlyCommissions().get(root))) {
                turn.say(new DeskEvent.CommissionKept(commission));
            }
            return;
        }
        Optional<Instrument> instrument = turn.rules().listed(fill.instrument());
        if (instrument.isEmpty() || before != null && !before.currency().equals(commission.currency())) {
            return;
        }
        Unsettled posting = Postings.of(commission, fill, instrument.get());
        Unsettled change = before == null
                ? posting
                : Unsettled.outgoing(posting.amount().plus(before.posted()), posting.settles());
        turn.say(new DeskEvent.CommissionBooked(commission, change));
    }

    /// The door let an order go; what becomes of it is the broker's to say.
    static void sent(Turn turn, Input.DoorSent sent) {
        Asking.sent(turn, sent.ref());
        TicketProgress.advance(turn, sent.ref().ticket());
    }

    static void doorRefused(Turn turn, Input.DoorRefused refused) {
        end(
                turn,
                refused.ref(),
                OrderState.REJECTED,
                "not sent: " + refused.refusal().sentence());
        if (PreTradeChecks.halts(refused.refusal().code())) {
            Protection.halt(
                    turn,
                    new Input.Halt("the gate refused " + refused.ref() + " as too much: "
                            + refused.refusal().sentence()));
        }
    }

    static void uncertain(Turn turn, Input.DoorUncertain uncertain) {
        OrderRecord order = turn.state().orders().get(uncertain.ref());
        if (order != null && order.state() == OrderState.INTENDED) {
            Asking.doubt(turn, order, uncertain.what());
        }
    }
}
