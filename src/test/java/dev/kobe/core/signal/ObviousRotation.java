// SPDX-License-Identifier: MIT
package dev.kobe.core.signal;

import dev.kobe.core.instrument.Universe;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.signal.BacktestRules.Execution;
import dev.kobe.core.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The rotation told a second time, slowly and day by day, from maps of prices: the twin against which the fast one is
/// held. It shares the calendar with it and nothing else.
final class ObviousRotation {
    private final TradingCalendar calendar;
    private final MomentumRules momentum;
    private final BacktestRules rules;
    private final NavigableMap<String, NavigableMap<LocalDate, Double>> closes = new TreeMap<>();
    private final NavigableMap<String, NavigableMap<LocalDate, Double>> opens = new TreeMap<>();

    final NavigableMap<LocalDate, Double> equity = new TreeMap<>();
    final List<List<String>> holdings = new ArrayList<>();
    final List<LocalDate> tradeDays = new ArrayList<>();

    ObviousRotation(
            Universe universe, Map<String, PriceHistory> histories, MomentumRules momentum, BacktestRules rules) {
        this.calendar = TradingCalendar.of(universe.instruments().getFirst().venue());
        this.momentum = momentum;
        this.rules = rules;
        histories.forEach((symbol, history) -> {
            NavigableMap<LocalDate, Double> close = new TreeMap<>();
            NavigableMap<LocalDate, Double> open = new TreeMap<>();
            for (int bar = 0; bar < history.size(); bar++) {
                close.put(history.date(bar), history.adjustedClose(bar));
                open.put(history.date(bar), history.open(bar) * history.adjustedClose(bar) / history.close(bar));
            }
            closes.put(symbol, close);
            opens.put(symbol, open);
        });
    }

    void live() {
        LocalDate lastBar = closes.values().stream()
                .map(NavigableMap::lastKey)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = lastBar.isBefore(rules.to()) ? lastBar : rules.to();
        List<LocalDate> days = calendar.between(rules.from().minusDays(40), to);
        Map<String, Double> units = new HashMap<>();
        double cash = 1;
        boolean started = false;
        for (int i = 1; i < days.size(); i++) {
            LocalDate day = days.get(i);
            LocalDate before = days.get(i - 1);
            boolean atOpen = rules.execution() == Execution.NEXT_OPEN;
            boolean tradesToday = rules.execution() == Execution.CLOSE
                    ? i + 1 < days.size() && !YearMonth.from(days.get(i + 1)).equals(YearMonth.from(day))
                    : !YearMonth.from(before).equals(YearMonth.from(day)) && (atOpen || i + 1 < days.size());
            if (started && !(tradesToday && atOpen)) {
                equity.put(day, cash + worth(units, day, false));
            }
            if (!tradesToday || day.isBefore(rules.from())) {
                continue;
            }
            YearMonth signal = YearMonth.from(rules.execution() == Execution.CLOSE ? day : before);
            List<String> ranked = ranked(signal);
            if (!started && ranked.size() < momentum.topN()) {
                continue;
            }
            if (!started) {
                equity.put(atOpen ? before : day, 1.0);
                started = true;
            }
            List<String> best = ranked.subList(0, Math.min(momentum.topN(), ranked.size()));
            double value = cash + worth(units, day, atOpen);
            double cost = 0;
            for (String symbol : closes.keySet()) {
                double has = units.getOrDefault(symbol, 0.0) * price(symbol, day, atOpen);
                double wants = best.contains(symbol) ? value / momentum.topN() : 0;
                cost += Math.abs(wants - has) * rules.costBps() / 10_000;
            }
            units.clear();
            cash = value - cost;
            for (String symbol : best) {
                double share = (value - cost) / momentum.topN();
                units.put(symbol, share / price(symbol, day, atOpen));
                cash -= share;
            }
            holdings.add(best);
            tradeDays.add(day);
            if (atOpen) {
                equity.put(day, cash + worth(units, day, false));
            }
        }
    }

    private double worth(Map<String, Double> units, LocalDate day, boolean atOpen) {
        return units.entrySet().stream()
                .mapToDouble(one -> one.getValue() * price(one.getKey(), day, atOpen))
                .sum();
    }

    private double price(String symbol, LocalDate day, boolean atOpen) {
        NavigableMap<LocalDate, Double> close = closes.get(symbol);
        if (atOpen && close.containsKey(day)) {
            return opens.get(symbol).get(day);
        }
        Map.Entry<LocalDate, Double> last = close.floorEntry(day);
        return last == null ? 0 : last.getValue();
    }

    private List<String> ranked(YearMonth signal) {
        Map<String, Double> score = new HashMap<>();
        for (String symbol : closes.keySet()) {
            Double now = monthEnd(symbol, signal);
            Double end = monthEnd(symbol, signal.minusMonths(momentum.skip()));
            Double start = monthEnd(symbol, signal.minusMonths(momentum.skip() + momentum.formation()));
            if (now != null && end != null && start != null) {
                score.put(symbol, end / start - 1);
            }
        }
        return score.keySet().stream()
                .sorted(Comparator.<String, Double>comparing(score::get)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Double monthEnd(String symbol, YearMonth month) {
        Map.Entry<LocalDate, Double> last = closes.get(symbol).floorEntry(month.atEndOfMonth());
        if (last == null || !YearMonth.from(last.getKey()).equals(month)) {
            return null;
        }
        List<LocalDate> after = calendar.between(last.getKey().plusDays(1), month.atEndOfMonth());
        return after.size() > 5 ? null : last.getValue();
    }
}
