// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.InspectedSeries;
import dev.kobe.core.market.Inspection.Circumstances;
import dev.kobe.core.market.Inspections;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.market.PriceSource;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceSymbol;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/// A service that speaks as Yahoo's chart service does, asked over HTTP on this computer only.
///
/// A busy or failing service is asked again after 1, 2 and 4 seconds, or as long as it says itself up to a
/// minute; a service that wants a crumb is asked for one once. What still fails is refused with the service's
/// own words.
public final class YahooChartSource implements PriceSource {
    public static final RefusalCode SOURCE_NOT_LOCAL = new RefusalCode("SOURCE_NOT_LOCAL");
    public static final RefusalCode SOURCE_BUSY = new RefusalCode("SOURCE_BUSY");
    public static final RefusalCode SOURCE_UNREACHABLE = new RefusalCode("SOURCE_UNREACHABLE");
    public static final RefusalCode SOURCE_REFUSES = new RefusalCode("SOURCE_REFUSES");

    private static final int TRIES = 4;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int LONGEST_CRUMB = 60;

    private final URI base;
    private final InstantSource clock;
    private final Duration patience;
    private final Waiting waiting;
    private Optional<String> crumb = Optional.empty();
    private Optional<String> cookie = Optional.empty();

    private YahooChartSource(URI base, InstantSource clock, Duration patience, Waiting waiting) {
        this.base = base;
        this.clock = clock;
        this.patience = patience;
        this.waiting = waiting;
    }

    /// The service at an address such as `http://127.0.0.1:8099`; any other computer is refused.
    ///
    /// @param patience how long a connection or an answer may take
    public static Outcome<YahooChartSource> at(
            String address, InstantSource clock, Duration patience, Waiting waiting) {
        return ChartExchange.loopback(address)
                .map(base -> Outcome.ok(new YahooChartSource(base, clock, patience, waiting)))
                .orElseGet(() -> Outcome.refused(Refusal.of(
                        SOURCE_NOT_LOCAL,
                        Map.of("address", address),
                        "The chart service at '" + address
                                + "' is not on this computer; allowed: an address such as http://127.0.0.1:8099.")));
    }

    @Override
    public String name() {
        return "the chart service";
    }

    @Override
    public Outcome<PriceHistory> daily(Instrument instrument, LocalDate from, LocalDate to) {
        String symbol = SourceSymbol.of(instrument).getLast();
        return answer(symbol, from, to).flatMap(body -> read(symbol, body, to));
    }

    private Outcome<PriceHistory> read(String symbol, byte[] body, LocalDate to) {
        Instant now = clock.instant();
        return PriceText.parse(
                        Path.of(symbol + ".json"),
                        body,
                        now.atZone(ZoneOffset.UTC).toLocalDate())
                .flatMap(text -> {
                    SourceBars bars = text.series().getFirst();
                    if (!bars.symbol().equals(symbol) || bars.kind() != BarKind.DAILY) {
                        return refused(
                                SOURCE_REFUSES,
                                symbol,
                                "answers with " + bars.kind().word() + " bars of " + bars.symbol());
                    }
                    InspectedSeries series = Inspections.inspect(bars, Circumstances.at(now));
                    return Outcome.ok(series.history().through(to));
                });
    }

    private Outcome<byte[]> answer(String symbol, LocalDate from, LocalDate to) {
        String last = "";
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Duration wait = Duration.ofSeconds(1L << attempt);
            try {
                ChartExchange exchange = ChartExchange.ask(chart(symbol, from, to), cookie, patience);
                int status = exchange.status();
                if (status == 200) {
                    return Outcome.ok(exchange.body());
                }
                if (isCrumbWanted(exchange) && crumb.isEmpty() && fetchCrumb()) {
                    continue;
                }
                if (status != 429 && status < 500) {
                    return refused(SOURCE_REFUSES, symbol, "answers " + status + words(exchange.body()));
                }
                last = "answers " + status + words(exchange.body());
                wait = exchange.retryAfter().flatMap(this::until).orElse(wait);
                if (wait.compareTo(LONGEST_WAIT) > 0) {
                    return refused(SOURCE_BUSY, symbol, "asks to be left alone for " + wait.toSeconds() + " s");
                }
            } catch (IOException broken) {
                last = "cannot be reached: " + broken.getMessage();
            }
            if (attempt + 1 < TRIES && !waited(wait)) {
                return refused(SOURCE_UNREACHABLE, symbol, "was not asked again: the work was broken off");
            }
        }
        return refused(
                last.startsWith("answers") ? SOURCE_BUSY : SOURCE_UNREACHABLE, symbol, last + ", " + TRIES + " times");
    }

    private boolean waited(Duration wait) {
        try {
            waiting.forAWhile(wait);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean isCrumbWanted(ChartExchange exchange) {
        return (exchange.status() == 401 || exchange.status() == 403)
                && new String(exchange.body(), StandardCharsets.UTF_8).contains("rumb");
    }

    private boolean fetchCrumb() throws IOException {
        ChartExchange exchange = ChartExchange.ask(base.resolve("/v1/test/getcrumb"), cookie, patience);
        String text = new String(exchange.body(), StandardCharsets.UTF_8).strip();
        boolean good = exchange.status() == 200 && !text.isEmpty() && text.length() <= LONGEST_CRUMB;
        if (good) {
            crumb = Optional.of(text);
            cookie = exchange.cookie();
        }
        return good;
    }

    private URI chart(String symbol, LocalDate from, LocalDate to) {
        String query = "?interval=1d&period1=" + from.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + "&period2="
                + to.plusDays(1).atStartOfDay().toEpochSecond(ZoneOffset.UTC) + "&events=div%7Csplit"
                + crumb.map(one -> "&crumb=" + encoded(one)).orElse("");
        return base.resolve("/v8/finance/chart/" + encoded(symbol) + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Seconds, or the moment that the service names.
    private Optional<Duration> until(String retryAfter) {
        if (retryAfter.matches("\\d{1,6}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant then = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), then);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static String words(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip().replaceAll("[^\\p{Print}]", " ");
        return text.isEmpty() ? "" : ": " + (text.length() > 120 ? text.substring(0, 120) + "…" : text);
    }

    private <T> Outcome<T> refused(RefusalCode code, String symbol, String what) {
        return Outcome.refused(Refusal.of(
                code,
                Map.of("symbol", symbol, "address", base.toString()),
                "The chart service at " + base + ", asked for " + symbol + ", " + what + "."));
    }
}
