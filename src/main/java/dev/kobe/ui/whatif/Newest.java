// SPDX-License-Identifier: MIT
package dev.kobe.ui.whatif;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// One question under way at a time, and only the newest wish counts: what was wished in between is never asked, and an
/// answer to a question that is no longer wished is dropped. For one thread.
///
/// Example: wishes 1, 2 and 3 while 1 is under way: 1 and 3 are asked, and only the answer to 3 is heard.
final class Newest<Q, A> {
    private final BiConsumer<Q, Consumer<A>> ask;
    private final BiConsumer<Q, A> heard;
    private Optional<Q> wished = Optional.empty();
    private boolean underWay;

    /// @param ask puts a question; its answer is given back on the same thread as everything here
    Newest(BiConsumer<Q, Consumer<A>> ask, BiConsumer<Q, A> heard) {
        this.ask = ask;
        this.heard = heard;
    }

    /// Wishes for an answer to this, and to nothing else any more.
    void wish(Q question) {
        wished = Optional.of(question);
        begin();
    }

    /// Wishes for nothing any more.
    void cancel() {
        wished = Optional.empty();
    }

    /// Whether an answer is still to come.
    boolean isAwaited() {
        return wished.isPresent();
    }

    private void begin() {
        if (!underWay) {
            wished.ifPresent(question -> {
                underWay = true;
                ask.accept(question, answer -> answered(question, answer));
            });
        }
    }

    private void answered(Q question, A answer) {
        underWay = false;
        if (wished.equals(Optional.of(question))) {
            wished = Optional.empty();
            heard.accept(question, answer);
        } else {
            begin();
        }
    }
}
