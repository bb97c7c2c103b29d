// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.LinkState;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Promise R8: an order that the broker does not answer is neither rejected nor sent again; it is asked after, and only
/// a whole answer to a question that was put late enough proves that it never arrived.
class UnansweredOrderTest {
    private static LivedTicket ticket;

    @BeforeContainer
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
    }

    private static List<OrderRef> refs() {
        return List.copyOf(ticket.intended().orders().keySet());
    }

    private static Hearing hearing() {
        return new Hearing(ticket.guardian(), ticket.intended());
    }

    private static Hearing sent() {
        Hearing hearing = hearing();
        refs().forEach(ref -> hearing.offer(new Input.DoorSent(ref)));
        return hearing;
    }

    private static OrderRecord order(Hearing hearing, OrderRef ref) {
        return Optional.ofNullable(hearing.state().orders().get(ref)).orElseThrow();
    }

    private static Map<OrderRef, Set<Long>> working(List<OrderRef> refs) {
        Map<OrderRef, Set<Long>> open = new TreeMap<>();
        refs.forEach(ref -> open.put(ref, Set.of(100L + refs().indexOf(ref))));
        return open;
    }

    /// One of four orders is swallowed; the broker answers questions late, partly or not at all for a while.
    @Property(tries = 200)
    void aSwallowedOrderIsFoundOutAndNoOtherIsTakenForLost(@ForAll long seed) {
        Random random = new Random(seed);
        List<OrderRef> arrived = new ArrayList<>(refs());
        List<OrderRef> swallowed =
                refs().stream().filter(ref -> random.nextInt(4) == 0).toList();
        arrived.removeAll(swallowed);
        int bad = random.nextInt(2);
        Hearing hearing = sent().answering(Duration.ofMillis(100 + random.nextInt(3_000)), (desk, at) -> {
            if (desk.asked().size() > bad) {
                return Optional.of(Hearing.account(desk.state(), at, working(arrived)));
            }
            return random.nextBoolean()
                    ? Optional.empty()
                    : Optional.of(Hearing.account(desk.state(), at, Map.of(), List.of("open orders")));
        });
        arrived.stream()
                .filter(ref -> random.nextBoolean())
                .forEach(ref -> hearing.say(new BrokerReport.Acknowledged(ref, 100L + refs().indexOf(ref))));

        for (int second = 0; second < 15; second++) {
            hearing.pass(Duration.ofSeconds(1));
            boolean doubt = !hearing.state().uncertainOrders().isEmpty();
            assertThat(hearing.state().isReconciled()).isEqualTo(!doubt);
        }

        swallowed.forEach(ref -> assertThat(order(hearing, ref).state()).isEqualTo(OrderState.NOT_SENT));
        arrived.forEach(ref -> assertThat(order(hearing, ref).state()).isEqualTo(OrderState.WORKING));
        assertThat(hearing.events()).noneMatch(DeskEvent.OrderIntended.class::isInstance);
    }

    @Example
    void silenceIsAskedAfterAtOnceAndThenLaterEachTime() {
        Hearing hearing = sent();
        Instant left = hearing.now();

        hearing.pass(Duration.ofMillis(4_999));
        assertThat(hearing.state().uncertainOrders()).isEmpty();
        hearing.pass(Duration.ofSeconds(160));

        assertThat(hearing.state().uncertainOrders()).hasSameSizeAs(refs());
        assertThat(hearing.asked().stream().map(at -> Duration.between(left, at).toSeconds()))
                .containsExactly(5L, 10L, 15L, 25L, 45L, 85L, 145L);
    }

    /// The question left before the order had had its time: not finding it proves nothing.
    @Example
    void anAnswerToAnEarlyQuestionProvesNothing() {
        Hearing hearing = sent();
        Instant left = hearing.now();
        hearing.pass(Duration.ofSeconds(6));

        hearing.say(Hearing.account(hearing.state(), left.plusMillis(4_999), Map.of()));
        assertThat(hearing.state().uncertainOrders()).hasSameSizeAs(refs());
        hearing.say(Hearing.account(hearing.state(), left.plusSeconds(5), Map.of(), List.of("executions")));
        assertThat(hearing.state().uncertainOrders()).hasSameSizeAs(refs());
        assertThat(hearing.state().link().differences())
                .containsExactly("the broker's answer was not complete: executions did not arrive");

        hearing.say(Hearing.account(hearing.state(), left.plusSeconds(5), Map.of()));
        assertThat(hearing.state().orders().values().stream().map(OrderRecord::state))
                .containsOnly(OrderState.NOT_SENT);
    }

    @Example
    void anAnswerToAQuestionThatALinkTookWithItProvesNothing() {
        Hearing hearing = sent();
        hearing.pass(Duration.ofSeconds(10));
        Instant asked = hearing.now();
        hearing.say(new BrokerReport.Link(LinkState.CUT, "1100"))
                .pass(Duration.ofSeconds(1))
                .say(new BrokerReport.Link(LinkState.READY, "1102"));

        hearing.say(Hearing.account(hearing.state(), asked, Map.of()));
        assertThat(hearing.state().uncertainOrders()).hasSameSizeAs(refs());

        hearing.say(Hearing.account(hearing.state(), hearing.now(), Map.of()));
        assertThat(hearing.state().uncertainOrders()).isEmpty();
    }

    @Example
    void aCutLeavesAcknowledgedOrdersAsTheyAreAndDoubtsTheOthersAtOnce() {
        for (LinkState lost : List.of(LinkState.CUT, LinkState.DOWN)) {
            Hearing hearing = sent();
            hearing.say(new BrokerReport.Acknowledged(refs().getFirst(), 7));
            hearing.say(new BrokerReport.Link(lost, "gone"));

            assertThat(order(hearing, refs().getFirst()).state()).isEqualTo(OrderState.WORKING);
            assertThat(hearing.state().uncertainOrders()).hasSize(refs().size() - 1);
            assertThat(hearing.state().link().mayTrade()).isFalse();
            assertThat(hearing.state().link().accountProven()).isEqualTo(lost == LinkState.CUT);
        }
    }

    @Example
    void aLineThatNeverReachedTheBrokerIsTheOwnersToDecideAgain() {
        Hearing hearing =
                sent().answering(Duration.ZERO, (desk, at) -> Optional.of(Hearing.account(desk.state(), at, Map.of())));
        hearing.pass(Duration.ofMinutes(30));

        assertThat(hearing.state().orders()).hasSameSizeAs(refs());
        assertThat(hearing.state().tickets().get(LivedTicket.TICKET)).satisfies(one -> {
            assertThat(one.state().isFinal()).isTrue();
            assertThat(one.reason()).contains("line 1 never reached the broker: propose it again");
        });
    }

    @Example
    void anOrderThatComesToLightAfterItWasTakenForLostIsCancelled() {
        Hearing hearing =
                sent().answering(Duration.ZERO, (desk, at) -> Optional.of(Hearing.account(desk.state(), at, Map.of())));
        hearing.pass(Duration.ofSeconds(6));
        OrderRef late = refs().getFirst();
        assertThat(order(hearing, late).state()).isEqualTo(OrderState.NOT_SENT);

        hearing.say(new BrokerReport.Acknowledged(late, 7));

        assertThat(order(hearing, late).state()).isEqualTo(OrderState.WORKING);
        assertThat(hearing.cancelled()).containsExactly(late);
    }

    @Example
    void anAcknowledgedOrderThatTheBrokerForgetsIsOfUnknownFateUntilItsDayIsOver() {
        Hearing hearing = sent();
        refs().forEach(ref -> hearing.say(new BrokerReport.Acknowledged(ref, 100L + refs().indexOf(ref))));
        hearing.pass(Duration.ofSeconds(60));

        hearing.say(Hearing.account(hearing.state(), hearing.now(), Map.of()));
        assertThat(hearing.state().uncertainOrders()).hasSameSizeAs(refs()).allSatisfy(one -> assertThat(one.note())
                .isEqualTo("the broker had it and no longer knows it: look for it there"));
        hearing.pass(Duration.ofMinutes(10));
        hearing.say(Hearing.account(hearing.state(), hearing.now(), Map.of()));
        assertThat(hearing.state().uncertainOrders()).hasSameSizeAs(refs());

        hearing.pass(Duration.ofHours(20));
        hearing.say(Hearing.account(hearing.state(), hearing.now(), Map.of()));
        assertThat(hearing.state().orders().values()).allSatisfy(one -> {
            assertThat(one.state()).isEqualTo(OrderState.CANCELLED);
            assertThat(one.note()).isEqualTo("expired with its day");
        });
    }

    @Example
    void oneOrderUnderTwoNumbersShutsTheGateUntilTheBrokerHasOnlyOne() {
        Hearing hearing = sent();
        refs().forEach(ref -> hearing.say(new BrokerReport.Acknowledged(ref, 100L + refs().indexOf(ref))));
        OrderRef twice = refs().getFirst();

        hearing.say(new BrokerReport.Acknowledged(twice, 999));
        assertThat(hearing.state().isReconciled()).isFalse();
        assertThat(order(hearing, twice).permanentIds()).containsExactly(100L, 999L);
        assertThat(hearing.asked()).hasSize(1);
        Map<OrderRef, Set<Long>> open = working(refs());
        open.put(twice, Set.of(100L, 999L));
        hearing.say(Hearing.account(hearing.state(), hearing.now(), open));
        assertThat(hearing.state().link().differences())
                .containsExactly("the broker has " + twice
                        + " more than once, as its orders 100 and 999: cancel all but one of them there, by hand");

        hearing.say(Hearing.account(hearing.state(), hearing.now(), working(refs())));
        assertThat(hearing.state().isReconciled()).isTrue();
    }

    @Example
    void aCancelThatWasAskedForWithoutALinkIsAskedForAgainWhenTheBrokerAnswers() {
        Hearing hearing = sent();
        refs().forEach(ref -> hearing.say(new BrokerReport.Acknowledged(ref, 100L + refs().indexOf(ref))));
        hearing.say(new BrokerReport.Link(LinkState.CUT, "1100")).offer(new Input.Halt("stop"));
        assertThat(hearing.cancelled()).isEmpty();

        hearing.say(new BrokerReport.Link(LinkState.READY, "1102"))
                .say(Hearing.account(hearing.state(), hearing.now(), working(refs())));

        assertThat(hearing.cancelled()).containsExactlyInAnyOrderElementsOf(refs());
    }
}
