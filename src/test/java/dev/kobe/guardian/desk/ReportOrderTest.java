// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.adapter.journal.JournalFolder;
import dev.kobe.app.config.ConfigFolder;
import dev.kobe.app.demo.SimulatedDesks;
import dev.kobe.app.demo.Simulation;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.Position;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ExecutionId;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Price;
import dev.kobe.guardian.journal.EventCodec;
import dev.kobe.guardian.journal.Journal;
import dev.kobe.testing.Said;
import dev.kobe.testing.Shared;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Promise R11: the reports of one ticket, in any order and any number of times, leave the same books.
class ReportOrderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 1);
    private static final TicketId TICKET = new TicketId("T-" + DAY);

    private static Path folder = Path.of("");
    private static Guardian guardian;
    private static DeskState intended = DeskState.blank();
    private static List<BrokerReport> reports = List.of();
    private static DeskState inOrder = DeskState.blank();
    private static Map<Currency, Money> expectedCash = Map.of();

    /// Lives the ticket once for its orders and its venue's answers, and takes back everything after the intents.
    @BeforeContainer
    static void liveTheTicketOnce() throws IOException {
        folder = Files.createTempDirectory("kobe-report-order");
        DeskState lived;
        try (Simulation simulation = new SimulatedDesks(
                        new ConfigFolder(Shared.project("config")), LocalDate.of(2026, 11, 20))
                .create(folder, SimulatedDesks.demonstration(1, 1), true, true, sentence -> {})
                .orThrow()) {
            simulation.life().session(LocalDate.of(2026, 9, 30));
            simulation.life().begin(DAY);
            simulation.life().propose(DAY);
            simulation.life().approveAndSend(TICKET);
            lived = simulation.desk().engine().view().state();
            guardian = new Guardian(simulation.desk().plan().rules());
        }
        for (Journal.Line line : JournalFolder.read(folder.resolve("journal"))) {
            DeskEvent event = EventCodec.decode(line);
            if (!isAnswer(event, intended)) {
                intended = Applying.apply(intended, event, line.at());
            }
        }
        reports = reportsOf(lived);
        expectedCash = cash(intended, reports);
        inOrder = hearing(reports);
    }

    @AfterContainer
    static void removeTheDesk() throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path one : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    /// What the venue said, or what followed from it.
    private static boolean isAnswer(DeskEvent event, DeskState before) {
        boolean sending = !before.orders().isEmpty();
        return event instanceof DeskEvent.FillBooked
                || event instanceof DeskEvent.CommissionBooked
                || event instanceof DeskEvent.OrderMoved
                || sending && event instanceof DeskEvent.TicketMoved;
    }

    /// Every report of the ticket; one execution is corrected to a price a cent higher and every order's end is told
    /// by a cancel too.
    private static List<BrokerReport> reportsOf(DeskState lived) {
        List<BrokerReport> all = new ArrayList<>();
        lived.orders().forEach((ref, order) -> order.permanentIds()
                .forEach(permanent -> all.add(new BrokerReport.Acknowledged(ref, permanent))));
        lived.fills().values().forEach(fill -> all.add(Said.executed(fill)));
        Fill wrong = List.copyOf(lived.fills().values()).getLast();
        all.add(Said.executed(new Fill(
                new ExecutionId(wrong.id().root(), wrong.id().revision() + 1),
                wrong.ref(),
                wrong.permanentId(),
                wrong.strategy(),
                wrong.instrument(),
                wrong.side(),
                wrong.quantity(),
                Price.of(
                        wrong.price().value().add(new BigDecimal("0.01")),
                        wrong.price().unit()),
                wrong.at(),
                wrong.rate())));
        lived.commissions().values().forEach(cost -> all.add(new BrokerReport.Charged(cost)));
        lived.orders().keySet().forEach(ref -> all.add(new BrokerReport.Cancelled(ref, "the rest")));
        return List.copyOf(all);
    }

    /// Cash worked out from the reports alone, with nothing of the guardian: the last revision of an execution counts.
    private static Map<Currency, Money> cash(DeskState before, List<BrokerReport> said) {
        Map<Currency, Money> cash = new TreeMap<>(before.book().cash());
        Map<String, Execution> last = new TreeMap<>();
        for (BrokerReport one : said) {
            if (one instanceof BrokerReport.Executed(Execution fill)) {
                last.merge(fill.id().root(), fill, (a, b) -> a.id().revision() > b.id().revision() ? a : b);
            } else if (one instanceof BrokerReport.Charged(Commission cost)) {
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
        DeskState state = intended;
        Instant at = intended.lastEventAt().orElseThrow();
        for (BrokerReport report : said) {
            at = at.plusMillis(1);
            Decision decision = guardian.decide(state, Readings.none(), new Stamped(at, new Input.BrokerSaid(report)));
            for (DeskEvent event : decision.events()) {
                assertThat(event).as("nothing is sent again").isNotInstanceOf(DeskEvent.OrderIntended.class);
                state = Applying.apply(state, event, at);
            }
        }
        return state;
    }

    @Property(tries = 10_000)
    void everyOrderOfTheReportsLeavesTheSameBooks(@ForAll long seed) {
        Random random = new Random(seed);
        List<BrokerReport> said = new ArrayList<>(reports);
        for (BrokerReport one : reports) {
            said.addAll(Collections.nCopies(random.nextInt(3), one));
        }
        Collections.shuffle(said, random);
        // A cost that came before its execution is told again with the next account, as a broker does.
        reports.stream().filter(BrokerReport.Charged.class::isInstance).forEach(said::add);

        DeskState state = hearing(said);

        assertThat(state.book().cash()).isEqualTo(expectedCash);
        assertThat(rounded(state.book())).isEqualTo(rounded(inOrder.book()));
        assertThat(state.fills()).isEqualTo(inOrder.fills());
        assertThat(state.commissions()).isEqualTo(inOrder.commissions());
        for (OrderRef ref : intended.orders().keySet()) {
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
