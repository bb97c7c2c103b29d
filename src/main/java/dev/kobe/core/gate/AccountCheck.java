// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.outcome.RefusalCode;

/// The desk is on exactly the account and mode that the ticket was made for.
public record AccountCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("ACCOUNT_MISMATCH");

    @Override
    public int number() {
        return 4;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Account and mode";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        String desk = order.deskAccount() + " " + order.deskProfile();
        String ticket = order.ticketAccount() + " " + order.ticketProfile();
        if (order.deskAccount().isBlank() || order.deskProfile().isBlank()) {
            return answer.unknown(ticket, "The account or mode that the desk is on is not known.");
        }
        boolean same = order.deskAccount().equals(order.ticketAccount())
                && order.deskProfile().equals(order.ticketProfile());
        return same
                ? answer.pass(desk, ticket, "Account and mode are those of the ticket.")
                : answer.deny(desk, ticket, "The ticket is for " + ticket + " and the desk is on " + desk + ".");
    }
}
