// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.List;

/// Asks for quotes as they are made.
public sealed interface MarketDataRequest extends ToServer {
    List<Shape> SHAPES = List.of(
            new Shape(1, "reqMktData", ReqMarketData::read),
            new Shape(2, "cancelMktData", CancelMarketData::read),
            new Shape(59, "reqMarketDataType", ReqMarketDataType::read));

    record ReqMarketData(int reqId, WireContract contract, String genericTicks, boolean snapshot)
            implements MarketDataRequest {
        static ReqMarketData read(Fields fields, Dialect dialect) {
            fields.skip(1);
            int reqId = fields.number();
            WireContract contract = WireContract.read(fields);
            if (fields.flag()) {
                throw new WireFault("market data with a delta-neutral contract is not read");
            }
            return new ReqMarketData(reqId, contract, fields.text(), fields.flag());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(1).put(11).put(reqId);
            contract.write(out);
            out.put(false).put(genericTicks).put(snapshot).put(false).unset();
        }
    }

    record CancelMarketData(int reqId) implements MarketDataRequest {
        static CancelMarketData read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new CancelMarketData(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(2).put(1).put(reqId);
        }
    }

    /// @param type 1 live, 2 frozen, 3 delayed, 4 delayed and frozen
    record ReqMarketDataType(int type) implements MarketDataRequest {
        static ReqMarketDataType read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ReqMarketDataType(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(59).put(1).put(type);
        }
    }
}
