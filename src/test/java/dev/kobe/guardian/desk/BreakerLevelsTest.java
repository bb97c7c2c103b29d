// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.breaker.BreakerLimits;
import dev.kobe.core.breaker.Levels;
import dev.kobe.core.breaker.Watched;
import dev.kobe.core.gate.GateLimits;
import dev.kobe.guardian.journal.CanonicalJson;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A desk that is started again in mid-session with other levels in its settings.
class BreakerLevelsTest {
    private static LivedTicket ticket;

    @BeforeAll
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
    }

    /// Who starts the desk with these levels of the day's drawdown.
    private static Hearing startedWith(String levels, Map<String, String> unwatched) {
        DeskRules former = ticket.guardian().rules();
        DeskRules rules = new DeskRules(
                former.universe(),
                former.pairs(),
                former.sizing(),
                former.costs(),
                Watched.of(new BreakerLimits(Map.of("drawdown.day", Levels.parse(levels)), unwatched)),
                former.autoFlatten(),
                former.autoReduce(),
                former.ramp(),
                former.undo(),
                former.collar(),
                former.staleAfter(),
                former.answerWithin());
        Hearing hearing = new Hearing(new Guardian(rules), ticket.lived());
        GateLimits present = hearing.state().limits().orElseThrow();
        return hearing.offer(
                new Input.SetLimits(present.watching(rules.watched().limits()), "config.yaml"));
    }

    private static String dayLevels(Hearing hearing) {
        return hearing.rules().breakers(hearing.state()).stream()
                .filter(one -> one.id().equals("drawdown.day"))
                .findFirst()
                .orElseThrow()
                .levels()
                .toString();
    }

    @Test
    void theOpeningJournalsEveryLevel() {
        BreakerLimits opened =
                ticket.lived().limits().flatMap(GateLimits::breakers).orElseThrow();

        assertThat(opened.set()).hasSize(20);
        assertThat(opened.set().get("drawdown.day")).hasToString("0.01 alert, 0.02 halt");
        assertThat(CanonicalJson.write(opened)).contains("\"drawdown.day\":\"0.01 alert, 0.02 halt\"");
        assertThat(CanonicalJson.read(CanonicalJson.write(opened), BreakerLimits.class))
                .isEqualTo(opened);
    }

    @Test
    void aLooserLevelWaitsForTheNextSession() {
        Hearing hearing = startedWith("0.01 alert, 0.04 halt", kept());
        int version = ticket.lived().limits().orElseThrow().version();

        assertThat(dayLevels(hearing)).isEqualTo("0.01 alert, 0.02 halt");
        assertThat(hearing.state().limits().orElseThrow().version()).isEqualTo(version);
        assertThat(hearing.state().waitingLevels()).containsExactly("drawdown.day halt 0.02 to 0.04");

        hearing.offer(new Input.OpenSession(LivedTicket.DAY.plusDays(1)));
        assertThat(dayLevels(hearing)).isEqualTo("0.01 alert, 0.04 halt");
        assertThat(hearing.state().limits().orElseThrow().version()).isEqualTo(version + 1);
        assertThat(hearing.state().waitingLevels()).isEmpty();
    }

    @Test
    void aTighterLevelHoldsAtOnceUnderANewVersion() {
        Hearing hearing = startedWith("0.01 alert, 0.015 halt", kept());

        assertThat(dayLevels(hearing)).isEqualTo("0.01 alert, 0.015 halt");
        assertThat(hearing.state().limits().orElseThrow().version())
                .isEqualTo(ticket.lived().limits().orElseThrow().version() + 1);
        assertThat(hearing.state().waitingLevels()).isEmpty();
    }

    @Test
    void whatIsNoLongerWatchedIsWatchedUntilTheNextSession() {
        Map<String, String> less = new java.util.TreeMap<>(kept());
        less.put("streak.losses", "for a test");
        Hearing hearing = startedWith("0.01 alert, 0.02 halt", less);

        assertThat(hearing.rules().watched(hearing.state()).limits().unwatched())
                .doesNotContainKey("streak.losses");
        assertThat(hearing.state().waitingLevels()).containsExactly("streak.losses watched to not watched");
        hearing.offer(new Input.OpenSession(LivedTicket.DAY.plusDays(1)));
        assertThat(hearing.rules().watched(hearing.state()).limits().unwatched())
                .containsKey("streak.losses");
    }

    private static Map<String, String> kept() {
        return ticket.guardian().rules().watched().limits().unwatched();
    }
}
