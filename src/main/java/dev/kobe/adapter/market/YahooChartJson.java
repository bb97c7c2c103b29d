// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kobe.core.market.BarKind;
import dev.kobe.core.market.SourceBars;
import dev.kobe.core.market.SourceBars.Column;
import dev.kobe.core.market.SourceBars.Said;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// An answer of Yahoo's chart service, as it came or inside a recorded exchange: opening moments in seconds,
/// prices with nulls, dividends and splits by moment, and the symbol, unit and zone it says itself.
///
/// A bar of a day is dated by its opening moment in the exchange's own zone.
final class YahooChartJson implements PriceReader {
    private static final Map<String, BarKind> KINDS =
            Map.of("1m", BarKind.MINUTE, "1d", BarKind.DAILY, "1wk", BarKind.WEEKLY, "1mo", BarKind.MONTHLY);
    private static final Map<Column, String> QUOTES = Map.of(
            Column.OPEN, "open",
            Column.HIGH, "high",
            Column.LOW, "low",
            Column.CLOSE, "close",
            Column.VOLUME, "volume");
    private static final String RESULT = "/chart/result/0";

    /// Made when the first document is read: an import without one must not wait for it.
    private static final class Json {
        private static final JsonMapper STRICT = JsonMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    @Override
    public String shape() {
        return "Yahoo chart JSON";
    }

    @Override
    public String header() {
        return "{\"chart\":{\"result\":[...]}}";
    }

    @Override
    public boolean knows(SourceText text) {
        int at = 0;
        while (at < text.bytes().length && Character.isWhitespace(text.bytes()[at])) {
            at++;
        }
        return at < text.bytes().length && text.bytes()[at] == '{';
    }

    @Override
    public List<SourceBars> read(SourceText text) throws Unreadable {
        JsonNode root = tree(text.bytes());
        JsonNode answer = root.has("response") ? root.path("response").path("bodyJson") : root;
        JsonNode error = answer.at("/chart/error");
        if (!error.isMissingNode() && !error.isNull()) {
            throw new Unreadable(1, "chart.error", said(error), "an answer with prices");
        }
        JsonNode result = answer.at(RESULT);
        if (!result.isObject()) {
            throw new Unreadable(1, "chart.result", said(result), "one series");
        }
        return List.of(series(result, text.today()));
    }

    private static JsonNode tree(byte[] bytes) throws Unreadable {
        try {
            return Json.STRICT.readTree(bytes);
        } catch (JsonProcessingException broken) {
            int line = Optional.ofNullable(broken.getLocation())
                    .map(at -> at.getLineNr())
                    .orElse(1);
            int column = Optional.ofNullable(broken.getLocation())
                    .map(at -> at.getColumnNr())
                    .orElse(1);
            throw new Unreadable(line, "character " + column, broken.getOriginalMessage(), "one whole JSON document");
        } catch (IOException impossible) {
            throw new Unreadable(1, "character 1", String.valueOf(impossible.getMessage()), "text");
        }
    }

    private static String said(JsonNode node) {
        JsonNode description = node.path("description");
        return description.isTextual() ? description.textValue() : node.toString();
    }

    private static SourceBars series(JsonNode result, LocalDate today) throws Unreadable {
        JsonNode meta = result.path("meta");
        String symbol = meta.path("symbol").asText();
        if (!SymbolName.isSymbol(symbol)) {
            throw new Unreadable(1, "meta.symbol", symbol, "a symbol such as AAPL");
        }
        BarKind kind = KINDS.get(meta.path("dataGranularity").asText());
        if (kind == null) {
            throw new Unreadable(
                    1, "meta.dataGranularity", meta.path("dataGranularity").asText(), "1m, 1d, 1wk, 1mo");
        }
        long[] minutes = moments(result.path("timestamp"), zone(meta), kind, today);
        int[] lines = new int[minutes.length];
        Arrays.fill(lines, 1);
        return new SourceBars(symbol, kind, minutes, lines, columns(result, zone(meta), minutes, kind))
                .saying(new Said(readAt(meta), text(meta.path("currency"))));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() ? Optional.of(node.textValue()) : Optional.empty();
    }

    private static Optional<Instant> readAt(JsonNode meta) {
        JsonNode at = meta.path("regularMarketTime");
        return at.canConvertToInt() ? Optional.of(Instant.ofEpochSecond(at.longValue())) : Optional.empty();
    }

    private static ZoneId zone(JsonNode meta) throws Unreadable {
        String zone = meta.path("exchangeTimezoneName").asText();
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new Unreadable(1, "meta.exchangeTimezoneName", zone, "a zone such as Europe/London");
        }
    }

