// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.book.Position;
import dev.kobe.core.book.Strike;
import dev.kobe.core.book.Valuation;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.guardian.desk.DeskState;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Writes the account at its last strike in the mission's schema: money in the base currency, costs and prices in the
/// line's own currency units.
@Command(name = "snapshot", description = "The account at its last strike, as JSON beside the desk.")
final class SnapshotCommand implements Callable<Integer> {
    private final KobeCommand kobe;

    SnapshotCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() {
        Console console = kobe.console();
        return switch (kobe.services().desks().read(kobe.desk())) {
            case Outcome.Ok<DeskState>(DeskState state) -> take(state);
            case Outcome<DeskState> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    private int take(DeskState state) {
        Console console = kobe.console();
        Optional<Strike> last = state.strikes().stream().filter(Strike::isKnown).reduce((first, second) -> second);
        if (last.isEmpty()) {
            return console.refuse("There is no session with a value yet: nothing can be stated.");
        }
        String json = json(state, last.get());
        return switch (kobe.services()
                .desks()
                .snapshot(kobe.desk(), json, last.get().session())) {
            case Outcome.Ok<Path>(Path file) -> {
                console.line(kobe.json() ? json : "Snapshot of " + last.get().session() + ": " + file);
                yield Console.DONE;
            }
            case Outcome<Path> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    /// The mission's snapshot of one strike.
    static String json(DeskState state, Strike strike) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            Valuation valuation = strike.valuation();
            BigDecimal cash = valuation.cash().stream()
                    .flatMap(one -> one.worth().stream())
                    .map(one -> one.amount())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            json.writeStartObject();
            json.writeStringField("timestamp", valuation.at().toString());
            json.writeNumberField(
                    "total_equity", valuation.equity().orElseThrow().amount());
            json.writeNumberField("cash", cash);
            json.writeArrayFieldStart("positions");
            for (Valuation.Line line : valuation.lines()) {
                position(
                        json,
                        line,
                        state.book().positions(),
                        valuation.rates(),
                        state.book().base());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return text.toString();
    }

    private static void position(
            JsonGenerator json, Valuation.Line line, List<Position> positions, List<FxRate> rates, Currency base)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("symbol", line.instrument().symbol());
        json.writeNumberField("quantity", line.quantity());
        Optional<Position> held = positions.stream()
                .filter(one -> one.strategy().equals(line.strategy())
                        && one.instrument().equals(line.instrument())
                        && one.quantity().compareTo(line.quantity()) == 0)
                .findFirst();
        BigDecimal price = line.mark().orElseThrow().inCurrency();
        Currency currency = line.mark().orElseThrow().currency();
        if (held.isPresent()) {
            BigDecimal gain =
                    price.multiply(line.quantity()).subtract(held.get().cost());
            BigDecimal inBase = FxRate.inBase(base, gain, currency, rates).orElseThrow();
            json.writeNumberField("avg_cost", held.get().averageCost());
            json.writeNumberField("market_price", price);
            json.writeNumberField("market_value", line.worth().orElseThrow().amount());
            json.writeNumberField("unrealized_pnl", inBase.setScale(2, RoundingMode.HALF_EVEN));
        } else {
            json.writeNullField("avg_cost");
            json.writeNumberField("market_price", price);
            json.writeNumberField("market_value", line.worth().orElseThrow().amount());
            json.writeNullField("unrealized_pnl");
            json.writeStringField("why", "the holding has changed since the strike");
        }
        json.writeEndObject();
    }
}
