// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.ToClient;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.Inspection.Circumstances;
import dev.kobe.core.market.Inspections;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.PriceSource;
import dev.kobe.core.market.SourceSymbol;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The broker's own daily bars as a source of prices, over a connection of its own that can send no order.
///
/// One question is open at a time. A question is the contract first, then its trades, then its closes adjusted for
/// dividends and splits; bars of a session that is not over are left out. What does not arrive within the patience,
/// or is refused, is refused here with the broker's words; nothing is filled in.
public final class BrokerHistory implements PriceSource {
    public static final RefusalCode NO_HISTORY = new RefusalCode("BROKER_NO_HISTORY");

    /// How long one instrument may take: large answers of the past take the server tens of seconds.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /// How long the server is left alone after it has said that it is asked too often.
    private static final Duration REST = Duration.ofSeconds(15);

    private final IbkrSettings settings;
    private final IbkrBroker.Ground ground;
    private final TwsLink link;
    private final Deque<BarsQuestion> waiting = new ArrayDeque<>();
    private Optional<BarsQuestion> open = Optional.empty();
    private boolean started;
    private int nextId = 1;

    /// @param settings with a client id of its own, so that it meets nobody's orders
    public BrokerHistory(IbkrSettings settings, IbkrBroker.Ground ground) {
        this.settings = settings;
        this.ground = ground;
        this.link = new TwsLink(
                settings,
                new TwsLink.Ground(ground.clock(), ground.worker(), ground.connector(), ground.jitter()),
                new Hearing());
    }

    @Override
    public String name() {
        return "the broker's history";
    }

    @Override
    public Outcome<PriceHistory> daily(Instrument instrument, LocalDate from, LocalDate to) {
        return series(instrument, from, to).join().map(series -> series.history()
                .through(to));
    }

    /// Asks for an instrument's daily bars between two days, both counted, and has them inspected as a file's are.
    ///
    /// @return what was said; complete at the latest when the patience is over
    public CompletableFuture<Outcome<InspectedSeries>> series(Instrument instrument, LocalDate from, LocalDate to) {
        BarsQuestion asked;
        synchronized (link) {
            asked = new BarsQuestion(
                    nextId, instrument, from, to, ground.clock().instant());
            nextId += BarsQuestion.NUMBERS;
            waiting.add(asked);
            next();
            if (!started) {
                started = true;
                link.start();
            }
        }
        return asked.answer()
                .thenApply(bars -> bars.map(found -> Inspections.inspect(
                        found, Circumstances.at(ground.clock().instant()))));
    }

    private void next() {
        boolean busy = open.filter(one -> !one.answer().isDone()).isPresent();
        if (busy || waiting.isEmpty()) {
            return;
        }
        BarsQuestion asked = waiting.remove();
        open = Optional.of(asked);
        link.later(PATIENCE, () -> {
            if (!asked.answer().isDone()) {
                asked.hush().ifPresent(link::ask);
                refuse(asked, "it did not answer within " + PATIENCE.toSeconds() + " s");
            }
        });
        goOn(asked);
    }

    private void goOn(BarsQuestion asked) {
        LinkView view = link.view();
        if (view.refused().isPresent()) {
            refuse(asked, view.refused().get());
        } else if (view.phase() == LinkView.Phase.READY) {
            link.ask(asked.first());
        }
    }

    private void refuse(BarsQuestion asked, String why) {
        boolean was = asked.answer()
                .complete(Outcome.refused(Refusal.of(
                        NO_HISTORY,
                        "The broker on port " + settings.port() + " gave no bars of "
                                + SourceSymbol.of(asked.instrument()).getFirst() + ": " + sentence(why))));
        if (was) {
            next();
        }
    }

    private static String sentence(String words) {
        return words.endsWith(".") ? words : words + ".";
    }

    @Override
    public void close() {
        synchronized (link) {
            link.stop();
            waiting.clear();
            open.ifPresent(one -> refuse(one, "the connection was closed"));
        }
    }

    /// What the connection tells; every call comes under its lock.
    private final class Hearing implements TwsLink.Hearer {
        @Override
        public void moved(LinkView view) {
            open.filter(one -> !one.answer().isDone()).ifPresent(asked -> {
                if (view.phase() == LinkView.Phase.READY || view.refused().isPresent()) {
                    goOn(asked);
                } else if (view.phase() == LinkView.Phase.DOWN) {
                    refuse(asked, view.detail());
                }
            });
        }

        @Override
        public void lost(String fault) {
            open.ifPresent(asked -> refuse(asked, "a message was lost: " + fault));
        }

        @Override
        public void heard(ToClient message) {
            open.filter(one -> !one.answer().isDone()).ifPresent(asked -> {
                switch (asked.heard(message)) {
                    case BarsQuestion.Turn.Ignored nothing -> {
                        // It was about something else.
                    }
                    case BarsQuestion.Turn.Ask ask -> link.ask(ask.message());
                    case BarsQuestion.Turn.AskLater ask ->
                        link.later(REST, () -> {
                            if (!asked.answer().isDone() && link.view().phase() == LinkView.Phase.READY) {
                                link.ask(ask.message());
                            }
                        });
                    case BarsQuestion.Turn.Failed failed -> refuse(asked, failed.why());
                    case BarsQuestion.Turn.Done done -> next();
                }
            });
        }
    }
}
