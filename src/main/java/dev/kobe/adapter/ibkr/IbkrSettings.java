// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import java.time.Duration;
import java.time.ZoneId;

/// What the door needs to know before it opens.
///
/// Example: port 7497, client 7, account DU1234567, paper, zone Europe/London.
///
/// @param clientId kept for ever: orders belong to the client id that sent them
/// @param zone the server's own, for times that name none
/// @param startUp how long the server may take from the greeting to being ready
/// @param answer how long a question may stay open
/// @param heartbeat how often the server is asked whether it is there; two silences end the connection
/// @param pulse how often the quotes that have not moved are proven to stand, by an answer of the server;
///     zero for never
/// @param vix whether the VIX is followed beside the contracts
public record IbkrSettings(
        int port,
        int clientId,
        String account,
        boolean live,
        ZoneId zone,
        Duration startUp,
        Duration answer,
        Duration heartbeat,
        Duration pulse,
        boolean vix) {

    /// The same with a pulse; the server may leave more than one question a second unanswered.
    public IbkrSettings pulsing(Duration every) {
        return new IbkrSettings(port, clientId, account, live, zone, startUp, answer, heartbeat, every, vix);
    }

    /// The same with the VIX followed beside the contracts.
    public IbkrSettings withVix() {
        return new IbkrSettings(port, clientId, account, live, zone, startUp, answer, heartbeat, pulse, true);
    }

    /// The usual patience: 15 seconds to start, 10 for an answer, a heartbeat every 30.
    public static IbkrSettings of(int port, int clientId, String account, boolean live, ZoneId zone) {
        return new IbkrSettings(
                port,
                clientId,
                account,
                live,
                zone,
                Duration.ofSeconds(15),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ZERO,
                false);
    }
}
