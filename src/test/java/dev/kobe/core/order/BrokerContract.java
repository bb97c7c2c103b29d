// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.order.BrokerPlace.Told;
import dev.kobe.core.order.BrokerPlace.Trade;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every adapter of [Broker] promises, whatever its broker does to it. A test of an adapter extends this and has a
/// static method `lives` that names its broker's ways; every promise is held against each of them.
///
/// Where the broker answers a last question whole, the adapter's word must equal the truth there. Where it does not,
/// nothing may be said that is not true, and what is not known must be said to be unanswered.
public abstract class BrokerContract {
    /// A way of the broker, lived through.
    ///
    /// @param states the states that the link must have been in, in this order with others between
    /// @param answers whether the last question must be answered whole; empty where either may be
    public record Lived(String name, List<LinkState> states, Optional<Boolean> answers, BrokerLife life) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void anOrderLeavesOnce(Lived one) {
        BrokerLife life = one.life();
        assertThat(life.left()).doesNotHaveDuplicates().containsExactlyElementsOf(life.sent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void nothingLeavesOverALinkThatDoesNotTrade(Lived one) {
        BrokerLife life = one.life();
        assertThat(life.trespasses()).isEmpty();
        assertThat(life.refusals()).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void theLinkIsToldAsItIsAndNeverTheSameTwice(Lived one) {
        BrokerLife life = one.life();
        List<BrokerReport.Link> links = life.reports(BrokerReport.Link.class);
        for (int at = 1; at < links.size(); at++) {
            assertThat(links.get(at)).isNotEqualTo(links.get(at - 1));
        }
        if (!one.states().isEmpty()) {
            assertThat(life.links()).containsSubsequence(one.states());
        }
        assertThat(links).allSatisfy(link -> assertThat(link.detail()).isNotBlank());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void anOrdersEndIsTheTrueOneOrItIsUnknown(Lived one) {
        BrokerLife life = one.life();
        Map<OrderRef, BigDecimal> filled = new TreeMap<>();
        lastRevisions(life).values().forEach(execution -> execution
                .ref()
                .ifPresent(ref -> filled.merge(ref, execution.quantity().value(), BigDecimal::add)));
        Set<OrderRef> ended = life.told().stream()
                .flatMap(told -> ended(told.report()).stream())
                .collect(Collectors.toSet());
        assertThat(ended)
                .as("orders that are said to have ended and work on")
                .noneMatch(life.truth().working()::contains);
        life.sent().forEach(ref -> assertThat(filled.getOrDefault(ref, BigDecimal.ZERO))
                .as("%s", ref)
                .isLessThanOrEqualTo(life.truth().filled().getOrDefault(ref, BigDecimal.ZERO)));
        life.proof().ifPresent(account -> {
            assertThat(account.open().keySet()).isEqualTo(life.truth().working());
            assertThat(account.open().values())
                    .allSatisfy(ids ->
                            assertThat(ids).as("one number of the broker's").hasSize(1));
            assertThat(filled.keySet()).isEqualTo(life.truth().filled().keySet());
            filled.forEach((ref, shares) -> assertThat(shares)
                    .as("%s", ref)
                    .isEqualByComparingTo(life.truth().filled().get(ref)));
        });
    }

    private static List<OrderRef> ended(BrokerReport report) {
        return switch (report) {
            case BrokerReport.Rejected said -> List.of(said.ref());
            case BrokerReport.Cancelled said -> List.of(said.ref());
            case BrokerReport.Account said -> List.copyOf(said.ended().keySet());
            default -> List.of();
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void anExecutionIsOneByItsRootAndRevision(Lived one) {
        BrokerLife life = one.life();
        Map<ExecutionId, Execution> byId = new HashMap<>();
        life.executions().forEach(told -> assertThat(told)
                .as("the same execution says the same")
                .isEqualTo(byId.merge(told.id(), told, (first, again) -> first)));
        Map<String, Execution> last = lastRevisions(life);
        assertThat(life.truth().executions().keySet()).containsAll(last.keySet());
        life.proof().ifPresent(account -> {
            Map<String, Trade> said = new TreeMap<>();
            last.forEach((root, execution) -> said.put(
                    root,
                    new Trade(execution.quantity().value(), execution.price().value())));
            assertThat(said.keySet()).isEqualTo(life.truth().executions().keySet());
            said.forEach((root, trade) -> {
                Trade truth = life.truth().executions().get(root);
                assertThat(trade.shares()).isEqualByComparingTo(truth.shares());
                assertThat(trade.price()).isEqualByComparingTo(truth.price());
            });
        });
    }

    private static Map<String, Execution> lastRevisions(BrokerLife life) {
        Map<String, Execution> last = new TreeMap<>();
        life.executions()
                .forEach(one -> last.merge(
                        one.id().root(),
                        one,
                        (before, now) -> now.id().revision() >= before.id().revision() ? now : before));
        return last;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void aCostIsTheTrueOneOrStillPending(Lived one) {
        BrokerLife life = one.life();
        Map<String, BigDecimal> truth = life.truth().costs();
        life.reports(BrokerReport.Charged.class).stream()
                .map(BrokerReport.Charged::commission)
                .filter(cost -> truth.containsKey(cost.executionRoot()))
                .forEach(cost ->
                        assertThat(cost.amount()).as("%s", cost).isEqualByComparingTo(truth.get(cost.executionRoot())));
        life.proof().ifPresent(account -> assertThat(account.commissions())
                .as("the answer has every cost that was told")
                .containsAll(life.reports(BrokerReport.Charged.class).stream()
                        .map(BrokerReport.Charged::commission)
                        .toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void everyQuestionIsAnsweredOrSaidToBeUnanswered(Lived one) {
        BrokerLife life = one.life();
        for (Instant asked : life.asked()) {
            if (asked.plus(BrokerLife.QUESTION).isAfter(life.end())) {
                continue;
            }
            assertThat(life.told())
                    .as("a question of %s over a link that then stood", asked)
                    .anyMatch(told -> !told.at().isBefore(asked) && (answers(told, asked) || breaks(told)));
        }
        one.answers().ifPresent(whole -> assertThat(life.proof().isPresent())
                .as(() -> "the last question was answered whole: " + unanswered(life))
                .isEqualTo(whole));
    }

    private static boolean answers(Told told, Instant asked) {
        return told.report() instanceof BrokerReport.Account account
                && !account.askedAt().isBefore(asked);
    }

    private static boolean breaks(Told told) {
        return told.report() instanceof BrokerReport.Link link && !link.state().answers();
    }

    private static String unanswered(BrokerLife life) {
        List<BrokerReport.Account> accounts = life.reports(BrokerReport.Account.class);
        return life.link() + ", "
                + (accounts.isEmpty() ? "never" : accounts.getLast().unanswered());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void aWholeAnswerIsWhatTheBrokerHolds(Lived one) {
        BrokerLife life = one.life();
        life.proof().ifPresent(account -> {
            Map<String, BigDecimal> held = new TreeMap<>();
            account.positions().forEach((id, shares) -> held.put(id.symbol(), shares.stripTrailingZeros()));
            assertThat(held).isEqualTo(life.truth().positions());
            LocalDate day = LocalDate.ofInstant(account.askedAt(), ZoneOffset.UTC);
            assertThat(account.executions())
                    .extracting(execution -> execution.id().root())
                    .as("a whole answer has every execution of its day")
                    .containsAll(lastRevisions(life).values().stream()
                            .filter(execution -> LocalDate.ofInstant(execution.at(), ZoneOffset.UTC)
                                    .equals(day))
                            .map(execution -> execution.id().root())
                            .toList());
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void afterABreakTheAccountIsAskedForAgainAndAnswered(Lived one) {
        BrokerLife life = one.life();
        boolean wasDown = false;
        for (int at = 0; at < life.told().size(); at++) {
            Told told = life.told().get(at);
            if (told.report() instanceof BrokerReport.Link link) {
                if (wasDown && link.state().answers()) {
                    assertThat(life.told().subList(at, life.told().size()))
                            .as("the link came back at %s", told.at())
                            .anyMatch(later -> breaks(later) || answers(later, told.at()));
                }
                wasDown = !link.state().answers();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void quotesComeAgainAfterABreak(Lived one) {
        BrokerLife life = one.life();
        Optional<Instant> broke = life.told().stream()
                .filter(BrokerContract::breaks)
                .map(Told::at)
                .max(Instant::compareTo);
        boolean came =
                broke.filter(at -> life.quotes().stream().anyMatch(at::isAfter)).isPresent();
        if (came && life.link().equals(Optional.of(LinkState.READY))) {
            assertThat(life.quotes()).anyMatch(broke.get()::isBefore);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lives")
    void onceClosedItIsStillHoweverOftenItIsClosed(Lived one) {
        assertThat(one.life().afterClose()).isEmpty();
    }
}
