// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.app.config.ConfigFolder;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.rebalance.TicketRecord;
import dev.kobe.core.rebalance.TicketState;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.supervise.Supervisor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// A stage's desk while it is guarded, as `kobe guard` does it, and what it tells.
final class Guarded implements AutoCloseable {
    static final Instant OPENED = Instant.parse("2026-09-30T15:00:00Z");
    /// London's closing auction of that day ends at 15:35 UTC.
    static final Instant STRUCK = Instant.parse("2026-09-30T15:36:01Z");
    /// The window of that day is 13:45 to 15:15 UTC.
    static final Instant WINDOW = Instant.parse("2026-10-01T13:50:01Z");

    static final TicketId TICKET = new TicketId("T-2026-10-01");

    private final Stage stage;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Thread thread;

    Guarded(Stage stage) {
        this.stage = stage;
        DeskState before = stage.books();
        this.thread = Supervisor.threadsNamed("guard-of-the-test")
                .newThread(() -> new BrokerDesks(new ConfigFolder(stage.home.resolve("config")), stage.clock)
                        .guard(
                                stage.desk,
                                before,
                                new Nights(Optional.of(stage.clock.instant()), () -> lines.add("backed up")),
                                lines::add,
                                guard -> guard.serve(lines::add)));
        thread.start();
    }

    /// Over the first close and the night into the month's window, where its ticket stands.
    TicketRecord toTheTicket() throws InterruptedException {
        line("books equal the broker's");
        stage.clock.to(STRUCK);
        line("session 2026-09-30 struck");
        stage.clock.to(WINDOW);
        line("session 2026-10-01 began");
        return proposed();
    }

    /// Waits for the month's ticket. It is blocked at first where the night was leapt over: the books were last found
    /// equal to the broker's before it, until they have been compared again.
    TicketRecord proposed() throws InterruptedException {
        line("ticket T-2026-10-01 proposed");
        until(state -> state.tickets().get(TICKET).state() == TicketState.READY);
        return stage.ticket();
    }

    /// Shares by symbol, whoever bought them.
    static Map<String, BigDecimal> held(DeskState state) {
        Map<String, BigDecimal> held = new TreeMap<>();
        state.book()
                .positions()
                .forEach(one ->
                        held.merge(one.instrument().symbol(), one.quantity().stripTrailingZeros(), BigDecimal::add));
        return held;
    }

    /// The first line from now on that says something.
    String line(String part) throws InterruptedException {
        StringBuilder heard = new StringBuilder();
        for (String next = next(heard); ; next = next(heard)) {
            if (next.contains(part)) {
                return next;
            }
        }
    }

    /// The books once they are as wanted; they are looked at after every line.
    DeskState until(Predicate<DeskState> met) throws InterruptedException {
        StringBuilder heard = new StringBuilder();
        DeskState books = stage.books();
        while (!met.test(books)) {
            next(heard);
            books = stage.books();
        }
        return books;
    }

    private String next(StringBuilder heard) throws InterruptedException {
        String next = lines.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing more was said after:\n" + heard);
        }
        heard.append(next).append('\n');
        return next;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
