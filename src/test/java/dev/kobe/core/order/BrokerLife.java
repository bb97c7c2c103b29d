// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import dev.kobe.core.order.BrokerPlace.Told;
import dev.kobe.core.order.BrokerPlace.Truth;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One life of an adapter, second by second: orders that fill, an order that rests and is cancelled, questions
/// after the account as a guardian puts them, and attempts to send whenever the link does not trade. Four minutes,
/// the rest of the scenario's time, a last question, the end.
///
/// @param asked when the account was asked for over a link that answers
/// @param lastAsked when it was asked for the last time
/// @param refusals how many attempts over a link that does not trade were refused with a word
/// @param trespasses attempts over a link that does not trade which were not refused, or left
/// @param afterClose reports, connections and orders after the adapter was closed
public record BrokerLife(
        List<Told> told,
        List<Instant> quotes,
        List<OrderRef> sent,
        List<OrderRef> left,
        List<Instant> asked,
        Instant lastAsked,
        Instant end,
        int refusals,
        List<String> trespasses,
        List<String> afterClose,
        Truth truth) {
    static final Duration QUESTION = Duration.ofSeconds(200);
    private static final int SECONDS = 240;
    private static final int ASKED_EVERY = 20;
    private static final OrderRef RESTING = OrderRef.parse("T-2026-02-03/2/1");
    private static final OrderRef PROBE = OrderRef.parse("T-2026-02-03/9/1");

    /// Lives it.
    ///
    /// @param more how long the scenario goes on after the four minutes
    public static BrokerLife of(BrokerPlace place, Duration more) {
        return new Course(place).live(more);
    }

    /// How the link stood at the end.
    Optional<LinkState> link() {
        return links().isEmpty() ? Optional.empty() : Optional.of(links().getLast());
    }

    List<LinkState> links() {
        return reports(BrokerReport.Link.class).stream()
                .map(BrokerReport.Link::state)
                .toList();
    }

    <T extends BrokerReport> List<T> reports(Class<T> kind) {
        return told.stream()
                .map(Told::report)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /// The last answer, if it is whole and was asked for when nothing moved any more.
    Optional<BrokerReport.Account> proof() {
        List<BrokerReport.Account> accounts = reports(BrokerReport.Account.class);
        return accounts.isEmpty()
                ? Optional.empty()
                : Optional.of(accounts.getLast())
                        .filter(BrokerReport.Account::isComplete)
                        .filter(one -> !one.askedAt().isBefore(lastAsked));
    }

    /// Every execution that was told, by itself or in an answer.
    List<Execution> executions() {
        List<Execution> all = new ArrayList<>();
        reports(BrokerReport.Executed.class).forEach(one -> all.add(one.execution()));
        reports(BrokerReport.Account.class).forEach(one -> all.addAll(one.executions()));
        return all;
    }

    private static final class Course {
        private final BrokerPlace place;
        private final List<OrderRef> sent = new ArrayList<>();
        private final List<Instant> asked = new ArrayList<>();
        private final List<String> trespasses = new ArrayList<>();
        private int refusals;
        private int seen;
        private LinkState link = LinkState.DOWN;

        Course(BrokerPlace place) {
            this.place = place;
        }

        BrokerLife live(Duration more) {
            probe();
            place.connect();
            for (int second = 1; second <= SECONDS; second++) {
                place.pass(Duration.ofSeconds(1));
                boolean fresh = hear();
                if (link.answers() && (fresh || second % ASKED_EVERY == 0)) {
                    ask();
                }
                act(second);
            }
            place.pass(more);
            hear();
            Instant last = place.now();
            ask();
            place.pass(QUESTION);
            List<Told> told = List.copyOf(place.told());
            Truth truth = place.truth();
            return new BrokerLife(
                    told,
                    List.copyOf(place.quotes()),
                    List.copyOf(sent),
                    List.copyOf(place.left()),
                    List.copyOf(asked),
                    last,
                    place.now(),
                    refusals,
                    List.copyOf(trespasses),
                    closed(),
                    truth);
        }

        /// Takes in what was reported since.
        ///
        /// @return whether the link has come back meanwhile
        private boolean hear() {
            boolean fresh = false;
            for (; seen < place.told().size(); seen++) {
                BrokerReport report = place.told().get(seen).report();
                if (report instanceof BrokerReport.Link moved) {
                    fresh |= moved.state().answers() && !link.answers();
                    link = moved.state();
                } else if (report instanceof BrokerReport.Account account
                        && account.open().containsKey(RESTING)
                        && sent.contains(RESTING)
                        && link.mayTrade()) {
                    // As the guardian does: a cancellation that was lost is asked for again.
                    place.broker().cancel(RESTING);
                }
            }
            return fresh;
        }

        private void ask() {
            if (link.answers()) {
                asked.add(place.now());
            }
            place.broker().requestAccount(place.now().minus(Duration.ofDays(7)));
        }

        private void act(int second) {
            if (!link.mayTrade()) {
                probe();
                return;
            }
            switch (second) {
                case 5, 6, 7, 8, 9, 10 -> once(line(1), Side.BUY, true);
                case 11, 12, 13, 14, 15 -> once(RESTING, Side.BUY, false);
                case 16, 17, 18 -> once(line(3), Side.SELL, true);
                case 120 -> once(line(4), Side.BUY, true);
                case 20 -> {
                    if (sent.contains(RESTING)) {
                        place.broker().cancel(RESTING);
                    }
                }
                default -> {
                    // the broker has the word
                }
            }
        }

        private static OrderRef line(int number) {
            return OrderRef.parse("T-2026-02-03/" + number + "/1");
        }

        private void once(OrderRef ref, Side side, boolean fills) {
            if (sent.contains(ref)) {
                return;
            }
            try {
                place.broker().submit(place.order(ref, side, fills), () -> true);
                sent.add(ref);
            } catch (IllegalStateException said) {
                refusals++;
            }
        }

        private void probe() {
            int cancellations = place.cancellations();
            refused(() -> place.broker().submit(place.order(PROBE, Side.BUY, true), () -> true), "an order");
            refused(() -> place.broker().cancel(RESTING), "a cancellation");
            if (place.left().contains(PROBE) || place.cancellations() > cancellations) {
                trespasses.add("something left over a link that is " + link);
            }
        }

        private void refused(Runnable attempt, String what) {
            try {
                attempt.run();
                trespasses.add(what + " was taken over a link that is " + link);
            } catch (IllegalStateException said) {
                refusals++;
            }
        }

        private List<String> closed() {
            int reports = place.told().size();
            int connections = place.connections();
            place.close();
            place.close();
            place.pass(Duration.ofMinutes(5));
            link = LinkState.DOWN;
            List<String> after = new ArrayList<>();
            probe();
            if (place.told().size() > reports) {
                after.add(
                        "reports: " + place.told().subList(reports, place.told().size()));
            }
            if (place.connections() > connections) {
                after.add("it connected again");
            }
            return after;
        }
    }
}
