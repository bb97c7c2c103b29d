// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.Scenario.Question;
import dev.kobe.adapter.tws.ContractMessage.ContractData;
import dev.kobe.adapter.tws.ContractMessage.ContractData.Tag;
import dev.kobe.adapter.tws.ContractMessage.ContractDataEnd;
import dev.kobe.adapter.tws.ContractMessage.MarketRule;
import dev.kobe.adapter.tws.ContractMessage.SymbolSamples;
import dev.kobe.adapter.tws.ContractMessage.SymbolSamples.Sample;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says what contracts there are and in which steps they are priced.
final class ContractAnswers {
    private static final int NO_CONTRACT = 200;
    private static final int DAYS = 6;
    private static final int FRIDAY = 5;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMdd:HHmm", Locale.ROOT);
    private static final List<String> ORDER_TYPES = List.of("ACTIVETIM", "LMT", "MKT", "WHATIF");

    private final Gateway gateway;

    ContractAnswers(Gateway gateway) {
        this.gateway = gateway;
    }

    void answer(Client client, ContractRequest request) {
        switch (request) {
            case ContractRequest.ReqContractDetails ask -> details(client, ask);
            case ContractRequest.ReqMatchingSymbols ask ->
                client.send(new SymbolSamples(
                        ask.reqId(),
                        gateway.listings().like(ask.pattern()).stream()
                                .map(one -> new Sample(one.wire(""), List.of(), one.name()))
                                .toList()));
            // A rule that nobody knows is met with silence.
            case ContractRequest.ReqMarketRule ask ->
                gateway.listings()
                        .rule(ask.ruleId())
                        .filter(bands -> !gateway.scenario().answers().mute().contains(Question.MARKET_RULE))
                        .ifPresent(bands -> client.send(new MarketRule(ask.ruleId(), bands)));
        }
    }

    private void details(Client client, ContractRequest.ReqContractDetails ask) {
        List<Listing> meant = gateway.listings().meantBy(ask.contract());
        if (meant.isEmpty()) {
            client.notice(ask.reqId(), NO_CONTRACT, "No security definition has been found for the request");
            return;
        }
        gateway.answering(
                client,
                Question.CONTRACT_DETAILS,
                new ContractDataEnd(ask.reqId()),
                () -> meant.forEach(one -> client.send(data(ask, one))));
    }

    private ContractData data(ContractRequest.ReqContractDetails ask, Listing one) {
        String hours = hours(one);
        return new ContractData(
                ask.reqId(),
                one.wire(ask.contract().exchange()),
                one.wire("").tradingClass(),
                Optional.of(one.minTick()),
                ORDER_TYPES,
                one.exchanges(),
                one.magnifier(),
                one.name(),
                one.isPair() || one.isIndex() ? "" : "Funds",
                one.isPair() || one.isIndex() ? "" : "Equity Fund",
                "",
                one.zone(),
                hours,
                hours,
                one.isPair() || one.isIndex() ? List.of() : List.of(new Tag("ISIN", "ZZ00" + one.conId() + "0")),
                Collections.nCopies(one.exchanges().size(), one.ruleId()),
                one.stockType(),
                Optional.of(one.lot()),
                Optional.of(one.lot()));
    }

    /// Today's hours and those of the next days.
    private String hours(Listing one) {
        LocalDate today = ServerTime.today(gateway.now());
        return IntStream.range(0, DAYS)
                .mapToObj(today::plusDays)
                .map(day -> hours(one, day))
                .collect(Collectors.joining(";"));
    }

    /// A pair trades from a quarter past five in New York on the evening before until five.
    private static String hours(Listing one, LocalDate day) {
        if (one.isPair()) {
            boolean weekend = day.getDayOfWeek().getValue() > FRIDAY;
            return weekend
                    ? ServerTime.day(day) + ":CLOSED"
                    : ServerTime.day(day.minusDays(1)) + ":1715-" + ServerTime.day(day) + ":1700";
        }
        TradingCalendar calendar = TradingCalendar.of(one.venue());
        Optional<Session> session = calendar.covers(day) ? calendar.session(day) : Optional.empty();
        return session.map(open -> minute(open.open(), one) + "-" + minute(open.strike(), one))
                .orElse(ServerTime.day(day) + ":CLOSED");
    }

    private static String minute(Instant at, Listing one) {
        return MINUTE.format(at.atZone(ZoneId.of(one.zone())));
    }
}
