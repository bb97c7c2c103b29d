// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.List;

/// Asks for positions, cash and values.
public sealed interface AccountRequest extends ToServer {
    List<Shape> SHAPES = List.of(
            new Shape(61, "reqPositions", ReqPositions::read),
            new Shape(64, "cancelPositions", CancelPositions::read),
            new Shape(62, "reqAccountSummary", ReqAccountSummary::read),
            new Shape(63, "cancelAccountSummary", CancelAccountSummary::read),
            new Shape(6, "reqAccountUpdates", ReqAccountUpdates::read),
            new Shape(76, "reqAccountUpdatesMulti", ReqAccountUpdatesMulti::read),
            new Shape(77, "cancelAccountUpdatesMulti", CancelAccountUpdatesMulti::read),
            new Shape(92, "reqPnL", ReqPnl::read),
            new Shape(93, "cancelPnL", CancelPnl::read));

    record ReqPositions() implements AccountRequest {
        static ReqPositions read(Fields fields, Dialect dialect) {
            return new ReqPositions();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(61).put(1);
        }
    }

    record CancelPositions() implements AccountRequest {
        static CancelPositions read(Fields fields, Dialect dialect) {
            return new CancelPositions();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(64).put(1);
        }
    }

    /// @param tags comma separated, such as `NetLiquidation,$LEDGER:ALL`
    record ReqAccountSummary(int reqId, String group, String tags) implements AccountRequest {
        static ReqAccountSummary read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ReqAccountSummary(fields.number(), fields.text(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(62).put(1).put(reqId).put(group).put(tags);
        }
    }

    record CancelAccountSummary(int reqId) implements AccountRequest {
        static CancelAccountSummary read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new CancelAccountSummary(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(63).put(1).put(reqId);
        }
    }

    /// Starts or ends the stream of one account's values.
    record ReqAccountUpdates(boolean subscribe, String account) implements AccountRequest {
        static ReqAccountUpdates read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ReqAccountUpdates(fields.flag(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(6).put(2).put(subscribe).put(account);
        }
    }

    record ReqAccountUpdatesMulti(int reqId, String account, String model, boolean ledgerOnly)
            implements AccountRequest {
        static ReqAccountUpdatesMulti read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ReqAccountUpdatesMulti(fields.number(), fields.text(), fields.text(), fields.flag());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(76).put(1).put(reqId).put(account).put(model).put(ledgerOnly);
        }
    }

    record CancelAccountUpdatesMulti(int reqId) implements AccountRequest {
        static CancelAccountUpdatesMulti read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new CancelAccountUpdatesMulti(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(77).put(1).put(reqId);
        }
    }

    record ReqPnl(int reqId, String account, String model) implements AccountRequest {
        static ReqPnl read(Fields fields, Dialect dialect) {
            return new ReqPnl(fields.number(), fields.text(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(92).put(reqId).put(account).put(model);
        }
    }

    record CancelPnl(int reqId) implements AccountRequest {
        static CancelPnl read(Fields fields, Dialect dialect) {
            return new CancelPnl(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(93).put(reqId);
        }
    }
}
