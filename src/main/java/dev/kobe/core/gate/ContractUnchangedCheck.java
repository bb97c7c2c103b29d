// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.outcome.RefusalCode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// The contract is what it was when it was listed: number, exchange, kind, currency, price unit, lot, and the price
/// step at the order's limit.
public record ContractUnchangedCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("CONTRACT_CHANGED");

    @Override
    public int number() {
        return 7;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Contract unchanged";
    }

    private static final String LIMIT = "as listed";

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        if (order.listed().isEmpty() || order.contract().isEmpty()) {
            return answer.unknown(LIMIT, "The contract of " + answer.symbol() + " has not been confirmed.");
        }
        Instrument listed = order.listed().get();
        Instrument contract = order.contract().get();
        Map<String, Function<Instrument, Object>> fields = new LinkedHashMap<>();
        fields.put("name", Instrument::id);
        fields.put("kind", Instrument::type);
        if (listed.contractId().isPresent()) {
            // A list without a number leaves it to the broker to name the one contract that fits.
            fields.put("number", one -> one.contractId().map(Object::toString).orElse("none"));
        }
        fields.put("exchange", Instrument::venue);
        fields.put("price unit", Instrument::unit);
        fields.put("tick", one -> one.ticks().at(order.order().limit().value()).toPlainString());
        fields.put("lot", one -> one.lot().toPlainString());
        for (Map.Entry<String, Function<Instrument, Object>> field : fields.entrySet()) {
            Object was = field.getValue().apply(listed);
            Object is = field.getValue().apply(contract);
            if (!was.equals(is)) {
                return answer.deny(
                        field.getKey() + " " + is,
                        field.getKey() + " " + was,
                        "The " + field.getKey() + " of " + answer.symbol() + " was " + was + " and is now " + is + ".");
            }
        }
        if (!order.order().limit().unit().equals(listed.unit())) {
            return answer.deny(
                    order.order().limit().unit().toString(),
                    listed.unit().toString(),
                    "The limit is in " + order.order().limit().unit() + " and " + answer.symbol() + " is quoted in "
                            + listed.unit() + ".");
        }
        return answer.pass("unchanged", LIMIT, "The contract of " + answer.symbol() + " is as listed.");
    }
}
