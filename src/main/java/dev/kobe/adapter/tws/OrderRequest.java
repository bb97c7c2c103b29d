// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.List;

/// Places, cancels and asks after orders.
public sealed interface OrderRequest extends ToServer {
    List<Shape> SHAPES = List.of(
            new Shape(3, "placeOrder", PlaceOrder::read),
            new Shape(4, "cancelOrder", CancelOrder::read),
            new Shape(58, "reqGlobalCancel", GlobalCancel::read),
            new Shape(5, "reqOpenOrders", ReqOpenOrders::read),
            new Shape(16, "reqAllOpenOrders", ReqAllOpenOrders::read),
            new Shape(15, "reqAutoOpenOrders", ReqAutoOpenOrders::read),
            new Shape(7, "reqExecutions", ReqExecutions::read),
            new Shape(99, "reqCompletedOrders", ReqCompletedOrders::read));

    private static void place(
            FieldWriter out, Dialect dialect, int orderId, WireContract contract, WireOrder order, boolean whatIf) {
        Layout.Blank blank = dialect.placeOrder().blank().set("orderId", orderId);
        contract.set(blank);
        blank.set("primaryExch", contract.primaryExchange()).set("transmit", order.transmit());
        order.set(blank);
        blank.set("whatIf", whatIf);
        out.put(3);
        blank.write(out);
    }

    /// A new order, or the change of one when the id is known to the server.
    record PlaceOrder(int orderId, WireContract contract, WireOrder order) implements OrderRequest {
        /// What the message says: an order, or one that is only to be previewed.
        static OrderRequest read(Fields fields, Dialect dialect) {
            Layout.Row row = dialect.placeOrder().read(fields);
            return row.flag("whatIf")
                    ? PreviewOrder.of(row)
                    : new PlaceOrder(
                            row.number("orderId"),
                            WireContract.of(row, row.text("primaryExch")),
                            WireOrder.of(row, row.flag("transmit")));
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            place(out, dialect, orderId, contract, order, false);
        }
    }

    /// A question in the form of an order: what it would do to the account. The server answers with an
    /// [OrderMessage.OpenOrder] that has a preview, and places nothing. There is no such message without its mark.
    record PreviewOrder(int orderId, WireContract contract, WireOrder order) implements OrderRequest {
        private static PreviewOrder of(Layout.Row row) {
            return new PreviewOrder(
                    row.number("orderId"),
                    WireContract.of(row, row.text("primaryExch")),
                    WireOrder.of(row, row.flag("transmit")));
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            place(out, dialect, orderId, contract, order, true);
        }
    }

    record CancelOrder(int orderId) implements OrderRequest {
        static CancelOrder read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new CancelOrder(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(4).put(1).put(orderId);
            if (dialect.has(Gate.MANUAL_ORDER_TIME)) {
                out.unset();
            }
        }
    }

    /// Cancels everything of every client, orders made by hand included.
    record GlobalCancel() implements OrderRequest {
        static GlobalCancel read(Fields fields, Dialect dialect) {
            return new GlobalCancel();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(58).put(1);
        }
    }

    /// The orders of this client id; for client 0 also those made by hand, which it takes over.
    record ReqOpenOrders() implements OrderRequest {
        static ReqOpenOrders read(Fields fields, Dialect dialect) {
            return new ReqOpenOrders();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(5).put(1);
        }
    }

    /// The orders of every client; takes none over.
    record ReqAllOpenOrders() implements OrderRequest {
        static ReqAllOpenOrders read(Fields fields, Dialect dialect) {
            return new ReqAllOpenOrders();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(16).put(1);
        }
    }

    record ReqAutoOpenOrders(boolean bind) implements OrderRequest {
        static ReqAutoOpenOrders read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ReqAutoOpenOrders(fields.flag());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(15).put(1).put(bind);
        }
    }

    /// Executions since the server's midnight that fit the filter; empty fields and client 0 fit all.
    ///
    /// @param time `yyyymmdd-hh:mm:ss` in UTC, or empty
    record ReqExecutions(
            int reqId,
            int clientId,
            String account,
            String time,
            String symbol,
            String secType,
            String exchange,
            String side)
            implements OrderRequest {
        /// Everything of one account.
        public static ReqExecutions all(int reqId, String account) {
            return new ReqExecutions(reqId, 0, account, "", "", "", "", "");
        }

        static ReqExecutions read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ReqExecutions(
                    fields.number(),
                    fields.number(),
                    fields.text(),
                    fields.text(),
                    fields.text(),
                    fields.text(),
                    fields.text(),
                    fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(7).put(3).put(reqId).put(clientId).put(account).put(time);
            out.put(symbol).put(secType).put(exchange).put(side);
        }
    }

    record ReqCompletedOrders(boolean apiOnly) implements OrderRequest {
        static ReqCompletedOrders read(Fields fields, Dialect dialect) {
            return new ReqCompletedOrders(fields.flag());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(99).put(apiOnly);
        }
    }
}
