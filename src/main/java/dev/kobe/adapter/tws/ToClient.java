// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A message from the server to the client.
public sealed interface ToClient
        permits ToClient.NotKnown,
                SessionMessage,
                AccountMessage,
                ContractMessage,
                MarketDataMessage,
                HistoryMessage,
                OrderMessage {

    /// A message whose id is not known: it is counted and ignored. A second answer to the greeting looks like this.
    record NotKnown(int id, int bytes) implements ToClient {
        @Override
        public void write(FieldWriter out, Dialect dialect) {
            out.put(id);
        }
    }

    /// How a message of one id is read from what follows the id.
    record Shape(int id, String name, Reader reader) {}

    /// Reads the fields behind the id.
    interface Reader {
        ToClient read(Fields fields, Dialect dialect);
    }

    /// Every message that is known, by its id.
    Map<Integer, Shape> SHAPES = byId();

    private static Map<Integer, Shape> byId() {
        Map<Integer, Shape> shapes = new HashMap<>();
        List.of(
                        SessionMessage.SHAPES,
                        AccountMessage.SHAPES,
                        ContractMessage.SHAPES,
                        MarketDataMessage.SHAPES,
                        HistoryMessage.SHAPES,
                        OrderMessage.SHAPES)
                .forEach(topic -> topic.forEach(one -> shapes.put(one.id(), one)));
        return Map.copyOf(shapes);
    }

    /// Writes id and fields.
    void write(FieldWriter out, Dialect dialect);

    /// The whole frame.
    default byte[] frame(Dialect dialect) {
        FieldWriter out = new FieldWriter();
        write(out, dialect);
        return out.frame();
    }

    /// Reads a whole payload. What follows the fields that are known is ignored; what is missing or unreadable is a
    /// [WireFault] that names message and field.
    static ToClient read(Fields fields, Dialect dialect) {
        int id = fields.number();
        Shape shape = SHAPES.get(id);
        if (shape == null) {
            return new NotKnown(id, fields.left());
        }
        try {
            return shape.reader().read(fields, dialect);
        } catch (WireFault fault) {
            throw new WireFault(shape.name() + ": " + fault.sentence());
        }
    }
}
