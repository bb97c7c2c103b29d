// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.math.ReturnFigures;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.signal.Backtest;
import dev.kobe.core.signal.Backtest.Month;
import dev.kobe.core.signal.Backtest.Point;
import dev.kobe.core.signal.BacktestRules;
import dev.kobe.core.signal.BacktestRules.Execution;
import dev.kobe.core.signal.MomentumRules;
import dev.kobe.core.signal.RotationBacktest;
import dev.kobe.core.time.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Lives the rotation through history and prints its months and figures.
@Command(name = "backtest", description = "The rotation on history.")
final class BacktestCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Mixin
    private final MomentumOptions momentum = new MomentumOptions();

    @Option(names = "--from", paramLabel = "D", description = "first day on which may be traded")
    private LocalDate from = TradingCalendar.FIRST;

    @Option(names = "--to", paramLabel = "D", description = "last day that counts")
    private LocalDate to = TradingCalendar.LAST;

    @Option(
            names = "--execution",
            paramLabel = "E",
            description = "${COMPLETION-CANDIDATES}",
            converter = ExecutionWord.class,
            completionCandidates = ExecutionWords.class)
    private Execution execution = Execution.NEXT_CLOSE;

    @Option(names = "--cost-bps", paramLabel = "B", description = "cost of each side in basis points of its value")
    private double costBps;

    @Option(names = "--out", paramLabel = "DIR", description = "also write months.csv and equity.csv there")
    @Nullable
    private Path out;

    BacktestCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    /// Reads the words of [Execution].
    static final class ExecutionWord implements ITypeConverter<Execution> {
        @Override
        public Execution convert(String word) {
            return Arrays.stream(Execution.values())
                    .filter(one -> one.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + word + "' is not one of " + String.join(", ", new ExecutionWords())));
        }
    }

    /// Lists the words of [Execution].
    static final class ExecutionWords implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Stream.of(Execution.values()).map(Execution::word).iterator();
        }
    }

    private record Answer(String universe, MomentumRules momentum, Backtest backtest) {}

    @Override
    public Integer call() throws IOException {
        BacktestRules rules = momentum.typed(() -> new BacktestRules(execution, costBps, from, to));
        Outcome<Answer> answer = momentum.request(kobe.services()).flatMap(request -> momentum.prices(
                        kobe, request.universe())
                .flatMap(histories -> RotationBacktest.run(request.universe(), histories, request.momentum(), rules))
                .map(done -> new Answer(request.universe().name(), request.momentum(), done)));
        return switch (answer) {
            case Outcome.Ok<Answer>(Answer done) -> {
                if (out != null) {
                    save(done.backtest(), out);
                }
                if (kobe.json()) {
                    kobe.console().json(json -> write(json, done));
                } else {
                    print(done);
                }
                yield Console.DONE;
            }
            case Outcome<Answer> absent -> kobe.console().refuse(absent.reason().orElseThrow());
        };
    }

    private void write(JsonGenerator json, Answer answer) throws IOException {
        Backtest backtest = answer.backtest();
        MomentumRules rules = answer.momentum();
        json.writeStartObject();
        json.writeObjectFieldStart("definition");
        json.writeStringField("universe", answer.universe());
        json.writeNumberField("formation", rules.formation());
        json.writeNumberField("skip", rules.skip());
        json.writeNumberField("topN", rules.topN());
        if (rules.floor().isPresent()) {
            json.writeNumberField("floor", rules.floor().getAsDouble());
        }
        json.writeStringField("execution", execution.word());
        json.writeNumberField("costBps", costBps);
        json.writeStringField("from", backtest.months().getFirst().from().toString());
        json.writeStringField("to", backtest.months().getLast().to().toString());
        json.writeStringField(
                "momentum",
                "P[t-" + rules.skip() + "]/P[t-" + (rules.skip() + rules.formation())
                        + "]-1 on adjusted closes at the ends of completed months");
        json.writeStringField("weights", "1/topN at each trade, drifting until the next; the rest is cash at 0 %");
        json.writeStringField("cost", "costBps of the traded value, both sides, at each trade");
        json.writeEndObject();
        json.writeArrayFieldStart("months");
        for (Month month : backtest.months()) {
            json.writeStartObject();
            json.writeStringField("signal", month.signal().toString());
            json.writeStringField("from", month.from().toString());
            json.writeStringField("to", month.to().toString());
            json.writeArrayFieldStart("holdings");
            for (String symbol : month.holdings()) {
                json.writeString(symbol);
            }
            json.writeEndArray();
            json.writeNumberField("return", month.periodReturn());
            json.writeEndObject();
        }
        json.writeEndArray();
        figures(json, "metrics", backtest.monthly(), backtest.months().size());
        figures(json, "daily", backtest.daily(), backtest.months().size());
        json.writeEndObject();
    }

    private static void figures(JsonGenerator json, String name, ReturnFigures figures, int months) throws IOException {
        Map<String, Outcome<Double>> values = new LinkedHashMap<>();
        values.put("cagr", figures.cagr());
        values.put("volatility", figures.volatility());
        values.put("sharpe", figures.sharpe());
        values.put("maxDrawdown", figures.maxDrawdown());
        values.put("totalReturn", figures.totalReturn());
        json.writeObjectFieldStart(name);
        json.writeNumberField("months", months);
        json.writeNumberField("observations", figures.observations());
        for (Map.Entry<String, Outcome<Double>> one : values.entrySet()) {
            Console.figure(json, one.getKey(), one.getValue());
        }
        String why = values.entrySet().stream()
                .flatMap(one -> one.getValue().reason().map(reason -> one.getKey() + ": " + reason).stream())
                .collect(Collectors.joining("; "));
        if (!why.isEmpty()) {
            json.writeStringField("why", why);
        }
        json.writeEndObject();
    }

    private void print(Answer answer) {
        Backtest backtest = answer.backtest();
        MomentumRules rules = answer.momentum();
        Console console = kobe.console();
        console.line(String.format(
                Locale.ROOT,
                "Rotation of %s: %d-%d, best %d, %s, %s bps a side, %s to %s, %d months",
                answer.universe(),
                rules.formation(),
                rules.skip(),
                rules.topN(),
                execution.word(),
                java.math.BigDecimal.valueOf(costBps).stripTrailingZeros().toPlainString(),
                backtest.months().getFirst().from(),
                backtest.months().getLast().to(),
                backtest.months().size()));
        console.line("%-16s %12s %12s".formatted("", "monthly", "daily"));
        row("growth a year", backtest.monthly().cagr(), backtest.daily().cagr(), true);
        row("volatility", backtest.monthly().volatility(), backtest.daily().volatility(), true);
        row("Sharpe", backtest.monthly().sharpe(), backtest.daily().sharpe(), false);
        row("worst fall", backtest.monthly().maxDrawdown(), backtest.daily().maxDrawdown(), true);
        row("total return", backtest.monthly().totalReturn(), backtest.daily().totalReturn(), true);
        console.line("A history is no promise: no tax, nothing earned on cash, today's funds only.");
    }

    private void row(String name, Outcome<Double> monthly, Outcome<Double> daily, boolean percent) {
        kobe.console().line("%-16s %12s %12s".formatted(name, shown(monthly, percent), shown(daily, percent)));
    }

    private static String shown(Outcome<Double> value, boolean percent) {
        return value.toOptional()
                .map(number -> percent
                        ? String.format(Locale.ROOT, "%.2f %%", number * 100)
                        : String.format(Locale.ROOT, "%.3f", number))
                .orElse("—");
    }

    private static void save(Backtest backtest, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<String> months = Stream.concat(
                        Stream.of("signal,from,to,holdings,return"),
                        backtest.months().stream()
                                .map(month -> month.signal() + "," + month.from() + "," + month.to() + ","
                                        + String.join(" ", month.holdings()) + "," + month.periodReturn()))
                .toList();
        List<String> equity = Stream.concat(
                        Stream.of("date,equity"), backtest.equity().stream().map(BacktestCommand::row))
                .toList();
        Files.write(folder.resolve("months.csv"), months);
        Files.write(folder.resolve("equity.csv"), equity);
    }

    private static String row(Point point) {
        return point.date() + "," + point.equity();
    }
}
