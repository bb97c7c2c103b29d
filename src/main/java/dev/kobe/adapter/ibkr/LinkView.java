// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import java.util.Optional;

/// How the connection stands, each part for itself: a socket that is up says nothing about the broker behind it.
///
/// @param phase how far the conversation with the server has come
/// @param cut whether the server has lost the broker (1100): what happened before is still heard, nothing new may go
/// @param farms in words, which data farm is broken; empty where none is
/// @param readOnly whether the server takes no orders
/// @param refused why this connection may not be used at all until its owner has acted
/// @param detail one sentence for the owner
record LinkView(
        Phase phase, boolean cut, Optional<String> farms, boolean readOnly, Optional<String> refused, String detail) {

    enum Phase {
        DOWN,
        OPENING,
        STARTING,
        READY
    }

    static LinkView down(String detail) {
        return new LinkView(Phase.DOWN, false, Optional.empty(), false, Optional.empty(), detail);
    }

    static LinkView refused(String why) {
        return new LinkView(Phase.DOWN, false, Optional.empty(), false, Optional.of(why), why);
    }

    LinkView at(Phase next, String said) {
        return new LinkView(next, cut, farms, readOnly, refused, said);
    }

    LinkView cut(boolean is, String said) {
        return new LinkView(phase, is, farms, readOnly, refused, said);
    }

    LinkView broken(Optional<String> broken, String said) {
        return new LinkView(phase, cut, broken, readOnly, refused, said);
    }

    LinkView onlyReading(String said) {
        return new LinkView(phase, cut, farms, true, refused, said);
    }
}
