// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Percent;

/// New risk is taken only while no breaker pauses or halts, and no more of it than the breakers allow; sales and
/// conversions into the base currency go on under a pause.
public record BreakerSideCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("BREAKER_SIDE");

    @Override
    public int number() {
        return 2;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Breakers allow this side";
    }

    private static final String LIMIT = "below PAUSE_NEW for new risk";

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.order().purpose() == Purpose.FLATTEN) {
            return answer.skipForFlatten();
        }
        String action = order.breakerAction().name();
        return switch (order.breakerAction()) {
            case CONTINUE, ALERT_ONLY, REDUCE_SIZE -> sized(answer, action);
            case PAUSE_NEW ->
                addsRisk(order)
                        ? answer.deny(action, LIMIT, "A breaker pauses new positions; only exits may leave.")
                        : answer.pass(action, LIMIT, "A breaker pauses new positions; this is an exit.");
            case HALT_ALL -> answer.deny(action, LIMIT, "A breaker has halted every order but flattening.");
        };
    }

    /// A ticket that was drawn before a breaker reduced still aims at the former size.
    private static CheckResult sized(Answer answer, String action) {
        TicketFacts ticket = answer.order().ticket();
        if (ticket.drawn().compareTo(ticket.allowed()) <= 0 || !addsRisk(answer.order())) {
            return answer.pass(action, LIMIT, "No breaker stops new positions.");
        }
        String allowed = Percent.limit(ticket.allowed().value());
        return answer.deny(
                Percent.limit(ticket.drawn().value()) + " of full size",
                allowed + " of full size",
                "The ticket aims at " + Percent.limit(ticket.drawn().value()) + " of full size and the breakers allow "
                        + allowed + ": propose it again.");
    }

    private static boolean addsRisk(OrderUnderCheck order) {
        boolean buysBase = order.order().instrument().isPair()
                && !CashEffect.paidWith(order.order()).equals(order.book().base());
        boolean sellsHolding =
                !order.order().instrument().isPair() && order.order().side() == Side.SELL;
        return !(buysBase || sellsHolding);
    }
}
