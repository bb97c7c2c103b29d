// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

/// One end of a connection that carries bytes; what comes the other way is told to an [End].
///
/// Either a socket ([SocketLine]) or two ends in one process ([DirectLine]): the bytes are the same.
public interface Line extends AutoCloseable {
    /// Hands bytes over in one piece; they have left when this returns.
    ///
    /// @throws java.io.UncheckedIOException when the line is gone: how much has left is unknown
    void send(byte[] bytes);

    /// Ends the line. The own end hears nothing more, the other that it has ended. Closing twice does nothing more.
    @Override
    void close();

    /// Who hears what comes. Calls come one at a time, and none after [#ended].
    interface End {
        /// Bytes as they came, which hold only for the length of the call.
        void heard(byte[] bytes, int from, int length);

        /// The other side has gone, with the reason as far as it is known.
        void ended(String why);
    }

    /// Gives a line's bytes to whoever will hear them.
    interface Connector {
        /// Opens a line.
        ///
        /// @throws java.io.UncheckedIOException when nobody answers
        Line open(End end);
    }
}
