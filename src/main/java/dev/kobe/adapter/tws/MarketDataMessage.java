// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Quotes, in the contract's own units: pence where its price magnifier is 100.
public sealed interface MarketDataMessage extends ToClient {
    List<Shape> SHAPES = List.of(
            new Shape(1, "tickPrice", TickPrice::read),
            new Shape(2, "tickSize", TickSize::read),
            new Shape(45, "tickGeneric", TickGeneric::read),
            new Shape(46, "tickString", TickString::read),
            new Shape(57, "tickSnapshotEnd", SnapshotEnd::read),
            new Shape(58, "marketDataType", DataType::read),
            new Shape(81, "tickReqParams", TickParameters::read));

    /// A price of one kind; -1 with size 0 says that there is none.
    ///
    /// @param type 1 bid, 2 ask, 4 last, 9 close; 66, 67, 68, 75 the same delayed
    /// @param mask bit 0 may be executed at once, bit 1 beyond the day's limit, bit 2 before the open
    record TickPrice(int reqId, int type, Optional<BigDecimal> price, Optional<BigDecimal> size, int mask)
            implements MarketDataMessage {
        static TickPrice read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new TickPrice(fields.number(), fields.number(), fields.decimal(), fields.decimal(), fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(1).put(6).put(reqId).put(type).put(price).put(size).put(mask);
        }
    }

    record TickSize(int reqId, int type, Optional<BigDecimal> size) implements MarketDataMessage {
        static TickSize read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new TickSize(fields.number(), fields.number(), fields.decimal());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(2).put(6).put(reqId).put(type).put(size);
        }
    }

    /// @param type 49 tells whether trading is halted
    record TickGeneric(int reqId, int type, Optional<BigDecimal> value) implements MarketDataMessage {
        static TickGeneric read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new TickGeneric(fields.number(), fields.number(), fields.decimal());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(45).put(6).put(reqId).put(type).put(value);
        }
    }

    record TickString(int reqId, int type, String value) implements MarketDataMessage {
        static TickString read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new TickString(fields.number(), fields.number(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(46).put(6).put(reqId).put(type).put(value);
        }
    }

    record SnapshotEnd(int reqId) implements MarketDataMessage {
        static SnapshotEnd read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new SnapshotEnd(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(57).put(1).put(reqId);
        }
    }

    /// @param type 1 live, 2 frozen, 3 delayed, 4 delayed and frozen
    record DataType(int reqId, int type) implements MarketDataMessage {
        static DataType read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new DataType(fields.number(), fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(58).put(1).put(reqId).put(type);
        }
    }

    record TickParameters(int reqId, Optional<BigDecimal> minTick, String bboExchange, int snapshotPermissions)
            implements MarketDataMessage {
        static TickParameters read(Fields fields, Dialect dialect) {
            return new TickParameters(fields.number(), fields.decimal(), fields.text(), fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(81).put(reqId).put(minTick).put(bboExchange).put(snapshotPermissions);
        }
    }
}
