// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.book.Book;
import dev.kobe.core.book.Position;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import dev.kobe.testing.Said;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Promises R11 and R17: the reports of one ticket, in any order, any number of times, and with any of them lost until
/// the account is asked for, leave the same books.
class ReportOrderTest {
    private static LivedTicket ticket;
    private static List<BrokerReport> reports = List.of();
    private static DeskState inOrder = DeskState.blank();
    private static Map<Currency, Money> expectedCash = Map.of();

    @BeforeContainer
    static void liveTheTicketOnce() throws IOException {
        ticket = LivedTicket.live();
        reports = reportsOf(ticket.lived());
        expectedCash = cash(ticket.intended(), reports);
        inOrder = hearing(reports);
    }

    /// Every report of the ticket; one execution is corrected to a price a cent higher, every cost is first said to be
    /// not known yet, and every order's end is told by a cancel too.
    private static List<BrokerReport> reportsOf(DeskState lived) {
        List<BrokerReport> all = new ArrayList<>();
        lived.orders().forEach((ref, order) -> order.permanentIds()
                .forEach(permanent -> all.add(new BrokerReport.Acknowledged(ref, permanent))));
        List<Execution> executions = executions(lived);
        executions.forEach(one -> all.add(new BrokerReport.Executed(one)));
        all.add(new BrokerReport.Executed(dearer(executions.getLast())));
        lived.commissions().values().forEach(cost -> {
            all.add(new BrokerReport.Charged(
                    new Commission(cost.executionRoot(), BigDecimal.ONE.negate(), cost.currency())));
            all.add(new BrokerReport.Charged(cost));
        });
        lived.orders().keySet().forEach(ref -> all.add(new BrokerReport.Cancelled(ref, "the rest")));
        return List.copyOf(all);
    }

    private static List<Execution> executions(DeskState lived) {
        Map<OrderRef, Quantity> counts = new TreeMap<>();
        List<Execution> executions = new ArrayList<>();
        lived.fills().values().stream().sorted(Comparator.comparing(Fill::id)).forEach(fill -> {
            Quantity count = counts.merge(fill.ref(), fill.quantity(), Quantity::plus);
            executions.add(with(Said.execution(fill), fill.id(), fill.price(), Optional.of(count)));
        });
        return executions;
    }

    private static Execution dearer(Execution wrong) {
        Price right = Price.of(
                wrong.price().value().add(new BigDecimal("0.01")), wrong.price().unit());
        return with(wrong, new ExecutionId(wrong.id().root(), wrong.id().revision() + 1), right, wrong.cumulative());
    }

    private static Execution with(Execution one, ExecutionId id, Price price, Optional<Quantity> cumulative) {
        return new Execution(
                id,
                one.ref(),
                one.brokerRef(),
                one.permanentId(),
                one.instrument(),
                one.side(),
                one.quantity(),
                price,
                one.at(),
                cumulative,
                false);
    }

