// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.AccountMessage.PositionRow;
import dev.kobe.adapter.tws.AccountMessage.SummaryRow;
import dev.kobe.adapter.tws.Fields;
import dev.kobe.adapter.tws.OrderMessage;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.adapter.tws.WireFault;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.order.BrokerReport;
import dev.kobe.core.order.Commission;
import dev.kobe.core.order.Execution;
import dev.kobe.core.order.ManualOrder;
import dev.kobe.core.order.OrderRef;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Turns the parts of an answered question into the desk's report of the account. A row that cannot be read, or an
/// execution whose contract is not known, makes its part unanswered: it is never left out in silence.
final class AccountAnswer {
    /// An inactive order that is still listed as open may be held and come alive: only these are certainly gone.
    private static final Set<String> GONE = Set.of("Cancelled", "ApiCancelled");

    private static final Set<String> DEAD = Set.of("Cancelled", "ApiCancelled", "Inactive");

    private final AccountQuestion asked;
    private final ContractBook contracts;
    private final List<String> gaps;

    private AccountAnswer(AccountQuestion asked, ContractBook contracts) {
        this.asked = asked;
        this.contracts = contracts;
        this.gaps = new ArrayList<>(asked.unanswered());
    }

    static BrokerReport.Account of(
            AccountQuestion asked, String account, ContractBook contracts, List<Commission> charged, ZoneId zone) {
        return new AccountAnswer(asked, contracts).report(account, charged, zone);
    }

    private BrokerReport.Account report(String account, List<Commission> charged, ZoneId zone) {
        List<Execution> executions = executions(zone);
        Map<InstrumentId, BigDecimal> positions = positions();
        Map<Currency, Money> cash = cash();
        Map<OrderRef, String> ended = ended();
        Optional<Money> equity = figure("NetLiquidation");
        if (equity.isEmpty() && asked.unanswered().isEmpty()) {
            gaps.add("what the account is worth");
        }
        return new BrokerReport.Account(
                account,
                asked.asked(),
                List.copyOf(gaps),
                open(),
                byHand(),
                executions,
                charged,
                ended,
                positions,
                averageCosts(),
                cash,
                figure("SettledCash"),
                equity,
                equityByCurrency());
    }

    private Map<OrderRef, Set<Long>> open() {
        Map<OrderRef, Set<Long>> open = new TreeMap<>();
        for (OrderMessage.OpenOrder one : asked.open()) {
            if (!GONE.contains(one.status())) {
                Executions.reference(one.order().orderRef())
                        .ifPresent(ref -> open.computeIfAbsent(ref, any -> new TreeSet<>())
                                .add(one.permanentId()));
            }
        }
        return open;
    }

    private List<ManualOrder> byHand() {
        return asked.open().stream()
                .filter(one -> Executions.reference(one.order().orderRef()).isEmpty())
                .filter(one -> !GONE.contains(one.status()))
                .map(one -> new ManualOrder(
                        contracts.instrument(one.contract().conId()).map(Instrument::id),
                        one.permanentId(),
                        "an order that is not Kobe's: " + one.order().action() + " "
                                + one.order().quantity().toPlainString() + " "
                                + one.contract().symbol()
                                + one.order()
                                        .limit()
                                        .filter(price -> price.signum() > 0)
                                        .map(price -> " at " + price.toPlainString())
                                        .orElse("")))
                .toList();
    }

    private List<Execution> executions(ZoneId zone) {
        List<Execution> executions = new ArrayList<>();
        for (OrderMessage.Execution one : asked.executions()) {
            Optional<Instrument> instrument =
                    contracts.instrument(one.contract().conId());
            if (instrument.isPresent()) {
                try {
                    executions.add(Executions.execution(one, instrument.get(), zone));
                } catch (WireFault fault) {
                    gaps.add("execution " + one.executionId() + " (" + fault.sentence() + ")");
                }
            } else if (!contracts.faults().isEmpty()
                    || Executions.reference(one.orderRef()).isPresent()) {
                // It may be ours: an order whose execution is not understood must not be taken for one that never was.
                gaps.add("execution " + one.executionId() + " of "
                        + one.contract().symbol() + ", whose contract is not confirmed");
            }
        }
        return executions;
    }

