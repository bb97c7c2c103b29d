// SPDX-License-Identifier: MIT
package dev.kobe.app.wire;

import dev.kobe.adapter.tws.Dialect;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.FrameCutter;
import dev.kobe.adapter.tws.Line;
import dev.kobe.adapter.tws.ToServer;
import java.util.Optional;
import java.util.function.Consumer;

/// A client's line on which every message that passes to the server is read as well.
final class WatchedLine implements Line {
    private final Line line;
    private final Dialect dialect;
    private final Consumer<ToServer> passed;
    private final FrameCutter cutter = new FrameCutter();
    private boolean greeted;

    /// @param version that both sides will agree on
    WatchedLine(Line line, int version, Consumer<ToServer> passed) {
        this.line = line;
        this.dialect = Dialect.of(version);
        this.passed = passed;
    }

    @Override
    public void send(byte[] bytes) {
        if (greeted) {
            cutter.put(bytes, 0, bytes.length);
            for (Optional<Fields> next = cutter.next(); next.isPresent(); next = cutter.next()) {
                ToServer.read(next.get(), dialect).ifPresent(passed);
            }
        }
        greeted = true;
        line.send(bytes);
    }

    @Override
    public void close() {
        line.close();
    }
}
