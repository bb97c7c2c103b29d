// SPDX-License-Identifier: MIT
package dev.kobe.core.book;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Price;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What holding the benchmark's funds in equal weight would have been worth, in the base currency and without costs:
/// growth of 1 since the opening strike, weights reset at the first strike of each month to the last of the month
/// before.
///
/// A session on which a fund has no price has no point; the next one is measured from the same month's base. A split
/// does not bend it: [BenchmarkBase] brings the base to the new scale.
///
/// Example: two funds at 100 and 50 at the month's base and at 110 and 50 today, rate unchanged: 1.05.
///
/// @param points one for each struck session, the index absent where a price was missing
/// @param anchor prices per fund in the base currency at the month's base, unrounded
/// @param anchorIndex index at the month's base
/// @param latest prices per fund at the last complete strike
public record BenchmarkTrack(
        List<Point> points,
        Map<InstrumentId, BigDecimal> anchor,
        BigDecimal anchorIndex,
        Map<InstrumentId, BigDecimal> latest) {

    /// One session's index; growth of 1.
    public record Point(LocalDate session, Optional<BigDecimal> index) {}

    /// What one strike adds: its point, and the base that the next is measured from. Its size does not grow with the
    /// years, so that it can stand in a journal.
    public record Step(
            Point point,
            Map<InstrumentId, BigDecimal> anchor,
            BigDecimal anchorIndex,
            Map<InstrumentId, BigDecimal> latest) {
        public Step {
            anchor = Collections.unmodifiableMap(new TreeMap<>(anchor));
            latest = Collections.unmodifiableMap(new TreeMap<>(latest));
        }
    }

    public BenchmarkTrack {
        points = List.copyOf(points);
        anchor = Collections.unmodifiableMap(new TreeMap<>(anchor));
        latest = Collections.unmodifiableMap(new TreeMap<>(latest));
    }

    public static BenchmarkTrack none() {
        return new BenchmarkTrack(List.of(), Map.of(), BigDecimal.ONE, Map.of());
    }

    /// The track with a step taken.
    public BenchmarkTrack with(Step step) {
        List<Point> after = new ArrayList<>(points);
        after.add(step.point());
        return new BenchmarkTrack(after, step.anchor(), step.anchorIndex(), step.latest());
    }

    /// What one more strike adds to the track.
    ///
    /// @param actions corporate actions that are booked by now, the first changeover first; points that were made
    ///     without one are left as they are
    public Step next(
            LocalDate session,
            Map<InstrumentId, Price> marks,
            List<FxRate> rates,
            Currency base,
            List<ActionPosting> actions) {
        Optional<Map<InstrumentId, BigDecimal>> values = inBase(marks, rates, base);
        if (values.isEmpty()) {
            return without(session);
        }
        Map<InstrumentId, BigDecimal> now = values.get();
        Optional<Point> last =
                points.stream().filter(one -> one.index().isPresent()).reduce((a, b) -> b);
        if (anchor.isEmpty() || last.isEmpty()) {
            return new Step(new Point(session, Optional.of(BigDecimal.ONE)), now, BigDecimal.ONE, now);
        }
        BenchmarkBase scaled = BenchmarkBase.of(this, now, last.get().session(), session, actions);
        if (!now.keySet().equals(scaled.anchor().keySet())) {
            return without(session);
        }
        if (!scaled.isCertain()) {
            return new Step(new Point(session, Optional.empty()), scaled.anchor(), anchorIndex, scaled.latest());
        }
        boolean turned = !YearMonth.from(last.get().session()).equals(YearMonth.from(session));
        Map<InstrumentId, BigDecimal> from = turned ? scaled.latest() : scaled.anchor();
        BigDecimal fromIndex = turned ? last.get().index().orElse(anchorIndex) : anchorIndex;
        BigDecimal index = fromIndex.multiply(growth(from, now), MathContext.DECIMAL128);
        return new Step(new Point(session, Optional.of(index)), from, fromIndex, now);
    }

    private Step without(LocalDate session) {
        return new Step(new Point(session, Optional.empty()), anchor, anchorIndex, latest);
    }

    private static BigDecimal growth(Map<InstrumentId, BigDecimal> from, Map<InstrumentId, BigDecimal> now) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<InstrumentId, BigDecimal> one : now.entrySet()) {
            BigDecimal start = from.getOrDefault(one.getKey(), one.getValue());
            sum = sum.add(one.getValue().divide(start, MathContext.DECIMAL128));
        }
        return sum.divide(BigDecimal.valueOf(now.size()), MathContext.DECIMAL128);
    }

    private static Optional<Map<InstrumentId, BigDecimal>> inBase(
            Map<InstrumentId, Price> marks, List<FxRate> rates, Currency base) {
        Map<InstrumentId, BigDecimal> values = new TreeMap<>();
        for (Map.Entry<InstrumentId, Price> one : marks.entrySet()) {
            Optional<BigDecimal> worth = FxRate.inBase(
                    base, one.getValue().inCurrency(), one.getValue().currency(), rates);
            if (worth.isEmpty()) {
                return Optional.empty();
            }
            values.put(one.getKey(), worth.get());
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
