// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.adapter.ibkr.IbkrBroker;
import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.app.Counterparty;
import dev.kobe.core.gate.ClockCheck;
import dev.kobe.core.order.Broker;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.LinkState;
import dev.kobe.guardian.desk.Input;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// A real account at the broker, over its program on this computer.
public final class BrokerCounterparty implements Counterparty {
    private final IbkrBroker broker;
    private final Place place;
    private final Consumer<String> notes;
    private CompletableFuture<BrokerReport.Account> next = new CompletableFuture<>();
    private volatile Optional<Instant> failing = Optional.empty();
    private Optional<String> clockSaid = Optional.empty();

    private BrokerCounterparty(BrokerGround ground, IbkrSettings settings, Place place, Consumer<String> notes) {
        this.place = place;
        this.notes = notes;
        this.broker = new IbkrBroker(
                settings,
                ground.toPort(settings.port()),
                place.folder().resolve("broker").resolve("order-numbers"),
                place.contracts(),
                new IbkrBroker.Ears(
                        this::reported,
                        contracts -> place.inputs().accept(new Input.ContractsConfirmed(contracts)),
                        quotes -> place.inputs().accept(new Input.QuotesRead(quotes)),
                        told -> clock(BrokerClock.ahead(told)),
                        this::odd,
                        details -> place.inputs().accept(new Input.DetailsRead(details)),
                        told -> place.inputs().accept(new Input.VixTold(told)),
                        answer -> place.inputs().accept(new Input.MarginTold(answer))));
    }

    /// Makes the counterparty of a desk that is being opened.
    ///
    /// @param notes sentences for the owner, as they come
    public static BrokerCounterparty over(
            BrokerGround ground, IbkrSettings settings, Consumer<String> notes, Place place) {
        return new BrokerCounterparty(ground, settings, place, notes);
    }

    private void reported(BrokerReport report) {
        if (report instanceof BrokerReport.Link link) {
            if (link.state().answers()) {
                failing = Optional.empty();
            } else if (link.state() == LinkState.DOWN && failing.isEmpty()) {
                failing = Optional.of(place.plan().clock().instant());
            }
        }
        place.reports().accept(report);
        if (report instanceof BrokerReport.Account account) {
            answered(account);
        }
    }

    /// Whether connecting has come to nothing for a while: a client id that was given back a moment ago may still count
    /// as taken.
    boolean hasFailedFor(Duration time) {
        return failing.filter(since -> !place.plan().clock().instant().isBefore(since.plus(time)))
                .isPresent();
    }

    private synchronized void answered(BrokerReport.Account account) {
        next.complete(account);
        next = new CompletableFuture<>();
    }

    /// The next answer about the account; it completes after the guardian was handed it.
    synchronized CompletableFuture<BrokerReport.Account> nextAnswer() {
        return next;
    }

    private synchronized void clock(Duration ahead) {
        place.inputs().accept(new Input.ClockRead(ahead));
        boolean agrees = ahead.abs().compareTo(ClockCheck.DENIES) < 0;
        boolean warns = ahead.abs().compareTo(ClockCheck.WARNS) >= 0;
        // Only a clock that is off is told again when it moves: the usual jitter is nothing to read.
        Optional<String> said = Optional.of(ClockCheck.sentence(ahead));
        if (!said.equals(clockSaid)) {
            clockSaid = said;
            place.inputs().accept(new Input.ServiceChanged("clock", agrees, true, said.get()));
            if (warns) {
                notes.accept(said.get() + (agrees ? "" : " Nothing is sent until it is set right."));
            }
        }
    }

    private void odd(String sentence) {
        place.inputs().accept(new Input.ServiceChanged("broker says", true, false, sentence));
        notes.accept(sentence);
    }

    @Override
    public Broker broker() {
        return broker;
    }

    @Override
    public void connect() {
        broker.connect();
    }

    @Override
    public void close() {
        broker.close();
    }
}
