// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.ContractMessage.ContractData;
import dev.kobe.adapter.tws.ContractMessage.ContractDataEnd;
import dev.kobe.adapter.tws.ContractMessage.MarketRule;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.core.instrument.Instrument;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Asks the broker after every listed contract when a link begins. It is settled once each is known or has its reason,
/// or the time for an answer is up; what is open then is asked after again every minute for as long as the link stands.
///
/// Example: of 24 listed contracts 23 are confirmed within a second and one is never answered. After ten seconds the
/// search is settled with 23, and the 24th is asked after at 1:10, 2:20 and so on, until it is confirmed.
final class ContractSearch {
    private static final Duration OPEN_EVERY = Duration.ofMinutes(1);

    private enum Stage {
        IDLE,
        SEARCHING,
        SETTLED
    }

    private final Conversation talk;
    private final ContractBook book;
    private final Runnable whenSettled;
    private final Consumer<List<Instrument>> whenFoundLater;
    private Stage stage = Stage.IDLE;
    private int searches;

    /// @param whenSettled after the desk has heard of the contracts
    /// @param whenFoundLater hears what is confirmed after that
    ContractSearch(
            Conversation talk, ContractBook book, Runnable whenSettled, Consumer<List<Instrument>> whenFoundLater) {
        this.talk = talk;
        this.book = book;
        this.whenSettled = whenSettled;
        this.whenFoundLater = whenFoundLater;
    }

    /// Asks after every contract: what was confirmed before no longer counts.
    void begin() {
        stage = Stage.SEARCHING;
        int mine = ++searches;
        book.forget();
        ask(List.copyOf(book.listed()));
        talk.later(talk.settings().answer(), () -> {
            if (mine == searches && stage == Stage.SEARCHING) {
                settle();
            }
        });
    }

    /// The link is gone, and with it the answers.
    void stop() {
        stage = Stage.IDLE;
        searches++;
    }

    boolean isSettled() {
        return stage == Stage.SETTLED;
    }

    void heard(ContractData said) {
        book.heard(said);
    }

    void heard(ContractDataEnd said) {
        book.ended(said.reqId()).ifPresent(rule -> talk.ask(new ContractRequest.ReqMarketRule(rule)));
        settleIfKnown();
    }

    void heard(MarketRule said) {
        book.heard(said);
        settleIfKnown();
    }

    /// Takes a notice about a question.
    ///
    /// @return whether it was one after a contract
    boolean failed(int reqId, String words) {
        boolean ours = book.failed(reqId, words);
        if (ours) {
            settleIfKnown();
        }
        return ours;
    }

    private void settleIfKnown() {
        if (stage == Stage.SEARCHING && book.isSettled()) {
            settle();
        }
    }

    private void settle() {
        stage = Stage.SETTLED;
        book.faults().forEach(talk::odd);
        talk.ears().contracts().accept(book.confirmed());
        whenSettled.run();
        askOpen(searches);
    }

    private void askOpen(int mine) {
        List<Instrument> open = book.unconfirmed();
        if (!open.isEmpty()) {
            during(mine, OPEN_EVERY, () -> {
                ask(open);
                during(mine, talk.settings().answer(), () -> {
                    List<Instrument> found = book.confirmed().stream()
                            .filter(one ->
                                    open.stream().anyMatch(asked -> asked.id().equals(one.id())))
                            .toList();
                    if (!found.isEmpty()) {
                        talk.ears().contracts().accept(book.confirmed());
                        whenFoundLater.accept(found);
                    }
                    askOpen(mine);
                });
            });
        }
    }

    private void ask(List<Instrument> contracts) {
        contracts.forEach(one -> talk.ask(book.question(talk.number(), one)));
    }

    private void during(int mine, Duration after, Runnable step) {
        talk.later(after, () -> {
            if (mine == searches) {
                step.run();
            }
        });
    }
}