    private Map<OrderRef, String> ended() {
        Map<OrderRef, String> ended = new TreeMap<>();
        for (OrderMessage.CompletedOrder one : asked.completed()) {
            if (DEAD.contains(one.status())) {
                Executions.reference(one.order().orderRef())
                        .ifPresent(ref ->
                                ended.put(ref, one.completedStatus().isEmpty() ? one.status() : one.completedStatus()));
            }
        }
        return ended;
    }

    private Map<InstrumentId, BigDecimal> positions() {
        Map<InstrumentId, BigDecimal> positions = new TreeMap<>();
        for (PositionRow one : asked.positions()) {
            // Balances of foreign currency are cash, which the values have.
            if (!one.contract().secType().equals("CASH")) {
                InstrumentId id = contracts
                        .instrument(one.contract().conId())
                        .map(Instrument::id)
                        .orElseGet(() -> name(one.contract()));
                Optional<BigDecimal> quantity = one.quantity();
                if (quantity.isEmpty()) {
                    gaps.add("the position in " + id.symbol());
                } else if (quantity.get().signum() != 0) {
                    positions.merge(id, quantity.get(), BigDecimal::add);
                }
            }
        }
        return positions;
    }

    private Map<InstrumentId, BigDecimal> averageCosts() {
        Map<InstrumentId, BigDecimal> costs = new TreeMap<>();
        for (PositionRow one : asked.positions()) {
            if (one.quantity().filter(held -> held.signum() != 0).isPresent()) {
                one.averageCost()
                        .ifPresent(cost -> costs.put(
                                contracts
                                        .instrument(one.contract().conId())
                                        .map(Instrument::id)
                                        .orElseGet(() -> name(one.contract())),
                                cost));
            }
        }
        return costs;
    }

    /// A name for what is not on the desk's list, so that it can be shown.
    static InstrumentId name(WireContract contract) {
        try {
            return new InstrumentId(
                    contract.symbol().strip().toUpperCase(Locale.ROOT).replace(' ', '.'),
                    contract.exchange().isEmpty() ? "BROKER" : contract.exchange());
        } catch (IllegalArgumentException odd) {
            return new InstrumentId("CONTRACT-" + contract.conId(), "BROKER");
        }
    }

    private Map<Currency, Money> cash() {
        Map<Currency, Money> cash = new TreeMap<>();
        ledger("CashBalance").forEach(one -> money(one)
                .ifPresentOrElse(
                        amount -> cash.put(amount.currency(), amount), () -> gaps.add("cash in " + one.currency())));
        if (cash.isEmpty() && gaps.isEmpty()) {
            gaps.add("cash by currency");
        }
        return cash;
    }

    /// Nothing is decided by these: one that cannot be read is left out, and whoever shows them says so.
    private Map<Currency, Money> equityByCurrency() {
        Map<Currency, Money> equity = new TreeMap<>();
        ledger("NetLiquidationByCurrency")
                .flatMap(one -> money(one).stream())
                .forEach(amount -> equity.put(amount.currency(), amount));
        return equity;
    }

    /// The rows of one figure by currency, without their total.
    private Stream<SummaryRow> ledger(String tag) {
        return asked.values().stream()
                .filter(one -> one.tag().endsWith(tag) && !one.tag().endsWith("Total" + tag))
                .filter(one -> !one.currency().equals("BASE"));
    }

    /// A total of the account in its base currency; the rows by currency have no settled cash.
    private Optional<Money> figure(String tag) {
        return asked.values().stream()
                .filter(one -> one.tag().equals(tag))
                .findFirst()
                .flatMap(AccountAnswer::money);
    }

    private static Optional<Money> money(SummaryRow row) {
        try {
            Currency currency = Currency.of(row.currency());
            return Fields.decimal(row.value()).map(amount -> Money.rounded(currency, amount));
        } catch (IllegalArgumentException | WireFault odd) {
            return Optional.empty();
        }
    }
}
