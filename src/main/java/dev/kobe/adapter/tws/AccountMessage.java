// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What the account holds and is worth. Average costs and values are in currency units, pounds and never pence.
public sealed interface AccountMessage extends ToClient {
    List<Shape> SHAPES = List.of(
            new Shape(61, "position", PositionRow::read),
            new Shape(62, "positionEnd", PositionEnd::read),
            new Shape(63, "accountSummary", SummaryRow::read),
            new Shape(64, "accountSummaryEnd", SummaryEnd::read),
            new Shape(6, "accountValue", ValueRow::read),
            new Shape(7, "portfolioValue", PortfolioRow::read),
            new Shape(8, "accountTime", AccountTime::read),
            new Shape(54, "accountDownloadEnd", DownloadEnd::read),
            new Shape(73, "accountUpdateMulti", MultiRow::read),
            new Shape(74, "accountUpdateMultiEnd", MultiEnd::read),
            new Shape(94, "pnl", Pnl::read));

    /// @param quantity signed: below zero is a short position
    record PositionRow(
            String account, WireContract contract, Optional<BigDecimal> quantity, Optional<BigDecimal> averageCost)
            implements AccountMessage {
        static PositionRow read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new PositionRow(fields.text(), WireContract.readShort(fields), fields.decimal(), fields.decimal());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(61).put(3).put(account);
            contract.writeShort(out);
            out.put(quantity).put(averageCost);
        }
    }

    record PositionEnd() implements AccountMessage {
        static PositionEnd read(Fields fields, Dialect dialect) {
            return new PositionEnd();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(62).put(1);
        }
    }

    record SummaryRow(int reqId, String account, String tag, String value, String currency) implements AccountMessage {
        static SummaryRow read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new SummaryRow(fields.number(), fields.text(), fields.text(), fields.text(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(63).put(1).put(reqId).put(account).put(tag).put(value).put(currency);
        }
    }

    record SummaryEnd(int reqId) implements AccountMessage {
        static SummaryEnd read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new SummaryEnd(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(64).put(1).put(reqId);
        }
    }

    /// @param currency empty, an ISO code, or `BASE` for the total
    record ValueRow(String key, String value, String currency, String account) implements AccountMessage {
        static ValueRow read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ValueRow(fields.text(), fields.text(), fields.text(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(6).put(2).put(key).put(value).put(currency).put(account);
        }
    }

    /// @param contract its primary exchange is known, its exchange is not
    /// @param marketPrice in pounds or in pence by disputed accounts: never used for money
    record PortfolioRow(
            WireContract contract,
            Optional<BigDecimal> quantity,
            Optional<BigDecimal> marketPrice,
            Optional<BigDecimal> marketValue,
            Optional<BigDecimal> averageCost,
            Optional<BigDecimal> unrealized,
            Optional<BigDecimal> realized,
            String account)
            implements AccountMessage {
        static PortfolioRow read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new PortfolioRow(
                    readContract(fields),
                    fields.decimal(),
                    fields.decimal(),
                    fields.decimal(),
                    fields.decimal(),
                    fields.decimal(),
                    fields.decimal(),
                    fields.text());
        }

        private static WireContract readContract(Fields fields) {
            return new WireContract(
                    fields.number(),
                    fields.text(),
                    fields.text(),
                    fields.text(),
                    fields.decimal(),
                    fields.text(),
                    fields.text(),
                    "",
                    fields.text(),
                    fields.text(),
                    fields.text(),
                    fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(7).put(8).put(contract.conId()).put(contract.symbol()).put(contract.secType());
            out.put(contract.expiry())
                    .put(contract.strike().orElse(BigDecimal.ZERO))
                    .put(contract.right());
            out.put(contract.multiplier()).put(contract.primaryExchange()).put(contract.currency());
            out.put(contract.localSymbol()).put(contract.tradingClass());
            out.put(quantity).put(marketPrice).put(marketValue).put(averageCost);
            out.put(unrealized).put(realized).put(account);
        }
    }

    /// @param time hours and minutes of the server, `14:05`
    record AccountTime(String time) implements AccountMessage {
        static AccountTime read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new AccountTime(fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(8).put(1).put(time);
        }
    }

    record DownloadEnd(String account) implements AccountMessage {
        static DownloadEnd read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new DownloadEnd(fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(54).put(1).put(account);
        }
    }

    record MultiRow(int reqId, String account, String model, String key, String value, String currency)
            implements AccountMessage {
        static MultiRow read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new MultiRow(
                    fields.number(), fields.text(), fields.text(), fields.text(), fields.text(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(73)
                    .put(1)
                    .put(reqId)
                    .put(account)
                    .put(model)
                    .put(key)
                    .put(value)
                    .put(currency);
        }
    }

    record MultiEnd(int reqId) implements AccountMessage {
        static MultiEnd read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new MultiEnd(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(74).put(1).put(reqId);
        }
    }

    record Pnl(int reqId, Optional<BigDecimal> daily, Optional<BigDecimal> unrealized, Optional<BigDecimal> realized)
            implements AccountMessage {
        static Pnl read(Fields fields, Dialect dialect) {
            return new Pnl(fields.number(), fields.decimal(), fields.decimal(), fields.decimal());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(94).put(reqId).put(daily).put(unrealized).put(realized);
        }
    }
}
