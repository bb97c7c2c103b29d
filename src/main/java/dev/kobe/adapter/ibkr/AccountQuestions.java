// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.ibkr.AccountQuestion.Part;
import dev.kobe.adapter.tws.AccountMessage;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.core.order.Commission;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Puts questions after the whole account, one at a time, each part within the time for an answer. A question that
/// comes while one is open is put when that is over.
final class AccountQuestions {
    private final Conversation talk;
    private final ContractBook contracts;
    private final Supplier<List<Commission>> charged;
    private Optional<AccountQuestion> open = Optional.empty();
    private boolean askAgain;

    /// @param charged every cost that was heard of, which no question asks after
    AccountQuestions(Conversation talk, ContractBook contracts, Supplier<List<Commission>> charged) {
        this.talk = talk;
        this.contracts = contracts;
        this.charged = charged;
    }

    /// Asks, at once or when the question that is open is over.
    void ask() {
        if (open.isPresent()) {
            askAgain = true;
            return;
        }
        AccountQuestion asked =
                new AccountQuestion(talk.number(), talk.settings().account(), talk.now());
        open = Optional.of(asked);
        put(asked);
    }

    /// Drops what is open: its answers do not come any more.
    void drop() {
        open = Optional.empty();
    }

    /// Drops what is open and what was to follow it.
    void stop() {
        open = Optional.empty();
        askAgain = false;
    }

    private void put(AccountQuestion asked) {
        talk.ask(asked.ask());
        Part part = asked.part();
        int tries = asked.tries();
        talk.later(talk.settings().answer(), () -> {
            if (open.filter(one -> one == asked).isPresent()
                    && !asked.isOver()
                    && asked.part() == part
                    && asked.tries() == tries) {
                asked.hush().ifPresent(talk::ask);
                asked.silent();
                goOn(asked);
            }
        });
    }

    private void goOn(AccountQuestion asked) {
        if (asked.isOver()) {
            open = Optional.empty();
            talk.report(AccountAnswer.of(
                    asked,
                    talk.settings().account(),
                    contracts,
                    charged.get(),
                    talk.settings().zone()));
            if (askAgain) {
                askAgain = false;
                ask();
            }
        } else {
            put(asked);
        }
    }

    /// Takes what may belong to the answer.
    void heard(ToClient message) {
        open.ifPresent(asked -> {
            switch (message) {
                case OrderMessage.OpenOrder said -> asked.heard(said);
                case OrderMessage.CompletedOrder said -> asked.heard(said);
                case OrderMessage.Execution said -> asked.heard(said);
                case AccountMessage.PositionRow said -> asked.heard(said);
                case AccountMessage.SummaryRow said -> asked.heard(said);
                case OrderMessage.OpenOrderEnd end -> ended(asked, Part.OPEN_ORDERS);
                case OrderMessage.CompletedOrdersEnd end -> ended(asked, Part.COMPLETED_ORDERS);
                case OrderMessage.ExecutionEnd end when end.reqId() == asked.reqId() -> ended(asked, Part.EXECUTIONS);
                case AccountMessage.PositionEnd end -> ended(asked, Part.POSITIONS);
                case AccountMessage.SummaryEnd end when end.reqId() == asked.reqId() -> ended(asked, Part.VALUES);
                default -> {
                    // no part of an account
                }
            }
        });
    }

    private void ended(AccountQuestion asked, Part part) {
        if (asked.part() == part) {
            asked.hush().ifPresent(talk::ask);
            asked.end(part);
            goOn(asked);
        }
    }

    /// A message was lost, which may have been a row of the part that is open.
    void spoil() {
        open.ifPresent(AccountQuestion::spoil);
    }

    /// Whether the question that is open has this number.
    boolean isOpen(int reqId) {
        return open.filter(asked -> asked.reqId() == reqId).isPresent();
    }

    /// The part that is open was refused.
    void refused() {
        open.ifPresent(asked -> {
            asked.refused();
            goOn(asked);
        });
    }
}
