// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.ToServer;
import dev.kobe.core.order.BrokerReport;
import java.time.Duration;
import java.time.Instant;

/// What the parts of the client share: the connection they ask over, the numbers of their questions, and who hears the
/// answers. Everything in it happens under the lock of the connection.
final class Conversation {
    /// Requests are numbered far above any order, since notices name either by one number.
    private static final int FIRST_REQUEST = 1_500_000_000;

    private final IbkrSettings settings;
    private final IbkrBroker.Ground ground;
    private final TwsLink link;
    private final IbkrBroker.Ears ears;
    private int next = FIRST_REQUEST;

    Conversation(IbkrSettings settings, IbkrBroker.Ground ground, TwsLink link, IbkrBroker.Ears ears) {
        this.settings = settings;
        this.ground = ground;
        this.link = link;
        this.ears = ears;
    }

    IbkrSettings settings() {
        return settings;
    }

    IbkrBroker.Ears ears() {
        return ears;
    }

    Instant now() {
        return ground.clock().instant();
    }

    /// A number that no question and no order has had.
    int number() {
        return next++;
    }

    /// Puts a question in line.
    void ask(ToServer question) {
        link.ask(question);
    }

    /// Sends at once, before every question.
    void sendNow(ToServer message) {
        link.sendNow(message);
    }

    /// Takes a step when so much time has passed.
    void later(Duration after, Runnable step) {
        link.later(after, step);
    }

    void report(BrokerReport report) {
        ears.reports().accept(report);
    }

    /// Tells the owner what is odd, in a sentence.
    void odd(String sentence) {
        ears.oddities().accept(sentence);
    }

    /// Whether the account says of itself that it is simulated, and its prices with it.
    boolean isSimulated() {
        return settings.account().endsWith("SIM");
    }
}
