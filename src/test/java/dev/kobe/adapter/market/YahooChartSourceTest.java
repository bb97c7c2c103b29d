// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.PriceHistory;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.signal.Universes;
import dev.kobe.core.time.Venue;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YahooChartSourceTest {
    private static final Instant NOW = Instant.parse("2026-03-16T12:00:00Z");
    private static final LocalDate FROM = LocalDate.of(2020, 8, 1);
    private static final LocalDate TO = LocalDate.of(2020, 11, 30);

    /// Answers that the server gives one after the other; the last one again and again.
    private final Deque<Answer> answers = new ArrayDeque<>();

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> waits = new ArrayList<>();
    private HttpServer server;

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(int status, String body, String... headers) {
        answers.add(exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Outcome<PriceHistory> ask(Venue venue, String symbol) {
        return ask(venue, symbol, Duration.ofSeconds(20));
    }

    private Outcome<PriceHistory> ask(Venue venue, String symbol, Duration patience) {
        Instrument instrument = Universes.of(venue, symbol).instruments().getFirst();
        return YahooChartSource.at(address(), InstantSource.fixed(NOW), patience, waits::add)
                .orThrow()
                .daily(instrument, FROM, TO);
    }

    private static Refusal refused(Outcome<PriceHistory> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<PriceHistory>) outcome).refusal();
    }

    @ParameterizedTest
    @CsvSource({
        "chart-AAPL-2020-08-31-to-2020-11-07.json, NEW_YORK, AAPL, AAPL, 49, 2020-11-06",
        "chart-OCDO.L-2020-01-01-to-2020-01-03.json, LONDON, OCDO, OCDO.L, 1, 2020-01-02"
    })
    void readsTheRecordedAnswers(String file, Venue venue, String symbol, String named, int bars, LocalDate last)
            throws IOException {
        String recorded = Files.readString(Shared.data("yahoo_chart/" + file));
        answer(
                200,
                new ObjectMapper().readTree(recorded).at("/response/bodyJson").toString());

        PriceHistory history = ask(venue, symbol).orThrow();

        assertThat(history.symbol()).isEqualTo(named);
        assertThat(history.size()).isEqualTo(bars);
        assertThat(history.date(bars - 1)).isEqualTo(last);
        assertThat(asked)
                .containsExactly("/v8/finance/chart/" + named + "?interval=1d&period1=1596240000&period2=1606780800"
                        + "&events=div%7Csplit");
        assertThat(waits).isEmpty();
    }

    @Test
    void givesNothingThatLiesBehindTheDayAskedFor() {
        answer(
                200,
                YahooChartJsonTest.ANSWER.replace("108.9,null", "108.9,110.1").replace("0.82", "0"));

        Instrument fund = Universes.of(Venue.NEW_YORK, "AAPL").instruments().getFirst();
        PriceHistory history = YahooChartSource.at(
                        address(), InstantSource.fixed(NOW), Duration.ofSeconds(20), waits::add)
                .orThrow()
                .daily(fund, FROM, LocalDate.of(2020, 8, 3))
                .orThrow();

        assertThat(history.date(history.size() - 1)).isEqualTo("2020-08-03");
    }

    @Test
    void waitsLongerEachTimeWhileTheServiceFails() {
        answer(503, "overloaded");
        answer(429, "");
        answer(500, "");
        answer(200, YahooChartJsonTest.ANSWER);

        assertThat(ask(Venue.NEW_YORK, "AAPL").orThrow().size()).isEqualTo(1);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void waitsAsLongAsItIsTold() {
        answer(429, "", "Retry-After", "7");
        answer(429, "", "Retry-After", "Mon, 16 Mar 2026 12:00:30 GMT");
        answer(429, "", "Retry-After", "Mon, 16 Mar 2026 11:00:00 GMT");
        answer(200, YahooChartJsonTest.ANSWER);

        assertThat(ask(Venue.NEW_YORK, "AAPL").orThrow().size()).isEqualTo(1);
        assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30), Duration.ZERO);
    }

    @Test
    void givesUpWhenItIsToldToWaitLongOrFailsFourTimes() {
        answer(429, "Too Many Requests", "Retry-After", "3600");
        Refusal long1 = refused(ask(Venue.NEW_YORK, "AAPL"));
        assertThat(long1.code()).isEqualTo(YahooChartSource.SOURCE_BUSY);
        assertThat(long1.sentence()).endsWith("asked for AAPL, asks to be left alone for 3600 s.");
        assertThat(waits).isEmpty();

        answers.clear();
        answer(429, "Too Many Requests");
        Refusal often = refused(ask(Venue.NEW_YORK, "AAPL"));
        assertThat(often.code()).isEqualTo(YahooChartSource.SOURCE_BUSY);
        assertThat(often.sentence()).endsWith("answers 429: Too Many Requests, 4 times.");
        assertThat(asked).hasSize(5);
    }

    @Test
    void fetchesACrumbOnceAndKeepsItsCookie() {
        String invalid = "{\"finance\":{\"result\":null,\"error\":{\"description\":\"Invalid Crumb\"}}}";
        List<String> cookies = new ArrayList<>();
        answer(401, invalid);
        answer(200, "a/b c", "Set-Cookie", "A3=xyz; Path=/; Secure");
        answers.add(exchange -> {
            cookies.add(exchange.getRequestHeaders().getFirst("Cookie"));
            byte[] body = YahooChartJsonTest.ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });

        assertThat(ask(Venue.NEW_YORK, "AAPL").orThrow().size()).isEqualTo(1);
        assertThat(asked.get(1)).isEqualTo("/v1/test/getcrumb");
        assertThat(asked.get(2)).endsWith("&crumb=a%2Fb+c");
        assertThat(cookies).containsExactly("A3=xyz");

        answers.clear();
        answer(401, invalid);
        assertThat(refused(ask(Venue.NEW_YORK, "AAPL")).sentence()).contains("answers 401: ", "Invalid Crumb");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 400, 404})
    void repeatsWhatTheServiceSaysWhenItRefuses(int status) {
        answer(
                status,
                "{\"chart\":{\"error\":{\"description\":\"No data found\"}}}",
                "Location",
                "http://example.org/");

        Refusal no = refused(ask(Venue.NEW_YORK, "AAPL"));

        assertThat(no.code()).isEqualTo(YahooChartSource.SOURCE_REFUSES);
        assertThat(no.sentence()).contains("asked for AAPL, answers " + status + ": ", "No data found");
        assertThat(asked).hasSize(1);
    }

    @Test
    void refusesAnAnswerAboutSomethingElse() {
        answer(200, YahooChartJsonTest.ANSWER);
        assertThat(refused(ask(Venue.NEW_YORK, "MSFT")).sentence()).endsWith("answers with daily bars of AAPL.");

        answers.clear();
        answer(200, YahooChartJsonTest.ANSWER.replace("\"1d\"", "\"1wk\""));
        assertThat(refused(ask(Venue.NEW_YORK, "AAPL")).sentence()).endsWith("answers with weekly bars of AAPL.");

        answers.clear();
        answer(200, YahooChartJsonTest.ANSWER.substring(0, 200));
        assertThat(refused(ask(Venue.NEW_YORK, "AAPL")).code()).isEqualTo(PriceText.PRICES_INVALID);
    }

    @Test
    void leavesBarsInDoubtOut() {
        answer(200, YahooChartJsonTest.ANSWER);

        PriceHistory history = ask(Venue.NEW_YORK, "AAPL").orThrow();

        assertThat(history.size()).isEqualTo(1);
        assertThat(history.caveats()).contains("1 bar left out, NO_PRICE: 2020-08-04");
    }

    @Test
    void triesABodyAgainThatBreaksOff() {
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 5000);
            exchange.getResponseBody().write(YahooChartJsonTest.ANSWER.getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        });
        answer(200, YahooChartJsonTest.ANSWER);

        assertThat(ask(Venue.NEW_YORK, "AAPL").orThrow().size()).isEqualTo(1);
        assertThat(asked).hasSize(2);
    }

    @Test
    void breaksAnEndlessAnswerOff() {
        byte[] piece = new byte[1 << 16];
        Arrays.fill(piece, (byte) ' ');
        answers.add(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int sent = 0; sent <= ChartExchange.MOST_BYTES; sent += piece.length) {
                out.write(piece);
            }
        });

        Refusal no = refused(ask(Venue.NEW_YORK, "AAPL"));

        assertThat(no.code()).isEqualTo(YahooChartSource.SOURCE_UNREACHABLE);
        assertThat(no.sentence()).endsWith("cannot be reached: the answer is longer than 16 MB, 4 times.");
    }

    @Test
    void givesUpOnAServiceThatDoesNotAnswer() {
        CountDownLatch over = new CountDownLatch(1);
        answers.add(exchange -> {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });

        Refusal no = refused(ask(Venue.NEW_YORK, "AAPL", Duration.ofMillis(50)));
        over.countDown();

        assertThat(no.code()).isEqualTo(YahooChartSource.SOURCE_UNREACHABLE);
        assertThat(no.sentence()).contains("cannot be reached: ").endsWith(", 4 times.");
        assertThat(waits).hasSize(3);
    }

    @Test
    void givesUpOnAServiceThatIsNotThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        Instrument fund = Universes.of(Venue.NEW_YORK, "AAPL").instruments().getFirst();

        Refusal no = refused(YahooChartSource.at(
                        "http://127.0.0.1:" + free, InstantSource.fixed(NOW), Duration.ofSeconds(5), waits::add)
                .orThrow()
                .daily(fund, FROM, TO));

        assertThat(no.code()).isEqualTo(YahooChartSource.SOURCE_UNREACHABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "http, example.org",
        "https, 127.0.0.1:1",
        "http, 127.0.0.1.example.org",
        "http, 10.0.0.1:80",
        "file, x",
        "http, user@127.0.0.1:1",
        "http, :"
    })
    void asksNobodyOutsideThisComputer(String scheme, String rest) {
        String address = scheme + "://" + rest;
        Outcome<YahooChartSource> source =
                YahooChartSource.at(address, InstantSource.fixed(NOW), Duration.ofSeconds(1), waits::add);

        assertThat(source.reason().orElseThrow()).contains("is not on this computer");
        assertThat(ChartExchange.loopback("http://localhost:8099")).contains(URI.create("http://localhost:8099"));
    }
}
