// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// What becomes of orders. These come in any order, repeated, late or never; only executions say what was filled.
public sealed interface OrderMessage extends ToClient {
    List<Shape> SHAPES = List.of(
            new Shape(5, "openOrder", OpenOrder::read),
            new Shape(3, "orderStatus", OrderStatus::read),
            new Shape(53, "openOrderEnd", OpenOrderEnd::read),
            new Shape(11, "execDetails", Execution::read),
            new Shape(55, "execDetailsEnd", ExecutionEnd::read),
            new Shape(59, "commissionReport", CommissionReport::read),
            new Shape(100, "orderBound", OrderBound::read),
            new Shape(101, "completedOrder", CompletedOrder::read),
            new Shape(102, "completedOrdersEnd", CompletedOrdersEnd::read));

    /// An order as the server holds it.
    ///
    /// @param orderId the client's number; 0 or below for an order made by hand
    /// @param permanentId the server's number, which never changes
    /// @param commission empty until it is known
    /// @param preview what it would do to the margin, where it was only previewed and is no order at all
    record OpenOrder(
            int orderId,
            WireContract contract,
            WireOrder order,
            int clientId,
            long permanentId,
            int parentId,
            String status,
            Optional<BigDecimal> commission,
            String commissionCurrency,
            String warning,
            Optional<WireMargin> preview)
            implements OrderMessage {
        /// An order.
        public OpenOrder(
                int orderId,
                WireContract contract,
                WireOrder order,
                int clientId,
                long permanentId,
                int parentId,
                String status,
                Optional<BigDecimal> commission,
                String commissionCurrency,
                String warning) {
            this(
                    orderId,
                    contract,
                    order,
                    clientId,
                    permanentId,
                    parentId,
                    status,
                    commission,
                    commissionCurrency,
                    warning,
                    Optional.empty());
        }

        static OpenOrder read(Fields fields, Dialect dialect) {
            Layout.Row row = dialect.openOrder().read(fields);
            return new OpenOrder(
                    row.number("orderId"),
                    WireContract.of(row, ""),
                    WireOrder.of(row, true),
                    row.number("clientId"),
                    row.longNumber("permId"),
                    row.number("parentId"),
                    row.text("status"),
                    row.decimal("commission"),
                    row.text("commissionCurrency"),
                    row.text("warningText"),
                    row.flag("whatIf") ? Optional.of(WireMargin.of(row)) : Optional.empty());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            Layout.Blank blank = dialect.openOrder().blank().set("orderId", orderId);
            contract.set(blank);
            order.set(blank);
            blank.set("clientId", clientId).set("permId", permanentId).set("parentId", parentId);
            blank.set("status", status).set("commission", commission).set("commissionCurrency", commissionCurrency);
            blank.set("warningText", Escapes.escape(warning)).set("whatIf", preview.isPresent());
            preview.ifPresent(margin -> margin.set(blank));
            out.put(5);
            blank.write(out);
        }
    }

