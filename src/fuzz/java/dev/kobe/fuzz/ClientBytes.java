// SPDX-License-Identifier: MIT
package dev.kobe.fuzz;

import dev.kobe.adapter.gateway.Gateway;
import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.adapter.tws.DirectLine;
import dev.kobe.adapter.tws.Greeting;
import dev.kobe.adapter.tws.Line;
import dev.kobe.app.VirtualTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Any bytes a client may say to the simulated gateway: nothing is thrown, and the next client is served.
///
/// The first byte chooses whether the rest are raw bytes from the greeting on, or the contents of frames, which byte
/// 255 parts, of a client that has started.
public final class ClientBytes {
    private static final Instant START = Instant.parse("2026-02-03T12:00:00Z");

    private ClientBytes() {}

    /// Loads and instruments what every try needs, which takes longer than any try may.
    public static void fuzzerInitialize() {
        for (byte first = 0; first < 4; first++) {
            fuzzerTestOneInput(new byte[] {first, first, '4', '9', 0, '1', 0});
        }
    }

    /// One try, as the fuzzer calls it.
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length < 2) {
            return;
        }
        VirtualTime time = new VirtualTime(START);
        Gateway gateway = new Gateway(Gateway.World.standard(time), Scenario.standard());
        Hearing first = new Hearing();
        Line line = DirectLine.join(time, first, gateway::answer);
        byte[] rest = Pieces.bytes(input, 1);
        if (input[0] % 2 == 0) {
            line.send(Greeting.ours().bytes());
            Pieces.framed("71\0002\0001\000\000".getBytes(StandardCharsets.US_ASCII))
                    .forEach(line::send);
            time.advanceTo(START.plusMillis(50));
            for (byte[] frame : Pieces.framed(rest)) {
                if (!first.ended) {
                    line.send(frame);
                }
                time.advanceTo(time.instant().plusMillis(10));
            }
        } else {
            line.send(rest);
        }
        time.advanceTo(START.plusSeconds(30));

        Hearing second = new Hearing();
        DirectLine.join(time, second, gateway::answer).send(Greeting.ours().bytes());
        time.advanceTo(START.plusSeconds(40));
        if (!second.greeted) {
            throw new IllegalStateException("the next client was not greeted");
        }
    }

    /// A client that only notices whether it was answered.
    private static final class Hearing implements Line.End {
        private boolean greeted;
        private boolean ended;

        @Override
        public void heard(byte[] bytes, int from, int length) {
            greeted = true;
        }

        @Override
        public void ended(String why) {
            ended = true;
        }
    }
}
