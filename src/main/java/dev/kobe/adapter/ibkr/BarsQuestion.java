// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.ContractMessage;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.adapter.tws.HistoryMessage.HistoricalData;
import dev.kobe.adapter.tws.HistoryMessage.WireBar;
import dev.kobe.adapter.tws.HistoryRequest;
import dev.kobe.adapter.tws.SessionMessage;
import dev.kobe.adapter.tws.ToClient;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.KnowledgeTime;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import dev.kobe.core.market.SourceSymbol;
import dev.kobe.core.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;

/// One question after the daily bars of an instrument: its contract, then what it traded at, then its closes with
/// dividends and splits taken out.
final class BarsQuestion {
    /// What a message of the server leads to.
    sealed interface Turn {
        /// It was not about this question, or more is to come.
        record Ignored() implements Turn {}

        /// This is to be asked next.
        record Ask(ToServer message) implements Turn {}

        /// The server wants a pause before this is asked.
        record AskLater(ToServer message) implements Turn {}

        /// The question cannot be answered.
        record Failed(String why) implements Turn {}

        /// The answer is whole.
        record Done() implements Turn {}
    }

    private static final Turn IGNORED = new Turn.Ignored();
    /// How many request numbers a question takes.
    static final int NUMBERS = 3;

    private static final int PAUSES = 3;
    private static final int NO_DATA = 162;
    private static final int MINUTES_A_DAY = 1_440;

    /// What is being asked for; each part has a number of its own.
    private enum Part {
        CONTRACT,
        TRADES,
        ADJUSTED
    }

    private final int firstId;
    private final Instrument instrument;
    private final LocalDate from;
    private final LocalDate to;
    private final Instant now;
    private final ContractBook contract;
    private final CompletableFuture<Outcome<SourceBars>> answer = new CompletableFuture<>();
    private final Map<LocalDate, WireBar> trades = new TreeMap<>();
    private final Map<LocalDate, WireBar> adjusted = new TreeMap<>();
    private Part at = Part.CONTRACT;
    private int pauses;

    /// @param firstId the first of its numbers, which no other question has: a late answer is nobody's
    /// @param now bars of sessions that were not over then are left out
    BarsQuestion(int firstId, Instrument instrument, LocalDate from, LocalDate to, Instant now) {
        this.firstId = firstId;
        this.instrument = instrument;
        this.from = from;
        this.to = to;
        this.now = now;
        this.contract = new ContractBook(List.of(instrument));
    }

    Instrument instrument() {
        return instrument;
    }

    CompletableFuture<Outcome<SourceBars>> answer() {
        return answer;
    }

    private int id() {
        return firstId + at.ordinal();
    }

    /// What is asked first.
    ToServer first() {
        return contract.question(id(), instrument);
    }

    /// What ends a part that the server still works on; empty where nothing needs to be ended.
    Optional<ToServer> hush() {
        return at == Part.CONTRACT ? Optional.empty() : Optional.of(new HistoryRequest.CancelHistoricalData(id()));
    }

    Turn heard(ToClient message) {
        return switch (message) {
            case ContractMessage.ContractData data -> {
                contract.heard(data);
                yield IGNORED;
            }
            case ContractMessage.ContractDataEnd end ->
                contract.ended(end.reqId())
                        .<Turn>map(rule -> new Turn.Ask(new ContractRequest.ReqMarketRule(rule)))
                        .orElseGet(this::confirmed);
            case ContractMessage.MarketRule rule -> {
                contract.heard(rule);
                yield confirmed();
            }
            case HistoricalData data -> bars(data);
            case SessionMessage.Notice notice -> noticed(notice);
            default -> IGNORED;
        };
    }

    private Turn confirmed() {
        if (at != Part.CONTRACT || !contract.isSettled()) {
            return IGNORED;
        }
        Optional<WireContract> route = contract.route(instrument.id());
        if (route.isEmpty()) {
            return new Turn.Failed(String.join("; ", contract.faults()));
        }
        at = Part.TRADES;
        return new Turn.Ask(ask(route.get()));
    }

