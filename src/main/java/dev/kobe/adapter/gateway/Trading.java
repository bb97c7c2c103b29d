// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.BookedOrder.Status;
import dev.kobe.adapter.gateway.Scenario.Commission;
import dev.kobe.adapter.gateway.Scenario.Correction;
import dev.kobe.adapter.gateway.SimulatedExchange.Part;
import dev.kobe.adapter.tws.OrderMessage.CommissionReport;
import dev.kobe.adapter.tws.WireOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/// The life of an order that was taken: its acknowledgement, its fills in the books, the words about them, their cost
/// and their correction.
///
/// The words of a fill come as real servers send them: the execution, the order, its status, and a while later the
/// order with its cost and the cost itself.
final class Trading {
    private static final Duration CORRECTED = Duration.ofSeconds(3);
    private static final Duration LATE = Duration.ofMillis(200);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final BigDecimal MADE_BY_HAND = BigDecimal.valueOf(5);
    private static final BigDecimal PENDING = BigDecimal.ONE.negate();
    private static final String STRANGE = "0000e0d5.7fffffff.01.01";

    private final Gateway gateway;
    private final OrderReports reports;
    private final SimulatedExchange exchange;
    private final Scenario.Fills manners;

    Trading(Gateway gateway, OrderReports reports) {
        this.gateway = gateway;
        this.reports = reports;
        this.manners = gateway.scenario().fills();
        this.exchange = new SimulatedExchange(gateway, this::filled, this::expired);
    }

    /// Takes up what a gateway that was opened again was at: orders that work, costs that are due, a correction.
    void resume() {
        gateway.book().open().forEach(one -> {
            one.moves(Status.SUBMITTED);
            exchange.work(one);
        });
        gateway.book().deals().stream().filter(one -> !one.paid()).forEach(one -> settle(one.number()));
        gateway.book().deals().stream()
                .filter(one -> one.changes() && one.revision() == 1)
                .forEach(this::planCorrection);
    }

    /// Acknowledges an order and works it.
    void begin(BookedOrder one, Duration acknowledged) {
        if (!manners.executionFirst()) {
            reports.stands(one);
            gateway.later(acknowledged, () -> {
                if (one.status() == Status.PRE_SUBMITTED) {
                    one.moves(Status.SUBMITTED);
                    reports.stands(one);
                    reports.stands(one);
                }
            });
        }
        exchange.work(one);
    }

    /// Fills what is left of an order, whatever the market.
    void fillRest(BookedOrder one) {
        exchange.fillRest(one);
    }

    /// Somebody buys by hand in the same account.
    void byHand() {
        gateway.listings().all().stream()
                .filter(one -> !one.isPair())
                .findFirst()
                .ifPresent(listing -> {
                    WireOrder order = new WireOrder(
                            "BUY",
                            MADE_BY_HAND,
                            "MKT",
                            Optional.empty(),
                            Optional.empty(),
                            "DAY",
                            gateway.account().id(),
                            "",
                            false,
                            true);
                    begin(gateway.take(0, 0, listing, Listing.SMART, order, false), LATE);
                });
    }

    private void expired(BookedOrder one) {
        gateway.note(new Fact.Ended(
                one.owner().permanentId(), Status.CANCELLED, "Cancelled at the end of its day", gateway.now()));
        reports.status(one, Status.CANCELLED);
    }

    private void filled(BookedOrder one, Part part) {
        boolean cancelled = one.status() == Status.CANCELLED;
        int number = gateway.book().nextDeal();
        boolean first = number == 1;
        gateway.note(new Fact.Filled(
                number,
                one.owner().permanentId(),
                part.shares(),
                part.price(),
                gateway.now(),
                first && manners.correction() != Correction.NEVER));
        Deal deal = gateway.book().deal(number);
        reports.executed(deal);
        if (!cancelled) {
            reports.stands(one);
            afterwards(one);
        }
        gateway.accountAnswers().moved(one.listing());
        cost(deal);
        if (deal.changes()) {
            planCorrection(deal);
        }
    }

    private void afterwards(BookedOrder one) {
        if (one.status() == Status.FILLED && gateway.scenario().orders().lateStatus()) {
            gateway.later(LATE, () -> reports.status(one, Status.SUBMITTED));
        }
    }

    private void cost(Deal deal) {
        if (manners.commission() == Commission.PENDING_FIRST) {
            reports.commission(deal.order(), deal.cost(Optional.of(PENDING)));
        }
        settle(deal.number());
    }

    private void settle(int number) {
        gateway.later(manners.commissionAfter(), () -> {
            boolean known = manners.commission() == Commission.TOLD || manners.commission() == Commission.PENDING_FIRST;
            gateway.note(new Fact.Charged(number, gateway.book().deal(number).owed(), known));
            Deal deal = gateway.book().deal(number);
            if (known && deal.isLast()) {
                reports.cost(deal.order(), deal.order().charged());
            }
            told(deal);
            gateway.accountAnswers().moved(deal.order().listing());
        });
    }

    private void told(Deal deal) {
        switch (manners.commission()) {
            case TOLD, PENDING_FIRST -> reports.commission(deal.order(), deal.cost(deal.commission()));
            case UNSET -> reports.commission(deal.order(), deal.cost(Optional.empty()));
            case NEVER -> {
                // The account has paid and nobody says so.
            }
        }
        if (manners.strange()) {
            reports.commission(
                    deal.order(),
                    new CommissionReport(
                            STRANGE,
                            Optional.of(new BigDecimal("1.23")),
                            deal.order().feeCurrency(),
                            Optional.empty()));
        }
    }

    private void planCorrection(Deal deal) {
        switch (manners.correction()) {
            case NEVER -> {
                // it stands as it was printed
            }
            case NOW -> gateway.later(CORRECTED, () -> correct(deal.number()));
            case NEXT_MORNING ->
                gateway.later(
                        Duration.between(
                                gateway.now(),
                                ServerTime.today(deal.at())
                                        .plusDays(1)
                                        .atTime(MORNING)
                                        .atZone(ServerTime.ZONE)
                                        .toInstant()),
                        () -> correct(deal.number()));
        }
    }

    /// Corrects the latest execution of a fund or share, if there is one.
    void correctLatest() {
        gateway.book().deals().reversed().stream()
                .filter(one -> !one.order().listing().isPair())
                .findFirst()
                .ifPresent(one -> correct(one.number()));
    }

    /// Corrects a price by one step in the account's favour.
    private void correct(int number) {
        Deal wrong = gateway.book().deal(number);
        BookedOrder one = wrong.order();
        BigDecimal step = one.listing().stepAt(wrong.price());
        BigDecimal right =
                one.buys() ? wrong.price().subtract(step) : wrong.price().add(step);
        gateway.note(new Fact.Corrected(number, right, gateway.now()));
        reports.executed(gateway.book().deal(number));
        gateway.accountAnswers().moved(one.listing());
    }
}
