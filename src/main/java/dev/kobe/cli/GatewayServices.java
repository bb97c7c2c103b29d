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
    Outcome<OpenGateway> open(int port, Optional<Path> scenario, OptionalInt maxVersion);

    /// A gateway while it is open.
    interface OpenGateway extends AutoCloseable {
        int port();

        /// Stays until the calling thread is interrupted.
        void serve() throws InterruptedException;

        @Override
        void close();
    }
}
