// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.gateway.BookedOrder.Status;
import dev.kobe.adapter.gateway.Scenario.Commission;
import dev.kobe.adapter.gateway.Scenario.Correction;
import dev.kobe.adapter.gateway.SimulatedExchange.Part;
import dev.kobe.adapter.tws.OrderMessage.CommissionReport;
import dev.kobe.adapter.tws.WireOrder;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
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
        this.exchange = new SimulatedExchange(gateway, this::filled);
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
                            true,
                            false);
                    begin(gateway.book().add(0, 0, listing, Listing.SMART, order, false), LATE);
                });
    }

    private void filled(BookedOrder one, Part part) {
        boolean cancelled = one.status() == Status.CANCELLED;
        one.fills(part.shares(), part.price(), gateway.now());
        BigDecimal signed = one.buys() ? part.shares() : part.shares().negate();
        Optional<BigDecimal> realized = gateway.account().trade(one.listing(), signed, part.price());
        boolean first = gateway.book().nextDeal() == 1;
        Deal deal = new Deal(
                gateway.book().nextDeal(),
                1,
                one,
                part.shares(),
                part.price(),
                gateway.now().truncatedTo(ChronoUnit.SECONDS),
                one.filled(),
                one.average(),
                Optional.empty(),
                realized,
                first && manners.correction() != Correction.NEVER);
        gateway.book().add(deal);
        reports.executed(deal);
        if (!cancelled) {
            reports.stands(one);
            afterwards(one);
        }
        gateway.accountAnswers().moved(one.listing());
        cost(deal);
        if (first) {
            planCorrection(deal);
        }
    }

    private void afterwards(BookedOrder one) {
        if (one.status() == Status.FILLED && gateway.scenario().orders().lateStatus()) {
            gateway.later(LATE, () -> reports.status(one, Status.SUBMITTED));
        }
    }

    private void cost(Deal deal) {
        BookedOrder one = deal.order();
        BigDecimal due = Tariff.due(one);
        BigDecimal now = due.subtract(one.charged());
        one.charge(due);
        if (manners.commission() == Commission.PENDING_FIRST) {
            reports.commission(one, deal.cost(Optional.of(PENDING)));
        }
        boolean last = one.left().signum() <= 0;
        gateway.later(manners.commissionAfter(), () -> {
            gateway.account().charge(Money.rounded(Currency.of(one.feeCurrency()), now));
            boolean known = manners.commission() == Commission.TOLD || manners.commission() == Commission.PENDING_FIRST;
            if (known) {
                gateway.book().replace(gateway.book().deal(deal.number()).charged(now));
            }
            if (known && last) {
                reports.cost(one, due);
            }
            told(gateway.book().deal(deal.number()), now);
            gateway.accountAnswers().moved(one.listing());
        });
    }

    private void told(Deal deal, BigDecimal amount) {
        switch (manners.commission()) {
            case TOLD, PENDING_FIRST -> reports.commission(deal.order(), deal.cost(Optional.of(amount)));
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
                                ServerTime.today(gateway.now())
                                        .plusDays(1)
                                        .atTime(MORNING)
                                        .atZone(ServerTime.ZONE)
                                        .toInstant()),
                        () -> correct(deal.number()));
        }
    }

    /// Corrects a price by one step in the account's favour.
    private void correct(int number) {
        Deal wrong = gateway.book().deal(number);
        BookedOrder one = wrong.order();
        BigDecimal step = one.listing().stepAt(wrong.price());
        BigDecimal right =
                one.buys() ? wrong.price().subtract(step) : wrong.price().add(step);
        BigDecimal signed = one.buys() ? wrong.shares() : wrong.shares().negate();
        one.corrects(wrong.shares(), wrong.price(), right);
        gateway.account().correct(one.listing(), signed, wrong.price(), right);
        Deal corrected = wrong.corrected(right);
        gateway.book().replace(corrected);
        reports.executed(corrected);
        gateway.accountAnswers().moved(one.listing());
    }
}
