// SPDX-License-Identifier: MIT
package dev.kobe.ui.pane;

/// What the owner may ask for where a breaker is shown.
public interface BreakerAsks {
    /// Asks for nothing.
    BreakerAsks NONE = new BreakerAsks() {
        @Override
        public void whatIf(String breaker) {}

        @Override
        public void resume() {}
    };

    /// What other levels of a breaker, by its id, would have done.
    void whatIf(String breaker);

    /// To review what resuming would do; nothing is resumed by asking.
    void resume();
}
