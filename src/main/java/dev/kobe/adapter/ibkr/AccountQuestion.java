// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.AccountMessage;
import dev.kobe.adapter.tws.AccountRequest;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.OrderRequest;
import dev.kobe.adapter.tws.ToServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One question after the whole account, part by part in the order that loses nothing: open orders, then those that
/// ended, then executions, then positions, then cash and values. A part counts as answered only when its end was seen
/// and no message was lost meanwhile; a part that is not answered so is asked once more and then given up, and nothing
/// is concluded from what is missing.
final class AccountQuestion {
    /// The parts, in the order in which they are asked.
    enum Part {
        OPEN_ORDERS("open orders"),
        COMPLETED_ORDERS("completed orders"),
        EXECUTIONS("executions"),
        POSITIONS("positions"),
        VALUES("cash and values");

        private final String words;

        Part(String words) {
            this.words = words;
        }
    }

    private static final String TAGS = "NetLiquidation,SettledCash,$LEDGER:ALL";
    private static final int TRIES = 2;

    private final int reqId;
    private final String account;
    private final Instant asked;
    private final List<OrderMessage.OpenOrder> open = new ArrayList<>();
    private final List<OrderMessage.CompletedOrder> completed = new ArrayList<>();
    private final List<OrderMessage.Execution> executions = new ArrayList<>();
    private final List<AccountMessage.PositionRow> positions = new ArrayList<>();
    private final List<AccountMessage.SummaryRow> values = new ArrayList<>();
    private final Set<Part> answered = EnumSet.noneOf(Part.class);
    private Part part = Part.OPEN_ORDERS;
    private int tries;
    private boolean over;
    private boolean spoilt;

    /// @param reqId the one number under which every part with a number is asked
    AccountQuestion(int reqId, String account, Instant asked) {
        this.reqId = reqId;
        this.account = account;
        this.asked = asked;
    }

    /// The next question on the wire.
    ToServer ask() {
        tries++;
        spoilt = false;
        forget(part);
        return switch (part) {
            case OPEN_ORDERS -> new OrderRequest.ReqAllOpenOrders();
            case COMPLETED_ORDERS -> new OrderRequest.ReqCompletedOrders(false);
            case EXECUTIONS -> OrderRequest.ReqExecutions.all(reqId, account);
            case POSITIONS -> new AccountRequest.ReqPositions();
            case VALUES -> new AccountRequest.ReqAccountSummary(reqId, "All", TAGS);
        };
    }

    /// What ends a stream that a part has opened; empty where the part ends by itself.
    Optional<ToServer> hush() {
        return switch (part) {
            case POSITIONS -> Optional.of(new AccountRequest.CancelPositions());
            case VALUES -> Optional.of(new AccountRequest.CancelAccountSummary(reqId));
            default -> Optional.empty();
        };
    }

    /// A message was lost: what has come in of the part may lack a row.
    void spoil() {
        spoilt = true;
    }

    /// The part's answer has its end: goes on to the next, unless a row of it may be lost.
    void end(Part one) {
        if (one != part || over) {
            return;
        }
        if (spoilt) {
            silent();
        } else {
            answered.add(one);
            next();
        }
    }

    /// The part was not answered in time: it is asked again, and after that given up.
    void silent() {
        if (tries >= TRIES) {
            next();
        }
    }

    /// The part was refused: asking again would not help.
    void refused() {
        next();
    }

    private void next() {
        tries = 0;
        if (part.ordinal() + 1 == Part.values().length) {
            over = true;
        } else {
            part = Part.values()[part.ordinal() + 1];
        }
    }

    private void forget(Part one) {
        switch (one) {
            case OPEN_ORDERS -> open.clear();
            case COMPLETED_ORDERS -> completed.clear();
            case EXECUTIONS -> executions.clear();
            case POSITIONS -> positions.clear();
            case VALUES -> values.clear();
        }
    }

    void heard(OrderMessage.OpenOrder one) {
        if (part == Part.OPEN_ORDERS && one.preview().isEmpty()) {
            open.add(one);
        }
    }

    void heard(OrderMessage.CompletedOrder one) {
        if (part == Part.COMPLETED_ORDERS) {
            completed.add(one);
        }
    }

    void heard(OrderMessage.Execution one) {
        if (one.reqId() == reqId) {
            executions.add(one);
        }
    }

    void heard(AccountMessage.PositionRow one) {
        if (part == Part.POSITIONS && one.account().equals(account)) {
            positions.add(one);
        }
    }

    void heard(AccountMessage.SummaryRow one) {
        if (one.reqId() == reqId && one.account().equals(account)) {
            values.add(one);
        }
    }

    int reqId() {
        return reqId;
    }

    Instant asked() {
        return asked;
    }

    Part part() {
        return part;
    }

    /// How often the present part has been asked.
    int tries() {
        return tries;
    }

    boolean isOver() {
        return over;
    }

    /// The parts that were not answered, in words; empty when the answer is whole.
    List<String> unanswered() {
        List<String> missing = new ArrayList<>();
        for (Part one : Part.values()) {
            if (!answered.contains(one)) {
                missing.add(one.words);
            }
        }
        return missing;
    }

    List<OrderMessage.OpenOrder> open() {
        return open;
    }

    List<OrderMessage.CompletedOrder> completed() {
        return completed;
    }

    List<OrderMessage.Execution> executions() {
        return executions;
    }

    List<AccountMessage.PositionRow> positions() {
        return positions;
    }

    List<AccountMessage.SummaryRow> values() {
        return values;
    }
}
