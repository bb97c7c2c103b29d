// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.outcome.Outcome;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/// Opens simulated gateways.
@FunctionalInterface
public interface GatewayServices {
    /// Opens one on a port of this computer.
    ///
    /// @param port 0 for any that is free
    /// @param scenario how it behaves; well where no file says otherwise
    /// @param maxVersion the highest version of the protocol; the scenario's own unless given
    /// @param ledger the file in which it keeps what happens, and from which it goes on; nothing is kept
    /// without one
    Outcome<OpenGateway> open(int port, Optional<Path> scenario, OptionalInt maxVersion, Optional<Path> ledger);

    /// A gateway while it is open.
    interface OpenGateway extends AutoCloseable {
        int port();

        /// Stays until the calling thread is interrupted.
        void serve() throws InterruptedException;

        @Override
        void close();
    }
}
