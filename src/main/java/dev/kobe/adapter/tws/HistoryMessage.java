// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Bars of the past, in the contract's own units.
public sealed interface HistoryMessage extends ToClient {
    List<Shape> SHAPES = List.of(
            new Shape(17, "historicalData", HistoricalData::read),
            new Shape(90, "historicalDataUpdate", HistoricalUpdate::read),
            new Shape(88, "headTimestamp", HeadTimestamp::read));

    /// @param date `yyyymmdd` for a daily bar, which is a date and never an instant
    record WireBar(
            String date,
            Optional<BigDecimal> open,
            Optional<BigDecimal> high,
            Optional<BigDecimal> low,
            Optional<BigDecimal> close,
            Optional<BigDecimal> volume,
            Optional<BigDecimal> average,
            int trades) {}

    /// All the bars of an answer at once.
    record HistoricalData(int reqId, String start, String end, List<WireBar> bars) implements HistoryMessage {
        private static final int FIELDS_OF_A_BAR = 8;

        public HistoricalData {
            bars = List.copyOf(bars);
        }

        static HistoricalData read(Fields fields, Dialect dialect) {
            int reqId = fields.number();
            String start = fields.text();
            String end = fields.text();
            int count = fields.number();
            if (count < 0 || (long) count * FIELDS_OF_A_BAR > fields.left()) {
                throw new WireFault(count + " bars do not fit into " + fields.left() + " bytes");
            }
            List<WireBar> bars = new ArrayList<>(count);
            for (int index = 0; index < count; index++) {
                bars.add(new WireBar(
                        fields.text(),
                        fields.decimal(),
                        fields.decimal(),
                        fields.decimal(),
                        fields.decimal(),
                        fields.decimal(),
                        fields.decimal(),
                        fields.number()));
            }
            return new HistoricalData(reqId, start, end, bars);
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(17).put(reqId).put(start).put(end).put(bars.size());
            for (WireBar one : bars) {
                out.put(one.date())
                        .put(one.open())
                        .put(one.high())
                        .put(one.low())
                        .put(one.close());
                out.put(one.volume()).put(one.average()).put(one.trades());
            }
        }
    }

    /// A bar that is still being made; its fields stand in another order.
    record HistoricalUpdate(int reqId, WireBar bar) implements HistoryMessage {
        static HistoricalUpdate read(Fields fields, Dialect dialect) {
            int reqId = fields.number();
            int trades = fields.number();
            String date = fields.text();
            Optional<BigDecimal> open = fields.decimal();
            Optional<BigDecimal> close = fields.decimal();
            Optional<BigDecimal> high = fields.decimal();
            Optional<BigDecimal> low = fields.decimal();
            Optional<BigDecimal> average = fields.decimal();
            return new HistoricalUpdate(
                    reqId, new WireBar(date, open, high, low, close, fields.decimal(), average, trades));
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(90)
                    .put(reqId)
                    .put(bar.trades())
                    .put(bar.date())
                    .put(bar.open())
                    .put(bar.close());
            out.put(bar.high()).put(bar.low()).put(bar.average()).put(bar.volume());
        }
    }

    record HeadTimestamp(int reqId, String time) implements HistoryMessage {
        static HeadTimestamp read(Fields fields, Dialect dialect) {
            return new HeadTimestamp(fields.number(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(88).put(reqId).put(time);
        }
    }
}
