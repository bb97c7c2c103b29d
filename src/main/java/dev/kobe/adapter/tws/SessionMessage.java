// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.List;
import java.util.stream.Stream;

/// What the server says about the connection itself.
public sealed interface SessionMessage extends ToClient {
    List<Shape> SHAPES = List.of(
            new Shape(15, "managedAccounts", ManagedAccounts::read),
            new Shape(9, "nextValidId", NextValidId::read),
            new Shape(4, "error", Notice::read),
            new Shape(49, "currentTime", CurrentTime::read),
            new Shape(107, "userInfo", UserInfo::read));

    /// The accounts this login may trade.
    record ManagedAccounts(List<String> accounts) implements SessionMessage {
        public ManagedAccounts {
            accounts = List.copyOf(accounts);
        }

        static ManagedAccounts read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new ManagedAccounts(Stream.of(fields.text().split(","))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(15).put(1).put(String.join(",", accounts));
        }
    }

    /// The least order id the server would take now; it may be lower than ids that were used before.
    record NextValidId(int orderId) implements SessionMessage {
        static NextValidId read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new NextValidId(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(9).put(1).put(orderId);
        }
    }

    /// An error, a warning or a word about the link; only its code and the request it answers mean anything.
    ///
    /// @param id the request or order it belongs to; -1 for none
    /// @param advancedReject JSON with more about a refused order; usually empty
    record Notice(int id, int code, String text, String advancedReject) implements SessionMessage {
        static Notice read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new Notice(
                    fields.number(),
                    fields.number(),
                    fields.escapedText(),
                    dialect.has(Gate.ADVANCED_REJECT) ? fields.escapedText() : "");
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(4).put(2).put(id).put(code).putEscaped(text);
            if (dialect.has(Gate.ADVANCED_REJECT)) {
                out.putEscaped(advancedReject);
            }
        }
    }

    /// @param epochSecond seconds since 1970, up to the year 9999
    record CurrentTime(long epochSecond) implements SessionMessage {
        private static final long LAST = 253_402_300_799L;

        static CurrentTime read(Fields fields, Dialect dialect) {
            fields.skip(1);
            long second = fields.longNumber();
            if (second < 0 || second > LAST) {
                throw new WireFault("a time of " + second + " seconds since 1970 is none");
            }
            return new CurrentTime(second);
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(49).put(1).put(epochSecond);
        }
    }

    record UserInfo(int reqId, String whiteBrandingId) implements SessionMessage {
        static UserInfo read(Fields fields, Dialect dialect) {
            return new UserInfo(fields.number(), fields.text());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(107).put(reqId).put(whiteBrandingId);
        }
    }
}
