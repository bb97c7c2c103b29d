// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import dev.kobe.adapter.tws.ContractMessage.ContractData;
import dev.kobe.adapter.tws.ContractMessage.MarketRule;
import dev.kobe.adapter.tws.ContractRequest;
import dev.kobe.adapter.tws.ToServer;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.QuoteUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Finds each listed instrument at the broker and takes from there what only the broker knows: its number, whether it
/// is priced in pence, its price steps on the exchange that orders go to, its lot.
///
/// A listed instrument is confirmed by exactly one contract of its symbol, currency and exchange (or of its number, if
/// that is known). None, several, or a price step that is never told leave it unconfirmed, with the reason in words.
final class ContractBook {
    /// Where orders for shares and funds are routed.
    private static final String SMART = "SMART";

    private final Map<Integer, Instrument> asked = new HashMap<>();
    private final Map<Integer, List<ContractData>> answers = new HashMap<>();
    private final Map<InstrumentId, ContractData> found = new TreeMap<>();
    private final Map<Integer, Instrument> byNumber = new HashMap<>();
    private final Map<InstrumentId, WireContract> routes = new TreeMap<>();
    private final Map<Integer, List<MarketRule.Band>> rules = new HashMap<>();
    private final Map<InstrumentId, String> faults = new TreeMap<>();
    private final Map<InstrumentId, Instrument> listed = new TreeMap<>();

    ContractBook(Collection<Instrument> listed) {
        listed.forEach(one -> this.listed.put(one.id(), one));
    }

    /// Begins anew, as after every connection: what was confirmed before no longer counts.
    void forget() {
        asked.clear();
        answers.clear();
        found.clear();
        byNumber.clear();
        routes.clear();
        rules.clear();
        faults.clear();
    }

    /// The question after one listed instrument.
    ToServer question(int reqId, Instrument one) {
        asked.put(reqId, one);
        answers.put(reqId, new ArrayList<>());
        return new ContractRequest.ReqContractDetails(reqId, wanted(one), false, "", "");
    }

    Collection<Instrument> listed() {
        return listed.values();
    }

    private static WireContract wanted(Instrument one) {
        int number = one.contractId().map(Math::toIntExact).orElse(0);
        return one.isCurrencyPair()
                ? WireContract.of(
                        number,
                        one.pairBase().code(),
                        "CASH",
                        one.id().exchange(),
                        "",
                        one.currency().code())
                : WireContract.of(
                        number,
                        one.symbol(),
                        "STK",
                        SMART,
                        one.id().exchange(),
                        one.currency().code());
    }

    /// One contract that fits a question; false when it is nobody's answer.
    boolean heard(ContractData data) {
        List<ContractData> answer = answers.get(data.reqId());
        if (answer == null) {
            return false;
        }
        answer.add(data);
        return true;
    }

    /// The end of an answer.
    ///
    /// @return the price rule to ask for next; empty when it is known or nothing fits
    Optional<Integer> ended(int reqId) {
        Instrument one = asked.remove(reqId);
        List<ContractData> answer = answers.remove(reqId);
        if (one == null || answer == null) {
            return Optional.empty();
        }
        List<ContractData> fit =
                answer.stream().filter(data -> fits(one, data.contract())).toList();
        if (fit.size() != 1) {
            faults.put(
                    one.id(),
                    fit.isEmpty()
                            ? one.id() + ": the broker knows no such contract in " + one.currency()
                            : one.id() + ": the broker knows " + fit.size()
                                    + " such contracts: name one by its number");
            return Optional.empty();
        }
        ContractData data = fit.getFirst();
        found.put(one.id(), data);
        Optional<Integer> rule = rule(one, data);
        if (rule.isEmpty() || rules.containsKey(rule.get())) {
            confirm(one, data);
            return Optional.empty();
        }
        return rule;
    }

    /// A question after a contract that was refused.
    boolean failed(int reqId, String text) {
        Instrument one = asked.remove(reqId);
        answers.remove(reqId);
        if (one == null) {
            return false;
        }
        faults.put(one.id(), one.id() + ": " + text);
        return true;
    }

    /// The steps of a price rule; every contract that waited for them is confirmed.
    void heard(MarketRule rule) {
        rules.put(rule.ruleId(), rule.bands());
        found.forEach((id, data) -> {
            Instrument one = listed.get(id);
            if (one != null
                    && rule(one, data).filter(number -> number == rule.ruleId()).isPresent()) {
                confirm(one, data);
            }
        });
    }