    /// The past is counted back from now, the only end that adjusted closes are given for.
    private ToServer ask(WireContract route) {
        int years = Math.max(1, now.atZone(instrument.venue().zone()).getYear() - from.getYear() + 1);
        return new HistoryRequest.ReqHistoricalData(id(), route, "", "1 day", years + " Y", true, shown(), 1, false);
    }

    private String shown() {
        if (at == Part.ADJUSTED) {
            return "ADJUSTED_LAST";
        }
        return instrument.isCurrencyPair() ? "MIDPOINT" : "TRADES";
    }

    private Turn bars(HistoricalData data) {
        if (data.reqId() != id() || at == Part.CONTRACT) {
            return IGNORED;
        }
        try {
            data.bars().forEach(this::take);
        } catch (DateTimeParseException odd) {
            return new Turn.Failed("a daily bar's date is '" + odd.getParsedString() + "'");
        }
        if (at == Part.TRADES && !instrument.isCurrencyPair()) {
            at = Part.ADJUSTED;
            return new Turn.Ask(ask(contract.route(instrument.id()).orElseThrow()));
        }
        return done();
    }

    private void take(WireBar bar) {
        LocalDate day = LocalDate.parse(bar.date(), DateTimeFormatter.BASIC_ISO_DATE);
        boolean over = !KnowledgeTime.assumed(instrument.venue(), day)
                .minus(KnowledgeTime.LAG)
                .isAfter(now);
        if (over && !day.isBefore(from) && !day.isAfter(to)) {
            (at == Part.TRADES ? trades : adjusted).put(day, bar);
        }
    }

    private Turn done() {
        Map<LocalDate, WireBar> closes = instrument.isCurrencyPair() ? trades : adjusted;
        if (!trades.keySet().equals(closes.keySet())) {
            return new Turn.Failed("it has trades of " + trades.size() + " days and adjusted closes of " + closes.size()
                    + ", not of the same ones");
        }
        if (trades.isEmpty()) {
            return new Turn.Failed("it has none between " + from + " and " + to);
        }
        answer.complete(Outcome.ok(series(closes)));
        return new Turn.Done();
    }

    private SourceBars series(Map<LocalDate, WireBar> closes) {
        List<LocalDate> days = new ArrayList<>(trades.keySet());
        List<WireBar> bars = List.copyOf(trades.values());
        return new SourceBars(
                SourceSymbol.of(instrument).getLast(),
                BarKind.DAILY,
                days.stream().mapToLong(day -> day.toEpochDay() * MINUTES_A_DAY).toArray(),
                IntStream.rangeClosed(1, days.size()).toArray(),
                Map.of(
                        Column.OPEN, column(bars, WireBar::open),
                        Column.HIGH, column(bars, WireBar::high),
                        Column.LOW, column(bars, WireBar::low),
                        Column.CLOSE, column(bars, WireBar::close),
                        Column.ADJUSTED, column(List.copyOf(closes.values()), WireBar::close),
                        Column.VOLUME, column(bars, WireBar::volume)));
    }

    /// What is not given stays NaN, which the inspections find.
    private static double[] column(List<WireBar> bars, Function<WireBar, Optional<BigDecimal>> cell) {
        return bars.stream()
                .mapToDouble(bar -> cell.apply(bar).map(BigDecimal::doubleValue).orElse(Double.NaN))
                .toArray();
    }

    private Turn noticed(SessionMessage.Notice notice) {
        if (notice.id() != id()) {
            return IGNORED;
        }
        boolean tooOften =
                at != Part.CONTRACT && notice.code() == NO_DATA && notice.text().contains("pacing");
        if (tooOften && pauses++ < PAUSES) {
            return new Turn.AskLater(ask(contract.route(instrument.id()).orElseThrow()));
        }
        return Code.meaning(notice.id(), notice.code()) == Code.Meaning.WARNING
                ? IGNORED
                : new Turn.Failed(notice.text());
    }
}
