// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A message from the client to the server.
public sealed interface ToServer
        permits SessionRequest, AccountRequest, ContractRequest, MarketDataRequest, HistoryRequest, OrderRequest {

    /// How a message of one id is read from what follows the id.
    record Shape(int id, String name, Reader reader) {}

    /// Reads the fields behind the id.
    interface Reader {
        ToServer read(Fields fields, Dialect dialect);
    }

    /// Every message that is known, by its id.
    Map<Integer, Shape> SHAPES = byId();

    private static Map<Integer, Shape> byId() {
        Map<Integer, Shape> shapes = new HashMap<>();
        List.of(
                        SessionRequest.SHAPES,
                        AccountRequest.SHAPES,
                        ContractRequest.SHAPES,
                        MarketDataRequest.SHAPES,
                        HistoryRequest.SHAPES,
                        OrderRequest.SHAPES)
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

    /// Reads a whole payload; empty for an id that is not known.
    static Optional<ToServer> read(Fields fields, Dialect dialect) {
        int id = fields.number();
        Shape shape = SHAPES.get(id);
        if (shape == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(shape.reader().read(fields, dialect));
        } catch (WireFault fault) {
            throw new WireFault(shape.name() + ": " + fault.sentence());
        }
    }
}
