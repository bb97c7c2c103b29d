// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.record.ExecutionRow;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The mission's executions CSV: eleven columns, one execution a line, UTF-8.
///
/// The columns may stand in any order and are written in the mission's. A row is taken with every digit that it has; a
/// file is taken whole or refused with the line and the column at fault.
public final class ExecutionsCsv {
    static final RefusalCode INVALID = new RefusalCode("EXECUTIONS_INVALID");
    static final List<String> COLUMNS = List.of(
            "trade_id",
            "timestamp",
            "symbol",
            "asset_class",
            "side",
            "quantity",
            "intended_price",
            "fill_price",
            "slippage_bps",
            "commission",
            "commission_currency");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ExecutionsCsv() {}

    /// Reads the text of a file; `file` is the name that faults call it by.
    public static Outcome<List<ExecutionRow>> parse(String file, String text) {
        List<String> lines = text.replace(BYTE_ORDER_MARK, "").lines().toList();
        if (lines.isEmpty()) {
            return refused(file + " is empty; allowed: the line " + String.join(",", COLUMNS) + ".");
        }
        List<String> head = List.of(lines.getFirst().strip().split(",", -1));
        List<String> missing =
                COLUMNS.stream().filter(one -> !head.contains(one)).toList();
        if (!missing.isEmpty() || head.size() != COLUMNS.size()) {
            return refused(file + " line 1: "
                    + (missing.isEmpty() ? "there are " + head.size() + " columns" : missing + " missing")
                    + "; allowed: " + String.join(",", COLUMNS) + ".");
        }
        Map<String, Integer> at =
                IntStream.range(0, head.size()).boxed().collect(Collectors.toMap(head::get, index -> index));
        List<ExecutionRow> rows = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int number = 2; number <= lines.size(); number++) {
            if (lines.get(number - 1).isBlank()) {
                continue;
            }
            try {
                ExecutionRow row = row(lines.get(number - 1).strip().split(",", -1), at);
                if (!seen.add(row.tradeId())) {
                    throw new FieldFault("trade_id", row.tradeId().toString(), "a trade that no line above has");
                }
                rows.add(row);
            } catch (FieldFault fault) {
                return refused(file + " line " + number + " " + fault.getMessage());
            }
        }
        return Outcome.ok(rows.stream().sorted(ExecutionRow.ORDER).toList());
    }

    private static ExecutionRow row(String[] cells, Map<String, Integer> at) {
        if (cells.length != COLUMNS.size()) {
            throw new FieldFault(
                    "as a whole", cells.length + " cells", COLUMNS.size() + " cells without quotes or commas inside");
        }
        Cells row = new Cells(cells, at);
        return new ExecutionRow(
                row.field("trade_id", "a UUID", ExecutionsCsv::uuid),
                row.field("timestamp", "an ISO 8601 time, UTC unless it says otherwise", Fields::instant),
                row.field("symbol", "a ticker such as SXLK", Fields::word),
                row.field("asset_class", "STK, FUT, OPT, CRYPTO, FX, CMDTY or IND", Fields::word),
                row.field("side", "BUY or SELL", Side::valueOf),
                row.field("quantity", "a number above zero", Fields::positive),
                row.optional("intended_price", "a number above zero, or nothing", Fields::positive),
                row.field("fill_price", "a number above zero", Fields::positive),
                row.optional("slippage_bps", "a number, or nothing", Fields::number),
                row.optional("commission", "a number, or nothing", Fields::number),
                row.optional("commission_currency", "three letters such as USD, or nothing", Fields::currency));
    }

    private static UUID uuid(String text) {
        UUID parsed = UUID.fromString(text);
        if (!parsed.toString().equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("shortened");
        }
        return parsed;
    }

    /// A line's cells under their columns' names.
    private record Cells(String[] cells, Map<String, Integer> at) {
        <T> T field(String name, String allowed, Fields.Reading<T> reading) {
            return Fields.read(name, cells[Optional.ofNullable(at.get(name)).orElseThrow()].strip(), allowed, reading);
        }

        <T> Optional<T> optional(String name, String allowed, Fields.Reading<T> reading) {
            String text = cells[Optional.ofNullable(at.get(name)).orElseThrow()].strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(field(name, allowed, reading));
        }
    }

    /// The text of a file with these rows; no rows are a file of its head alone.
    public static String print(List<ExecutionRow> rows) {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (ExecutionRow one : rows) {
            text.append(String.join(
                            ",",
                            one.tradeId().toString(),
                            one.timestamp().toString(),
                            one.symbol(),
                            one.assetClass(),
                            one.side().name(),
                            one.quantity().toPlainString(),
                            plain(one.intendedPrice()),
                            one.fillPrice().toPlainString(),
                            plain(one.slippageBps()),
                            plain(one.commission()),
                            one.commissionCurrency().orElse("")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse("");
    }

    /// Rows by the UTC day of their execution, which names their file.
    public static Map<String, List<ExecutionRow>> byDay(List<ExecutionRow> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        one -> one.timestamp().toString().substring(0, 10), TreeMap::new, Collectors.toList()));
    }

    private static <T> Outcome<T> refused(String sentence) {
        return Outcome.refused(Refusal.of(INVALID, sentence));
    }
}
