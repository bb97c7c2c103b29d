// SPDX-License-Identifier: MIT
package dev.kobe.core.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kobe.core.breaker.BreakerReplay.Day;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.time.TradingCalendar;
import dev.kobe.core.time.Venue;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/// Replays whose every day is worked by hand.
class BreakerReplayTest {
    /// A Monday, with no holiday for the two weeks that follow.
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);

    /// Only the peak stops, so that a path can be worked by hand.
    private static final Map<String, Levels> PEAK_ALONE =
            Map.of("drawdown.day", Levels.parse("0.9 halt"), "drawdown.week", Levels.parse("0.9 halt"));

    private static NavigableMap<LocalDate, BigDecimal> days(String... values) {
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        LocalDate day = FIRST;
        for (String value : values) {
            if (!value.isEmpty()) {
                days.put(day, new BigDecimal(value));
            }
            day = TradingCalendar.of(Venue.NEW_YORK).next(day);
        }
        return days;
    }

    private static ReplayRules rules(Map<String, Levels> levels, int rebaseAfter, String costBps, String... vix) {
        return new ReplayRules(
                new BreakerLimits(levels),
                vix.length == 0 ? Optional.empty() : Optional.of(new VixCloses(days(vix))),
                rebaseAfter == 0 ? OptionalInt.empty() : OptionalInt.of(rebaseAfter),
                Bps.of(costBps));
    }

    private static List<String> held(BreakerReplay replay) {
        return replay.days().stream().map(one -> one.held().toString()).toList();
    }

    private static List<BreakerAction> states(BreakerReplay replay) {
        return replay.days().stream().map(Day::state).toList();
    }

    private static void halted(BreakerReplay replay, String... values) {
        assertThat(replay.days())
                .extracting(day -> day.halted().stripTrailingZeros().toPlainString())
                .containsExactly(values);
    }

    @Test
    void aFallOfExactlyItsLimitHaltsForASessionAndComesBackByTheRamp() {
        BreakerReplay replay = BreakerReplay.of(days("100", "98", "99", "99.99", "99.99"), rules(Map.of(), 0, "0"));

        assertThat(states(replay))
                .containsExactly(
                        BreakerAction.CONTINUE,
                        BreakerAction.HALT_ALL,
                        BreakerAction.CONTINUE,
                        BreakerAction.CONTINUE,
                        BreakerAction.CONTINUE);
        assertThat(held(replay)).containsExactly("1", "0", "0.25", "0.5", "0.75");
        halted(replay, "100", "98", "98", "98.245", "98.245");
        assertThat(replay.totals().firstHalt()).contains(FIRST.plusDays(1));
        assertThat(replay.totals().halts()).isEqualTo(1);
        assertThat(replay.totals().flattens()).isEqualTo(1);
        assertThat(replay.totals().flat()).isEqualTo(1);
        assertThat(replay.totals().ramp()).isEqualTo(3);
        assertThat(replay.totals().difference()).isEqualByComparingTo("-1.745");
        assertThat(replay.totals().given().maxDrawdown()).isEqualByComparingTo("-0.02");
        assertThat(replay.totals().flattensPerYear().reason()).contains("The history is shorter than a year.");
        assertThat(replay.changes())
                .extracting(Day::date)
                .containsExactly(FIRST.plusDays(1), FIRST.plusDays(2), FIRST.plusDays(3), FIRST.plusDays(4));
    }

    @Test
    void aFallJustUnderItsLimitOnlyAlerts() {
        BreakerReplay replay = BreakerReplay.of(days("100", "98.0000000001"), rules(Map.of(), 0, "0"));

        assertThat(states(replay)).containsExactly(BreakerAction.CONTINUE, BreakerAction.ALERT_ONLY);
        assertThat(replay.totals().firstHalt()).isEmpty();
        assertThat(replay.changes()).isEmpty();
    }

    @Test
    void withoutARebaseAPeakHaltHoldsToTheEndWhateverTheReadingDoes() {
        BreakerReplay replay =
                BreakerReplay.of(days("100", "90", "110", "120", "130", "140"), rules(PEAK_ALONE, 0, "0"));

        assertThat(states(replay).subList(1, 6)).containsOnly(BreakerAction.HALT_ALL);
        assertThat(replay.days().getLast().board().raw()).containsEntry("drawdown.peak", BreakerAction.CONTINUE);
        halted(replay, "100", "90", "90", "90", "90", "90");
        assertThat(replay.totals().flat()).isEqualTo(4);
        assertThat(replay.totals().halted().maxDrawdown()).isEqualByComparingTo("-0.1");
    }

    /// Every session from the halt on is up by a tenth: nothing of the first two is earned, then 2.5, 5, 7.5 and 10 %.
    /// The last falls by exactly a tenth from a peak that counts from the re-base alone, so it halts again.
    @Test
    void anOwnerWhoRebasesComesBackByTheRampAndIsJudgedOnWhatTheHaltsLeft() {
        BreakerReplay replay = BreakerReplay.of(
                days("100", "90", "99", "108.9", "119.79", "131.769", "144.9459", "159.44049", "143.496441"),
                rules(PEAK_ALONE, 2, "0"));

        assertThat(held(replay)).containsExactly("1", "0", "0", "0.25", "0.5", "0.75", "1", "1", "0");
        halted(replay, "100", "90", "90", "90", "92.25", "96.8625", "104.1271875", "114.53990625", "103.085915625");
        assertThat(states(replay).subList(0, 4))
                .containsExactly(
                        BreakerAction.CONTINUE, BreakerAction.HALT_ALL, BreakerAction.HALT_ALL, BreakerAction.CONTINUE);
        assertThat(replay.days().get(3).board().rebase().orElseThrow().index()).isEqualByComparingTo("90");
        assertThat(replay.days().getLast().state()).isEqualTo(BreakerAction.HALT_ALL);
        assertThat(replay.totals().rebases()).isEqualTo(1);
        assertThat(replay.totals().halts()).isEqualTo(2);
        assertThat(replay.totals().flat()).isEqualTo(2);
    }

    /// 10 bps of all that is sold at the halt, then of a quarter that is bought: 90 × 0.999, × 0.99975 × 1.025.
    @Test
    void whatAHaltMakesTheDeskSellAndBuyCostsItsShare() {
        BreakerReplay replay = BreakerReplay.of(days("100", "90", "99", "108.9", "119.79"), rules(PEAK_ALONE, 2, "10"));

        halted(replay, "100", "90", "89.91", "89.91", "92.1347105625");
    }

    /// A pause keeps what is held; it ends after two closes more than a tenth under its level, in the next session.
    @Test
    void theVixReducesAndPausesUntilTwoClosesFarUnderItsLevel() {
        BreakerReplay replay = BreakerReplay.of(
                days("100", "100", "101", "102", "103", "104", "105"),
                rules(Map.of(), 0, "0", "19.9", "25", "30", "26.9", "26.9", "19", "19"));

        assertThat(states(replay))
                .containsExactly(
                        BreakerAction.PAUSE_NEW,
                        BreakerAction.REDUCE_SIZE,
                        BreakerAction.PAUSE_NEW,
                        BreakerAction.PAUSE_NEW,
                        BreakerAction.PAUSE_NEW,
                        BreakerAction.CONTINUE,
                        BreakerAction.CONTINUE);
        assertThat(held(replay)).containsExactly("1", "0.5", "0.5", "0.5", "0.5", "0.25", "0.5");
        assertThat(replay.totals().breakers().get("vix"))
                .containsEntry(BreakerAction.REDUCE_SIZE, 3)
                .containsEntry(BreakerAction.PAUSE_NEW, 1);
        assertThat(replay.totals().breakers().get("vix.day")).containsEntry(BreakerAction.ALERT_ONLY, 1);
    }

    @Test
    void aSessionWithoutItsVixIsUnknownAndPauses() {
        BreakerReplay replay =
                BreakerReplay.of(days("100", "100", "100", "100"), rules(Map.of(), 0, "0", "15", "", "15", "15"));

        assertThat(states(replay))
                .containsExactly(
                        BreakerAction.PAUSE_NEW,
                        BreakerAction.PAUSE_NEW,
                        BreakerAction.PAUSE_NEW,
                        BreakerAction.CONTINUE);
        assertThat(replay.days().getFirst().board().unknownSince())
                .as("what the VIX was a session before the history is not given")
                .containsOnlyKeys("vix.day");
        assertThat(replay.days().get(1).board().unknownSince()).containsOnlyKeys("vix", "vix.day");
        assertThat(replay.days().get(2).board().unknownSince())
                .as("15 is known, but not what it was a session before")
                .containsOnlyKeys("vix.day");
        assertThat(held(replay)).as("what is not known never flattens").containsOnly("1");
        assertThat(replay.totals().unknown()).isEqualTo(Map.of("vix", 1, "vix.day", 3));
    }

    @Test
    void everyBreakerIsEitherReplayedOrNamedWithItsReason() {
        BreakerReplay without = BreakerReplay.of(days("100", "100"), rules(Map.of(), 0, "0"));
        BreakerReplay with = BreakerReplay.of(days("100", "100"), rules(Map.of(), 0, "0", "15", "15"));

        assertThat(without.totals().breakers()).containsOnlyKeys("drawdown.day", "drawdown.week", "drawdown.peak");
        assertThat(without.notReplayed()).containsEntry("vix", "No closes of the VIX were given.");
        assertThat(with.notReplayed()).doesNotContainKeys("vix", "vix.day").containsKey("vix.hour");
        for (BreakerReplay one : List.of(without, with)) {
            Set<String> named = new HashSet<>(one.notReplayed().keySet());
            named.addAll(one.totals().breakers().keySet());
            assertThat(named)
                    .isEqualTo(
                            new HashSet<>(Breakers.ALL.stream().map(Breaker::id).toList()));
            assertThat(one.notReplayed().values()).allMatch(why -> why.endsWith("."));
        }
    }

    @Test
    void rulesThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> rules(Map.of(), -1, "0"));
        assertThatIllegalArgumentException().isThrownBy(() -> rules(Map.of(), 1, "-0.1"));
        assertThatIllegalArgumentException().isThrownBy(() -> BreakerReplay.of(days("100"), rules(Map.of(), 0, "0")));
    }

    private static NavigableMap<LocalDate, BigDecimal> walk(long seed, int most) {
        Random random = new Random(seed);
        NavigableMap<LocalDate, BigDecimal> days = new TreeMap<>();
        BigDecimal value = new BigDecimal("1000.00");
        for (LocalDate day : TradingCalendar.of(Venue.NEW_YORK).between(FIRST, FIRST.plusDays(120))) {
            days.put(day, value);
            value = value.multiply(BigDecimal.valueOf(10_000L + random.nextInt(2 * most + 1) - most, 4))
                    .setScale(2, RoundingMode.HALF_EVEN);
        }
        return days;
    }

    /// What was never stopped is exactly what was given.
    @Property(tries = 40)
    void levelsThatAreNeverReachedChangeNothing(@ForAll long seed) {
        Levels never = Levels.parse("1 halt");
        BreakerReplay replay = BreakerReplay.of(
                walk(seed, 300),
                rules(Map.of("drawdown.day", never, "drawdown.week", never, "drawdown.peak", never), 1, "50"));

        assertThat(replay.days()).allSatisfy(day -> assertThat(day.halted()).isEqualByComparingTo(day.given()));
        assertThat(replay.changes()).isEmpty();
    }

    /// Held or not, no day knows a later one.
    @Property(tries = 40)
    void aDayIsBlindToLaterOnes(@ForAll long seed) {
        NavigableMap<LocalDate, BigDecimal> all = walk(seed, 250);
        LocalDate cut = FIRST.plusDays(60);
        ReplayRules rules = rules(Map.of(), 3, "5");

        List<Day> early = BreakerReplay.of(all.headMap(cut, true), rules).days();

        assertThat(BreakerReplay.of(all, rules).days().subList(0, early.size())).isEqualTo(early);
    }

    /// The desk worked by hand up to its halt; the index of its unknown day is not given.
    @Test
    void theDeskWorkedByHandIsReplayedToItsHalt() throws IOException {
        JsonNode sessions = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readTree(Shared.cases("worked/expected.json").toFile())
                .get("sessions");
        NavigableMap<LocalDate, BigDecimal> index = new TreeMap<>();
        sessions.properties().forEach(one -> {
            if (one.getValue().at("/twr/index").isNumber()) {
                index.put(
                        LocalDate.parse(one.getKey()),
                        one.getValue().at("/twr/index").decimalValue());
            }
        });

        BreakerReplay replay = BreakerReplay.of(index, rules(Map.of(), 0, "0"));

        LocalDate rebase = LocalDate.of(2026, 3, 11);
        List<Day> before = replay.days().stream()
                .filter(day -> day.date().isBefore(rebase))
                .toList();
        assertThat(before).hasSize(27);
        for (Day day : before) {
            JsonNode wanted = sessions.get(day.date().toString());
            wanted.get("verdicts").properties().forEach(one -> assertThat(
                            day.board().raw())
                    .as("%s", day.date())
                    .containsEntry(
                            one.getKey(), BreakerAction.valueOf(one.getValue().asText())));
            assertThat(day.state().name())
                    .as("%s", day.date())
                    .isEqualTo(wanted.get("state").asText());
        }
        assertThat(replay.totals().firstHalt()).contains(LocalDate.of(2026, 3, 9));
    }
}
