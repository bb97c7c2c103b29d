// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.signal.Momentum12To1;
import dev.kobe.core.signal.SignalRanking;
import dev.kobe.core.signal.SignalRanking.Ranked;
import dev.kobe.core.signal.SignalRanking.Unranked;
import dev.kobe.core.signal.SourceComparison;
import dev.kobe.core.signal.SourceVerdict;
import dev.kobe.core.time.TradingCalendar;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Prints the momentum ranking of a universe and the weights it asks for.
@Command(name = "signal", description = "Momentum ranking and target weights.")
final class SignalCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    @Mixin
    private final MomentumOptions momentum = new MomentumOptions();

    @Option(names = "--as-of", paramLabel = "D", description = "the day after whose close the signal is wanted")
    @Nullable
    private LocalDate asOf;

    SignalCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        return switch (answer()) {
            case Outcome.Ok<Answer>(Answer answer) -> {
                if (kobe.json()) {
                    console.json(json -> write(json, answer));
                } else {
                    print(answer);
                }
                List<String> noTicket = answer.noTicket();
                noTicket.forEach(console::refuse);
                yield noTicket.isEmpty() ? Console.DONE : Console.REFUSED;
            }
            case Outcome<Answer> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    private record Answer(LocalDate asOf, Universe universe, SignalRanking ranking, List<SourceVerdict> verdicts) {
        /// Why no ticket would be drawn from the ranking; empty where nothing stands against one.
        List<String> noTicket() {
            if (ranking.ranking().isEmpty()) {
                Unranked first = ranking.unranked().getFirst();
                return List.of("Nothing can be ranked: " + first.instrument().symbol() + " has " + first.why() + ".");
            }
            return verdicts.stream()
                    .flatMap(verdict -> verdict.noTicket().stream())
                    .map(Refusal::sentence)
                    .toList();
        }
    }

    private Outcome<Answer> answer() {
        return momentum.request(kobe.services())
                .flatMap(request -> momentum.prices(kobe, request.universe()).flatMap(histories -> {
                    LocalDate day = asOf == null ? lastClosed(request.universe()) : asOf;
                    return Momentum12To1.rank(request.universe(), histories, day, request.momentum())
                            .flatMap(ranking -> compared(request, day, ranking));
                }));
    }

    /// Nothing ranked leaves nothing to compare.
    private Outcome<Answer> compared(MomentumOptions.Request request, LocalDate day, SignalRanking ranking) {
        return kobe.services().seconds().seconds().map(seconds -> {
            try (seconds) {
                List<SourceVerdict> verdicts = ranking.ranking().isEmpty()
                        ? List.of()
                        : seconds.sources().stream()
                                .map(source -> SourceComparison.verdict(
                                        momentum.source(kobe),
                                        ranking,
                                        source,
                                        request.universe(),
                                        day,
                                        request.momentum(),
                                        seconds.limitBps()))
                                .toList();
                return new Answer(day, request.universe(), ranking, verdicts);
            }
        });
    }

    private LocalDate lastClosed(Universe universe) {
        Instant now = kobe.services().clock().instant();
        return universe.instruments().stream()
                .map(Instrument::venue)
                .distinct()
                .map(venue -> TradingCalendar.of(venue).lastClosed(now))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static void write(com.fasterxml.jackson.core.JsonGenerator json, Answer answer) throws IOException {
        SignalRanking ranking = answer.ranking();
        json.writeStartObject();
        json.writeStringField("asOf", answer.asOf().toString());
        json.writeStringField("universe", answer.universe().name());
        json.writeStringField("signalDate", ranking.signalDate().toString());
        json.writeStringField("skipMonthEnd", ranking.skipMonthEnd().toString());
        json.writeStringField("formationMonthEnd", ranking.formationMonthEnd().toString());
        json.writeNumberField("formation", ranking.formation());
        json.writeNumberField("skip", ranking.skip());
        json.writeNumberField("topN", ranking.topN());
        json.writeArrayFieldStart("ranking");
        for (Ranked one : ranking.ranking()) {
            json.writeStartObject();
            json.writeStringField("symbol", one.instrument().symbol());
            json.writeNumberField("momentum", one.momentum());
            json.writeNumberField("rank", one.rank());
            json.writeNumberField("targetWeight", one.target().value().doubleValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unranked");
        for (Unranked one : ranking.unranked()) {
            json.writeStartObject();
            json.writeStringField("symbol", one.instrument().symbol());
            json.writeStringField("why", one.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        ComparisonPrint.json(json, answer.verdicts(), answer.noTicket());
        json.writeEndObject();
    }

    private void print(Answer answer) {
        SignalRanking ranking = answer.ranking();
        Console console = kobe.console();
        console.line("Momentum " + ranking.formation() + "-" + ranking.skip() + " of "
                + answer.universe().name()
                + ", signal of " + ranking.signalDate() + ": price of " + ranking.skipMonthEnd() + " over price of "
                + ranking.formationMonthEnd());
        console.line("%4s  %-8s %-24s %10s %8s".formatted("Rank", "Symbol", "Sector", "Momentum", "Target"));
        for (Ranked one : ranking.ranking()) {
            console.line(String.format(
                    Locale.ROOT,
                    "%4d  %-8s %-24s %+9.2f%% %7.2f%%",
                    one.rank(),
                    one.instrument().symbol(),
                    sector(answer.universe(), one.instrument()),
                    one.momentum() * 100,
                    one.target().value().doubleValue() * 100));
        }
        for (Unranked one : ranking.unranked()) {
            console.line("%4s  %-8s %s".formatted("-", one.instrument().symbol(), one.why()));
        }
        ComparisonPrint.text(console::line, answer.verdicts());
    }

    private static String sector(Universe universe, InstrumentId id) {
        return universe.find(id).map(Instrument::sector).orElse("");
    }
}
