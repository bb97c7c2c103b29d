// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.List;

/// What keeps a connection going.
public sealed interface SessionRequest extends ToServer {
    List<Shape> SHAPES = List.of(
            new Shape(71, "startApi", StartApi::read),
            new Shape(8, "reqIds", ReqIds::read),
            new Shape(17, "reqManagedAccts", ReqManagedAccounts::read),
            new Shape(49, "reqCurrentTime", ReqCurrentTime::read),
            new Shape(14, "setServerLogLevel", SetServerLogLevel::read),
            new Shape(104, "reqUserInfo", ReqUserInfo::read));

    /// The first request of a connection.
    record StartApi(int clientId, String capabilities) implements SessionRequest {
        static StartApi read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new StartApi(fields.number(), fields.hasMore() ? fields.text() : "");
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(71).put(2).put(clientId).put(capabilities);
        }
    }

    record ReqIds() implements SessionRequest {
        static ReqIds read(Fields fields, Dialect dialect) {
            return new ReqIds();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(8).put(1).put(1);
        }
    }

    record ReqManagedAccounts() implements SessionRequest {
        static ReqManagedAccounts read(Fields fields, Dialect dialect) {
            return new ReqManagedAccounts();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(17).put(1);
        }
    }

    /// The heartbeat; asked more than once a second it may go unanswered.
    record ReqCurrentTime() implements SessionRequest {
        static ReqCurrentTime read(Fields fields, Dialect dialect) {
            return new ReqCurrentTime();
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(49).put(1);
        }
    }

    record SetServerLogLevel(int level) implements SessionRequest {
        static SetServerLogLevel read(Fields fields, Dialect dialect) {
            fields.skip(1);
            return new SetServerLogLevel(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(14).put(1).put(level);
        }
    }

    record ReqUserInfo(int reqId) implements SessionRequest {
        static ReqUserInfo read(Fields fields, Dialect dialect) {
            return new ReqUserInfo(fields.number());
        }

        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(104).put(reqId);
        }
    }
}