    /// How far an order is by the server's count; it moves states and never books.
    ///
    /// @param whyHeld `locate` while shares to borrow are looked for; else empty
    record OrderStatus(
            int orderId,
            String status,
            Optional<BigDecimal> filled,
            Optional<BigDecimal> remaining,
            Optional<BigDecimal> averagePrice,
            long permanentId,
            int parentId,
            Optional<BigDecimal> lastPrice,
            int clientId,
            String whyHeld)
            implements OrderMessage {
        static OrderStatus read(Fields fields, Dialect dialect) {
            return new OrderStatus(
                    fields.number(),
                    fields.text(),
                    fields.decimal(),
                    fields.decimal(),
                    fields.decimal(),
                    fields.longNumber(),
                    fields.number(),
                    fields.decimal(),
                    fields.number(),
                    fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(3).put(orderId).put(status).put(filled).put(remaining).put(averagePrice);
            out.put(permanentId)
                    .put(parentId)
                    .put(lastPrice)
                    .put(clientId)
                    .put(whyHeld)
                    .put(0);
        }
    }

    record OpenOrderEnd() implements OrderMessage {
        static OpenOrderEnd read(Fields fields, Dialect dialect) {
            return new OpenOrderEnd();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(53).put(1);
        }
    }

    /// One execution; the part of its id behind the last point is its revision.
    ///
    /// @param reqId -1 as it happens, else the request it answers
    /// @param orderId 0 or 2147483647 for an order made by hand
    /// @param time in one of the server's forms, with or without its zone
    /// @param side `BOT` or `SLD`
    /// @param cumulative filled so far by the server's count
    /// @param priceMayChange the price will be revised and a correction will follow; false before version 178
    record Execution(
            int reqId,
            int orderId,
            WireContract contract,
            String executionId,
            String time,
            String account,
            String exchange,
            String side,
            Optional<BigDecimal> shares,
            Optional<BigDecimal> price,
            long permanentId,
            int clientId,
            int liquidation,
            Optional<BigDecimal> cumulative,
            Optional<BigDecimal> averagePrice,
            String orderRef,
            int lastLiquidity,
            boolean priceMayChange)
            implements OrderMessage {
        static Execution read(Fields fields, Dialect dialect) {
            int reqId = fields.number();
            int orderId = fields.number();
            WireContract contract = WireContract.readShort(fields);
            String executionId = fields.text();
            String time = fields.text();
            String account = fields.text();
            String exchange = fields.text();
            String side = fields.text();
            Optional<BigDecimal> shares = fields.decimal();
            Optional<BigDecimal> price = fields.decimal();
            long permanentId = fields.longNumber();
            int clientId = fields.number();
            int liquidation = fields.number();
            Optional<BigDecimal> cumulative = fields.decimal();
            Optional<BigDecimal> averagePrice = fields.decimal();
            String orderRef = fields.text();
            fields.skip(3);
            return new Execution(
                    reqId,
                    orderId,
                    contract,
                    executionId,
                    time,
                    account,
                    exchange,
                    side,
                    shares,
                    price,
                    permanentId,
                    clientId,
                    liquidation,
                    cumulative,
                    averagePrice,
                    orderRef,
                    fields.number(),
                    dialect.has(Gate.PENDING_PRICE_REVISION) && fields.flag());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(11).put(reqId).put(orderId);
            contract.writeShort(out);
            out.put(executionId)
                    .put(time)
                    .put(account)
                    .put(exchange)
                    .put(side)
                    .put(shares)
                    .put(price);
            out.put(permanentId)
                    .put(clientId)
                    .put(liquidation)
                    .put(cumulative)
                    .put(averagePrice)
                    .put(orderRef);
            out.unset().unset().unset().put(lastLiquidity);
            if (dialect.has(Gate.PENDING_PRICE_REVISION)) {
                out.put(priceMayChange);
            }
        }
    }

    record ExecutionEnd(int reqId) implements OrderMessage {
        static ExecutionEnd read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ExecutionEnd(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(55).put(1).put(reqId);
        }
    }

    /// The cost of an execution, in its own currency; -1 and unset say that it is not known yet.
    record CommissionReport(
            String executionId, Optional<BigDecimal> commission, String currency, Optional<BigDecimal> realized)
            implements OrderMessage {
        static CommissionReport read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new CommissionReport(fields.text(), fields.decimal(), fields.text(), fields.decimal());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(59).put(1).put(executionId);
            out.put(commission.map(BigDecimal::toPlainString).orElse(UNSET_DOUBLE))
                    .put(currency);
            out.put(realized.map(BigDecimal::toPlainString).orElse(UNSET_DOUBLE))
                    .put(UNSET_DOUBLE)
                    .unset();
        }
    }

    /// What servers print for a floating-point number that is not set.
    String UNSET_DOUBLE = "1.7976931348623157E308";

    record OrderBound(long permanentId, int clientId, int orderId) implements OrderMessage {
        static OrderBound read(Fields fields, Dialect dialect) {
            return new OrderBound(fields.longNumber(), fields.number(), fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(100).put(permanentId).put(clientId).put(orderId);
        }
    }

    /// An order that has ended. Of a filled one the total quantity may be 0, and `filled` has it.
    ///
    /// @param completedTime in one of the server's forms
    /// @param completedStatus the server's sentence, for display alone
    record CompletedOrder(
            WireContract contract,
            WireOrder order,
            long permanentId,
            String status,
            Optional<BigDecimal> filled,
            String completedTime,
            String completedStatus)
            implements OrderMessage {
        static CompletedOrder read(Fields fields, Dialect dialect) {
            Layout.Row row = dialect.completedOrder().read(fields);
            return new CompletedOrder(
                    WireContract.of(row, ""),
                    WireOrder.of(row, true),
                    row.longNumber("permId"),
                    row.text("status"),
                    row.decimal("filledQuantity"),
                    row.text("completedTime"),
                    row.text("completedStatus"));
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            Layout.Blank blank = dialect.completedOrder().blank();
            contract.set(blank);
            order.set(blank);
            blank.set("permId", permanentId).set("status", status).set("filledQuantity", filled);
            blank.set("completedTime", completedTime).set("completedStatus", completedStatus);
            out.put(101);
            blank.write(out);
        }
    }

    record CompletedOrdersEnd() implements OrderMessage {
        static CompletedOrdersEnd read(Fields fields, Dialect dialect) {
            return new CompletedOrdersEnd();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(102);
        }
    }
}
