// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.book.Position;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.order.Side;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Sells everything that the strategy holds, in symbol order, at limits 50 basis points under the mid.
///
/// The proceeds stay in their currency: flat is not free of currency risk. Example: 962 SXLF with a mid of 48.065 are
/// offered at 47.820.
final class FlattenDraft {
    static final RefusalCode NOTHING_HELD = new RefusalCode("DRAFT_NOTHING_HELD");

    private FlattenDraft() {}

    static Outcome<Ticket> draft(DraftDesk desk) {
        List<TicketLine> lines = new ArrayList<>();
        for (Position one : desk.request().book().positions()) {
            if (!one.strategy().equals(desk.request().strategy())) {
                continue;
            }
            Instrument instrument =
                    desk.request().universe().find(one.instrument()).orElseThrow();
            Price limit =
                    desk.limit(instrument, Side.SELL, desk.request().rules().flattenOffset());
            BigDecimal now = desk.ofEquity(desk.inBase(
                    desk.mid(instrument.id()).inCurrency().multiply(one.quantity()), instrument.currency()));
            lines.add(desk.line(
                    instrument,
                    Side.SELL,
                    Quantity.of(one.quantity()),
                    limit,
                    now,
                    BigDecimal.ZERO,
                    "flatten: all of it"));
        }
        return lines.isEmpty()
                ? DraftDesk.refuse(NOTHING_HELD, desk.request().strategy() + " holds nothing that could be sold.")
                : Outcome.ok(desk.ticket(lines, List.of()));
    }
}
