// SPDX-License-Identifier: MIT
package dev.kobe.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.app.window.LivedDesk.Moment;
import dev.kobe.app.window.LivedDesk.Seen;
import dev.kobe.core.breaker.BreakerReplay;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.ui.whatif.BreakerTrials.History;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// On which history a desk's breakers are tried.
@Tag("window")
class DeskTrialsTest {
    private static Outcome<History> history(DeskTrials trials) {
        AtomicReference<Outcome<History>> heard = new AtomicReference<>();
        trials.history(heard::set);
        return heard.get();
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.count();
        }
    }

    @Test
    void aDeskOfEightMonthsWithoutPricesIsTriedOnItsOwnClosesAndSaysThatTheyAreFew() throws IOException {
        Seen seen = LivedDesk.shared().at(Moment.MIDDAY);
        long before = files(LivedDesk.shared().desk());
        DeskTrials trials = LivedDesk.shared().trials(Moment.MIDDAY);
        History history = history(trials).orThrow();

        assertThat(history.told())
                .startsWith("This desk's own " + seen.view().state().strikes().size() + " closes, ")
                .endsWith("with prices from kobe import prices its strategy's years are tried.");
        // Growth of the first close's money: the last one is the index of the last strike.
        var strikes = seen.view().state().strikes();
        assertThat(history.equity().firstEntry().getValue())
                .isEqualByComparingTo(
                        strikes.getFirst().valuation().equity().orElseThrow().amount());
        assertThat(history.equity().lastEntry().getValue())
                .isEqualByComparingTo(strikes.getFirst()
                        .valuation()
                        .equity()
                        .orElseThrow()
                        .amount()
                        .multiply(strikes.getLast().index()));

        AtomicReference<Outcome<BreakerReplay>> replay = new AtomicReference<>();
        trials.replay(history, history.rules(), replay::set);
        assertThat(replay.get()).isEqualTo(Outcome.ok(BreakerReplay.of(history.equity(), history.rules())));
        assertThat(files(LivedDesk.shared().desk())).isEqualTo(before);
    }

    @Test
    void aReplayThatThrowsIsAnsweredWithWhatWentWrong() {
        DeskTrials trials = LivedDesk.shared().trials(Moment.MIDDAY);
        History history = history(trials).orThrow();
        AtomicReference<Outcome<BreakerReplay>> replay = new AtomicReference<>();
        trials.replay(
                new History("nothing", history.currency(), new TreeMap<>(), history.rules()),
                history.rules(),
                replay::set);
        assertThat(replay.get().reason().orElseThrow())
                .startsWith("The trial failed, which is a fault of Kobe and changes no limit: ");
    }

    @Test
    void withoutClosesAndWithoutPricesThereIsNoneAndItSaysWhatBringsOne() {
        assertThat(history(LivedDesk.shared().trials(Moment.FIRST_RUN)).reason())
                .contains("The desk has 0 closes of its own, and its strategy no history: no prices have been imported."
                        + " Import daily prices of its universe with kobe import prices.");
    }
}