    private static long[] moments(JsonNode stamps, ZoneId zone, BarKind kind, LocalDate today) throws Unreadable {
        if (stamps.isEmpty()) {
            throw new Unreadable(1, "timestamp", "", "at least one bar");
        }
        long[] minutes = new long[stamps.size()];
        for (int bar = 0; bar < minutes.length; bar++) {
            JsonNode stamp = stamps.get(bar);
            String where = "timestamp[" + bar + "]";
            if (!stamp.canConvertToInt() || !stamp.isIntegralNumber()) {
                throw new Unreadable(1, where, stamp.toString(), "seconds since 1970");
            }
            minutes[bar] = minute(stamp.longValue(), zone, kind);
            if (LocalDate.ofEpochDay(Math.floorDiv(minutes[bar], 1440L)).isAfter(today)) {
                throw new Unreadable(1, where, stamp.toString(), "a day up to today, " + today);
            }
            if (bar > 0 && minutes[bar] < minutes[bar - 1]) {
                throw new Unreadable(1, where, stamp.toString(), "a moment not before the one before it");
            }
        }
        return minutes;
    }

    private static long minute(long seconds, ZoneId zone, BarKind kind) {
        Instant at = Instant.ofEpochSecond(seconds);
        return kind == BarKind.MINUTE
                ? Math.floorDiv(seconds, 60L)
                : at.atZone(zone).toLocalDate().toEpochDay() * 1440;
    }

    private static Map<Column, double[]> columns(JsonNode result, ZoneId zone, long[] minutes, BarKind kind)
            throws Unreadable {
        Map<Column, double[]> columns = new EnumMap<>(Column.class);
        JsonNode quote = result.at("/indicators/quote/0");
        for (Map.Entry<Column, String> one : QUOTES.entrySet()) {
            String name = one.getValue();
            columns.put(one.getKey(), cells(quote.path(name), minutes.length, name, one.getKey()));
        }
        JsonNode adjusted = result.at("/indicators/adjclose/0/adjclose");
        if (adjusted.isArray()) {
            columns.put(Column.ADJUSTED, cells(adjusted, minutes.length, "adjclose", Column.ADJUSTED));
        }
        double[] high = Objects.requireNonNull(columns.get(Column.HIGH));
        double[] low = Objects.requireNonNull(columns.get(Column.LOW));
        for (int bar = 0; bar < minutes.length; bar++) {
            if (high[bar] < low[bar]) {
                throw new Unreadable(
                        1, "high[" + bar + "]", String.valueOf(high[bar]), "not below the low, " + low[bar]);
            }
        }
        columns.put(Column.DIVIDEND, events(result.at("/events/dividends"), "amount", zone, minutes, kind));
        columns.put(Column.SPLIT, splits(result.at("/events/splits"), zone, minutes, kind));
        return columns;
    }

    private static double[] cells(JsonNode values, int size, String name, Column column) throws Unreadable {
        if (values.size() != size) {
            throw new Unreadable(1, name, values.size() + " values", size + ", one for each timestamp");
        }
        double[] cells = new double[size];
        for (int bar = 0; bar < size; bar++) {
            JsonNode value = values.get(bar);
            boolean least = column == Column.VOLUME ? value.asDouble() >= 0 : value.asDouble() > 0;
            if (!value.isNull() && (!value.isNumber() || !least || Double.isInfinite(value.asDouble()))) {
                throw new Unreadable(1, name + "[" + bar + "]", value.toString(), "a number above zero, or null");
            }
            cells[bar] = value.isNull() ? Double.NaN : value.asDouble();
        }
        return cells;
    }

    private static double[] events(JsonNode events, String figure, ZoneId zone, long[] minutes, BarKind kind) {
        double[] cells = new double[minutes.length];
        for (JsonNode event : events) {
            put(cells, event, event.path(figure).asDouble(), zone, minutes, kind);
        }
        return cells;
    }

    private static double[] splits(JsonNode events, ZoneId zone, long[] minutes, BarKind kind) {
        double[] cells = new double[minutes.length];
        for (JsonNode event : events) {
            double ratio = event.path("numerator").asDouble()
                    / event.path("denominator").asDouble();
            if (ratio > 0 && ratio < Double.POSITIVE_INFINITY) {
                put(cells, event, ratio, zone, minutes, kind);
            }
        }
        return cells;
    }

    private static void put(double[] cells, JsonNode event, double figure, ZoneId zone, long[] minutes, BarKind kind) {
        if (event.path("date").canConvertToInt()) {
            int bar = Arrays.binarySearch(minutes, minute(event.path("date").longValue(), zone, kind));
            if (bar >= 0) {
                cells[bar] = figure;
            }
        }
    }
}
