// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.Instrument.SecurityType;
import dev.kobe.core.outcome.RefusalCode;
import java.util.List;
import java.util.Optional;

/// Only contracts of the strategy's universe or of the desk's currency pairs are traded, known by the broker's number
/// where the list has one; bonds, bills, CFDs and warrants are refused by name.
public record AllowListCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("INSTRUMENT_NOT_ALLOWED");

    @Override
    public int number() {
        return 6;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Instrument allowed";
    }

    private static final String LIMIT = "universe or fx list";

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        for (Optional<Instrument> one : List.of(order.listed(), order.contract())) {
            Optional<SecurityType> excluded =
                    one.map(Instrument::type).filter(order.limits().excludedTypes()::contains);
            if (excluded.isPresent()) {
                return answer.deny(
                        excluded.get().name(),
                        LIMIT,
                        answer.symbol() + " is a " + excluded.get() + ", which this desk never trades.");
            }
        }
        if (order.listed().isEmpty()) {
            return answer.deny(
                    order.order().instrument().toString(),
                    LIMIT,
                    order.order().instrument() + " is neither in the universe nor on the fx list.");
        }
        if (order.contract().isEmpty()) {
            return answer.unknown(LIMIT, "The broker has not confirmed the contract of " + answer.symbol() + ".");
        }
        Instrument listed = order.listed().get();
        Instrument contract = order.contract().get();
        boolean same = listed.id().equals(order.order().instrument())
                && contract.id().equals(order.order().instrument())
                && (listed.contractId().isEmpty() || listed.contractId().equals(contract.contractId()));
        return same
                ? answer.pass(listed.id().toString(), LIMIT, answer.symbol() + " is on the list.")
                : answer.deny(
                        named(contract),
                        named(listed),
                        "The order is for " + order.order().instrument() + ", the list has " + named(listed)
                                + " and the broker says " + named(contract) + ".");
    }

    private static String named(Instrument one) {
        return one.id() + one.contractId().map(number -> " (" + number + ")").orElse("");
    }
}
