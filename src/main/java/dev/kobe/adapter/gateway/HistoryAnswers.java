// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.PricesOnOffer.Offer;
import dev.kobe.adapter.tws.HistoryMessage.HeadTimestamp;
import dev.kobe.adapter.tws.HistoryMessage.HistoricalData;
import dev.kobe.adapter.tws.HistoryMessage.WireBar;
import dev.kobe.adapter.tws.HistoryRequest;
import dev.kobe.core.time.Session;
import dev.kobe.core.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Shows invented daily bars, the same at every question. Other sizes are refused.
final class HistoryAnswers {
    private static final LocalDate FIRST = LocalDate.of(2010, 1, 4);
    private static final Pattern DURATION = Pattern.compile("(\\d{1,4}) ([SDWMY])");
    private static final int NO_DATA = 162;

    private final Gateway gateway;
    private final InventedBars invented;

    HistoryAnswers(Gateway gateway) {
        this.gateway = gateway;
        this.invented = new InventedBars(gateway.scenario().seed(), ServerTime.today(gateway.now()));
    }

    void answer(Client client, HistoryRequest request) {
        switch (request) {
            case HistoryRequest.ReqHistoricalData ask -> bars(client, ask);
            case HistoryRequest.ReqHeadTimestamp ask ->
                client.send(new HeadTimestamp(
                        ask.reqId(), ServerTime.day(FIRST) + (client.version() < 174 ? "  08:00:00" : "-08:00:00")));
            case HistoryRequest.CancelHistoricalData end ->
                client.notice(
                        end.reqId(),
                        NO_DATA,
                        "Historical Market Data Service error message:API historical data query cancelled");
            case HistoryRequest.CancelHeadTimestamp end -> {
                // it was answered at once
            }
        }
    }

    private void bars(Client client, HistoryRequest.ReqHistoricalData ask) {
        Optional<Listing> listing = gateway.listings().only(ask.contract());
        Matcher duration = DURATION.matcher(ask.duration());
        Optional<Instant> until = ask.end().isEmpty() ? Optional.of(gateway.now()) : ServerTime.asked(ask.end());
        if (listing.isEmpty()) {
            client.notice(ask.reqId(), 200, "No security definition has been found for the request");
        } else if (!ask.barSize().equals("1 day") || ask.keepUpToDate()) {
            client.notice(ask.reqId(), 321, "Error validating request: only finished bars of '1 day' are simulated");
        } else if (!duration.matches()) {
            client.notice(ask.reqId(), 321, "Error validating request: the duration is a count and S, D, W, M or Y");
        } else if (until.isEmpty()) {
            client.notice(ask.reqId(), 10_314, "End Date/Time: the date, time, or time-zone entered is invalid.");
        } else if (gateway.scenario().answers().history() == Scenario.History.PACING) {
            client.notice(
                    ask.reqId(),
                    NO_DATA,
                    "Historical Market Data Service error message:Historical data request pacing violation");
        } else {
            tell(client, ask.reqId(), listing.get(), from(until.get(), duration), until.get());
        }
    }

    private static LocalDate from(Instant until, Matcher duration) {
        LocalDate last = ServerTime.today(until);
        int count = Integer.parseInt(duration.group(1));
        return switch (duration.group(2)) {
            case "Y" -> last.minusYears(count);
            case "M" -> last.minusMonths(count);
            case "W" -> last.minusWeeks(count);
            case "D" -> last.minusDays(count);
            default -> last;
        };
    }

    private void tell(Client client, int reqId, Listing listing, LocalDate from, Instant until) {
        LocalDate last = ServerTime.today(until);
        Optional<Offer> offer = gateway.prices().of(listing.conId());
        LocalDate first = from.isBefore(FIRST) ? FIRST : from;
        List<WireBar> bars = offer.stream()
                .flatMap(now -> TradingCalendar.of(listing.venue()).between(first, last).stream()
                        .filter(day -> isOver(listing, day, until))
                        .map(day -> invented.bar(listing, now.close(), day)))
                .toList();
        if (bars.isEmpty() || gateway.scenario().answers().history() == Scenario.History.NONE) {
            client.notice(reqId, NO_DATA, "Historical Market Data Service error message:HMDS query returned no data");
            return;
        }
        client.send(new HistoricalData(
                reqId,
                ServerTime.stamp(from.atStartOfDay(ServerTime.ZONE).toInstant(), listing.zone(), client.version()),
                ServerTime.stamp(until, listing.zone(), client.version()),
                bars));
    }

    private static boolean isOver(Listing listing, LocalDate day, Instant until) {
        return TradingCalendar.of(listing.venue())
                .session(day)
                .map(Session::strike)
                .filter(strike -> !strike.isAfter(until))
                .isPresent();
    }
}