    /// The whole account at the end of the day: everything that was ever said is in it.
    private static BrokerReport.Account account(Instant askedAt) {
        Map<OrderRef, String> ended = new TreeMap<>();
        List<Execution> executions = new ArrayList<>();
        List<Commission> costs = new ArrayList<>();
        for (BrokerReport one : reports) {
            switch (one) {
                case BrokerReport.Executed said -> executions.add(said.execution());
                case BrokerReport.Charged said -> costs.add(said.commission());
                case BrokerReport.Cancelled said -> ended.put(said.ref(), said.reason());
                default -> {}
            }
        }
        Map<InstrumentId, BigDecimal> held = new TreeMap<>();
        ticket.lived().book().positions().forEach(one -> held.put(one.instrument(), one.quantity()));
        return new BrokerReport.Account(
                ticket.lived().identity().orElseThrow().account(),
                askedAt,
                List.of(),
                Map.of(),
                List.of(),
                executions,
                costs,
                ended,
                held,
                Map.of(),
                expectedCash,
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /// Cash worked out from the reports alone, with nothing of the guardian: the last revision of an execution counts.
    private static Map<Currency, Money> cash(DeskState before, List<BrokerReport> said) {
        Map<Currency, Money> cash = new TreeMap<>(before.book().cash());
        Map<String, Execution> last = new TreeMap<>();
        for (BrokerReport one : said) {
            if (one instanceof BrokerReport.Executed(Execution fill)) {
                last.merge(fill.id().root(), fill, (a, b) -> a.id().revision() > b.id().revision() ? a : b);
            } else if (one instanceof BrokerReport.Charged(Commission cost)
                    && cost.amount().compareTo(BigDecimal.ONE.negate()) != 0) {
                add(cash, cost.currency(), cost.amount().negate());
            }
        }
        for (Execution fill : last.values()) {
            BigDecimal quantity = fill.quantity()
                    .value()
                    .multiply(BigDecimal.valueOf(fill.side().sign()));
            add(cash, Currency.USD, quantity.negate().multiply(fill.price().value()));
            if (fill.instrument().symbol().equals("GBP.USD")) {
                add(cash, Currency.GBP, quantity);
            }
        }
        return cash;
    }

    private static void add(Map<Currency, Money> cash, Currency currency, BigDecimal amount) {
        cash.merge(currency, new Money(currency, amount.setScale(2, RoundingMode.HALF_EVEN)), Money::plus);
    }

    private static DeskState hearing(List<BrokerReport> said) {
        Hearing hearing = new Hearing(ticket.guardian(), ticket.intended());
        for (BrokerReport report : said) {
            hearing.pass(Duration.ofMillis(1)).say(report);
        }
        assertThat(hearing.events()).as("nothing is sent again").noneMatch(DeskEvent.OrderIntended.class::isInstance);
        return hearing.state();
    }

    private static List<BrokerReport> repeatedAndShuffled(Random random) {
        List<BrokerReport> said = new ArrayList<>(reports);
        for (BrokerReport one : reports) {
            said.addAll(Collections.nCopies(random.nextInt(3), one));
        }
        Collections.shuffle(said, random);
        return said;
    }

    @Property(tries = 10_000)
    void everyOrderOfTheReportsLeavesTheSameBooks(@ForAll long seed) {
        isTheSame(hearing(repeatedAndShuffled(new Random(seed))));
    }

    @Property(tries = 10_000)
    void whateverIsLostTheAccountBringsBack(@ForAll long seed) {
        Random random = new Random(seed);
        List<BrokerReport> said = repeatedAndShuffled(random);
        said.removeIf(one -> random.nextInt(3) == 0);
        said.add(account(ticket.intended().lastEventAt().orElseThrow().plusSeconds(60)));

        DeskState state = hearing(said);

        isTheSame(state);
        assertThat(state.isReconciled()).as("%s", state.link().differences()).isTrue();
    }

    private static void isTheSame(DeskState state) {
        assertThat(state.book().cash()).isEqualTo(expectedCash);
        assertThat(rounded(state.book())).isEqualTo(rounded(inOrder.book()));
        assertThat(state.fills()).isEqualTo(inOrder.fills());
        assertThat(state.commissions()).isEqualTo(inOrder.commissions());
        assertThat(state.earlyCommissions()).isEmpty();
        for (OrderRef ref : ticket.intended().orders().keySet()) {
            var order = state.orders().get(ref);
            assertThat(order.filled()).isEqualTo(inOrder.orders().get(ref).filled());
            boolean full = order.filled().compareTo(order.order().quantity()) == 0;
            assertThat(order.state()).isEqualTo(full ? OrderState.FILLED : OrderState.CANCELLED);
        }
    }

    /// The books with costs to ten decimals: a division at 34 digits may end differently in its last.
    private static Book rounded(Book book) {
        return new Book(
                book.base(),
                book.cash(),
                book.unsettled(),
                book.positions().stream()
                        .map(one -> new Position(
                                one.strategy(),
                                one.instrument(),
                                one.quantity().stripTrailingZeros(),
                                one.cost().setScale(10, RoundingMode.HALF_EVEN)))
                        .toList());
    }
}
