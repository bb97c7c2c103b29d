// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.adapter.os.DeskLock;
import dev.kobe.adapter.os.DeskSocket;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.core.gate.ClockCheck;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.guardian.desk.BrokerLink;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.door.DoorProtocol;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The findings of `kobe check` about the broker: from the desk's owner where there is one, else by a look at the
/// account that writes nothing and sends no order.
public final class BrokerChecks {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BrokerDesks desks;

    public BrokerChecks(ConfigFolder files, InstantSource clock) {
        this.desks = new BrokerDesks(files, clock);
    }

    /// The lines of a desk that is not simulated.
    public List<CheckLine> of(Path desk) {
        return switch (desks.settings()) {
            case Outcome.Ok<BrokerDesks.Set>(BrokerDesks.Set set) ->
                DeskLock.isOwned(desk) ? owned(desk, set) : looked(set);
            case Outcome.Refused<BrokerDesks.Set>(Refusal refusal) ->
                List.of(line(
                        "broker",
                        refusal.code().equals(BrokerSettings.NO_ACCOUNT) ? Result.WARN : Result.FAIL,
                        "none",
                        refusal.sentence()));
            case Outcome.Missing<BrokerDesks.Set>(String what, String why) ->
                List.of(line("broker", Result.FAIL, "unknown", why));
        };
    }

    private static CheckLine line(String name, Result result, String value, String sentence) {
        return new CheckLine(name, result, value, sentence);
    }

    private static List<CheckLine> owned(Path desk, BrokerDesks.Set set) {
        Optional<Desk.View> view = DeskSocket.ask(desk, DoorProtocol.viewing(), PATIENCE)
                .map(answer -> DoorProtocol.given(answer, Desk.View.class))
                .flatMap(Outcome::toOptional);
        if (view.isEmpty()) {
            return List.of(line("broker", Result.FAIL, "unknown", "the desk's owner does not answer"));
        }
        BrokerLink link = view.get().state().link();
        List<CheckLine> lines = new ArrayList<>();
        lines.add(line(
                "broker",
                link.mayTrade() && link.accountProven() ? Result.PASS : Result.FAIL,
                link.state().words(),
                link.detail() + (link.accountProven() ? ", account proven" : ", account not proven")));
        lines.add(view.get()
                .readings()
                .clockAhead()
                .map(BrokerChecks::clock)
                .orElse(line("broker clock", Result.FAIL, "unknown", "the broker has not told its time")));
        lines.add(contracts(set, view.get().readings().contracts().keySet()));
        lines.add(prices(set, view.get().readings().quotes()));
        return lines;
    }

    private List<CheckLine> looked(BrokerDesks.Set set) {
        return switch (desks.survey(set)) {
            case Outcome.Ok<AccountSurvey.Found>(AccountSurvey.Found found) ->
                List.of(
                        line(
                                "broker",
                                Result.PASS,
                                "port " + set.broker().port(),
                                found.link() + ", account " + set.broker().account() + " proven"),
                        clock(found.ahead()),
                        contracts(
                                set,
                                found.contracts().stream().map(Instrument::id).toList()),
                        prices(set, found.quotes()));
            case Outcome<AccountSurvey.Found> absent ->
                List.of(line("broker", Result.FAIL, "not ready", absent.reason().orElseThrow()));
        };
    }

    private static CheckLine clock(Duration ahead) {
        Duration off = ahead.abs();
        return line(
                "broker clock",
                off.compareTo(ClockCheck.DENIES) >= 0
                        ? Result.FAIL
                        : off.compareTo(ClockCheck.WARNS) >= 0 ? Result.WARN : Result.PASS,
                BigDecimal.valueOf(ahead.toMillis(), 3)
                                .setScale(1, RoundingMode.HALF_EVEN)
                                .toPlainString()
                        + " s",
                ClockCheck.sentence(ahead));
    }

    private static CheckLine contracts(BrokerDesks.Set set, Collection<InstrumentId> confirmed) {
        List<String> open = set.contracts().stream()
                .filter(one -> !confirmed.contains(one.id()))
                .map(Instrument::symbol)
                .toList();
        return line(
                "contracts",
                open.isEmpty() ? Result.PASS : Result.FAIL,
                confirmed.size() + " of " + set.contracts().size(),
                open.isEmpty()
                        ? "the broker confirms every contract of the universe and its pairs"
                        : "the broker does not confirm " + String.join(", ", open) + ": they cannot be traded");
    }

    /// What is shown late or not at all, by name: as a rule a subscription that is missing.
    private static CheckLine prices(BrokerDesks.Set set, Map<InstrumentId, Quote> quotes) {
        String none = set.contracts().stream()
                .filter(one -> !quotes.containsKey(one.id()))
                .map(Instrument::symbol)
                .collect(Collectors.joining(", "));
        String late = quotes.values().stream()
                .filter(one -> one.kind() == Quote.Kind.DELAYED)
                .map(one -> one.instrument().symbol())
                .collect(Collectors.joining(", "));
        List<String> found = new ArrayList<>();
        if (!none.isEmpty()) {
            found.add("no price comes for " + none);
        }
        if (!late.isEmpty()) {
            found.add("prices of " + late + " are delayed, which no order passes");
        }
        return line(
                "market data",
                found.isEmpty() ? Result.PASS : Result.WARN,
                quotes.size() + " of " + set.contracts().size(),
                found.isEmpty()
                        ? "every instrument has a live price"
                        : String.join("; ", found) + ": look at the subscriptions, or again while the exchanges trade");
    }
}
