// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.SessionMessage.Notice;
import dev.kobe.adapter.tws.ToClient;

/// A connected client as those who answer it see it.
interface Client {
    /// The id with which it started; its orders belong to that id, whichever connection it uses.
    int clientId();

    /// The version of the protocol that it speaks.
    int version();

    /// Tells it something; while the gateway has lost its broker this waits.
    void send(ToClient message);

    /// Refuses a request, or says something about it.
    default void notice(int id, int code, String text) {
        send(new Notice(id, code, text, ""));
    }
}