    private static boolean fits(Instrument one, WireContract contract) {
        if (one.contractId().isPresent()) {
            return one.contractId().get() == contract.conId();
        }
        if (one.isCurrencyPair()) {
            return contract.secType().equals("CASH")
                    && contract.symbol().equals(one.pairBase().code())
                    && contract.currency().equals(one.currency().code());
        }
        return contract.symbol().equals(one.symbol())
                && contract.currency().equals(one.currency().code())
                && (contract.primaryExchange().equals(one.id().exchange())
                        || contract.exchange().equals(one.id().exchange()));
    }

    /// The rule of the exchange that orders go to: each exchange has its own, in the same order.
    private static Optional<Integer> rule(Instrument one, ContractData data) {
        int at = data.exchanges().indexOf(one.isCurrencyPair() ? one.id().exchange() : SMART);
        return at >= 0 && at < data.marketRules().size()
                ? Optional.of(data.marketRules().get(at))
                : Optional.empty();
    }

    private void confirm(Instrument one, ContractData data) {
        int magnifier = data.priceMagnifier();
        if (magnifier != 1 && magnifier != 100) {
            faults.put(one.id(), one.id() + ": a price magnifier of " + magnifier + " is not understood");
            return;
        }
        Optional<TickLadder> ticks = ticks(one, data);
        if (ticks.isEmpty()) {
            faults.put(one.id(), one.id() + ": the broker names no price steps that can be kept to");
            return;
        }
        Instrument confirmed = new Instrument(
                one.id(),
                one.type(),
                one.name(),
                Optional.of((long) data.contract().conId()),
                one.venue(),
                new QuoteUnit(Currency.of(data.contract().currency()), magnifier),
                ticks.get(),
                data.sizeIncrement().filter(lot -> lot.signum() > 0).orElse(one.lot()),
                one.sector(),
                one.domicile(),
                one.distribution(),
                one.stampDuty(),
                one.liquidity());
        byNumber.put(data.contract().conId(), confirmed);
        faults.remove(one.id());
        routes.put(
                one.id(),
                WireContract.of(
                        data.contract().conId(),
                        data.contract().symbol(),
                        data.contract().secType(),
                        one.isCurrencyPair() ? one.id().exchange() : SMART,
                        one.isCurrencyPair() ? "" : one.id().exchange(),
                        data.contract().currency()));
    }

    /// The steps of the exchange that orders go to; the least step the contract names where it has no rule.
    private Optional<TickLadder> ticks(Instrument one, ContractData data) {
        List<MarketRule.Band> bands = rule(one, data)
                .map(number -> rules.getOrDefault(number, List.of()))
                .orElse(List.of());
        try {
            return bands.isEmpty()
                    ? data.minTick().map(TickLadder::of)
                    : Optional.of(new TickLadder(bands.stream()
                            .map(band -> new TickLadder.Step(band.lowEdge(), band.increment()))
                            .toList()));
        } catch (IllegalArgumentException odd) {
            return Optional.empty();
        }
    }

    /// The listed instruments that are not confirmed, whatever the reason.
    List<Instrument> unconfirmed() {
        return listed.values().stream()
                .filter(one -> !routes.containsKey(one.id()))
                .toList();
    }

    /// Every instrument that is confirmed.
    List<Instrument> confirmed() {
        return List.copyOf(byNumber.values());
    }

    /// The instrument of a broker's number, if it is one of ours and confirmed.
    Optional<Instrument> instrument(int conId) {
        return Optional.ofNullable(byNumber.get(conId));
    }

    /// How an instrument is named on an order or a question.
    Optional<WireContract> route(InstrumentId id) {
        return Optional.ofNullable(routes.get(id));
    }

    /// The kinds of order that the broker takes for an instrument, under its own names; none while it is not found.
    Set<String> orderTypes(InstrumentId id) {
        return Optional.ofNullable(found.get(id))
                .map(data -> Set.copyOf(data.orderTypes()))
                .orElse(Set.of());
    }

    /// Whether every question has been answered, well or not.
    boolean isSettled() {
        return asked.isEmpty()
                && listed.keySet().stream().allMatch(id -> routes.containsKey(id) || faults.containsKey(id));
    }

    /// Why instruments are not confirmed, a sentence each; what is still open counts.
    List<String> faults() {
        List<String> open = new ArrayList<>(faults.values());
        listed.keySet().stream()
                .filter(id -> !routes.containsKey(id) && !faults.containsKey(id))
                .forEach(id -> open.add(id + ": the broker has not answered"));
        return open;
    }
}
