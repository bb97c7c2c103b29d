// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
/// New risk is taken only while no breaker pauses or halts; sales and conversions into the base currency go on under a
/// pause.
import dev.kobe.core.outcome.RefusalCode;

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
            case CONTINUE, ALERT_ONLY, REDUCE_SIZE -> answer.pass(action, LIMIT, "No breaker stops new positions.");
            case PAUSE_NEW ->
                addsRisk(order)
                        ? answer.deny(action, LIMIT, "A breaker pauses new positions; only exits may leave.")
                        : answer.pass(action, LIMIT, "A breaker pauses new positions; this is an exit.");
            case HALT_ALL -> answer.deny(action, LIMIT, "A breaker has halted every order but flattening.");
        };
    }

    private static boolean addsRisk(OrderUnderCheck order) {
        boolean buysBase = order.order().instrument().isPair()
                && !CashEffect.paidWith(order.order()).equals(order.book().base());
        boolean sellsHolding =
                !order.order().instrument().isPair() && order.order().side() == Side.SELL;
        return !(buysBase || sellsHolding);
    }
}
