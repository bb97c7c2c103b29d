// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.List;

/// Asks for bars of the past.
public sealed interface HistoryRequest extends ToServer {
    List<Shape> SHAPES = List.of(
            new Shape(20, "reqHistoricalData", ReqHistoricalData::read),
            new Shape(25, "cancelHistoricalData", CancelHistoricalData::read),
            new Shape(87, "reqHeadTimestamp", ReqHeadTimestamp::read),
            new Shape(90, "cancelHeadTimestamp", CancelHeadTimestamp::read));

    /// @param end empty for now, else `yyyymmdd-hh:mm:ss` in UTC
    /// @param duration a count and S, D, W, M or Y: `14 M`
    /// @param barSize `1 day`
    /// @param show `TRADES`, `MIDPOINT`, `ADJUSTED_LAST` and the like
    record ReqHistoricalData(
            int reqId,
            WireContract contract,
            String end,
            String barSize,
            String duration,
            boolean regularHours,
            String show,
            int formatDate,
            boolean keepUpToDate)
            implements HistoryRequest {
        static ReqHistoricalData read(Fields fields, Dialect dialect) {
            int reqId = fields.number();
            WireContract contract = WireContract.read(fields);
            fields.skip(1);
            return new ReqHistoricalData(
                    reqId,
                    contract,
                    fields.text(),
                    fields.text(),
                    fields.text(),
                    fields.flag(),
                    fields.text(),
                    fields.number(),
                    fields.flag());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(20).put(reqId);
            contract.write(out);
            out.put(false)
                    .put(end)
                    .put(barSize)
                    .put(duration)
                    .put(regularHours)
                    .put(show)
                    .put(formatDate);
            out.put(keepUpToDate).unset();
        }
    }

    record CancelHistoricalData(int reqId) implements HistoryRequest {
        static CancelHistoricalData read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new CancelHistoricalData(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(25).put(1).put(reqId);
        }
    }

    record ReqHeadTimestamp(int reqId, WireContract contract, boolean regularHours, String show, int formatDate)
            implements HistoryRequest {
        static ReqHeadTimestamp read(Fields fields, Dialect dialect) {
            int reqId = fields.number();
            WireContract contract = WireContract.read(fields);
            fields.skip(1);
            return new ReqHeadTimestamp(reqId, contract, fields.flag(), fields.text(), fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(87).put(reqId);
            contract.write(out);
            out.put(false).put(regularHours).put(show).put(formatDate);
        }
    }

    record CancelHeadTimestamp(int reqId) implements HistoryRequest {
        static CancelHeadTimestamp read(Fields fields, Dialect dialect) {
            return new CancelHeadTimestamp(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(90).put(reqId);
        }
    }
}
