// SPDX-License-Identifier: MIT
package dev.kobe.core.rebalance;

import dev.kobe.core.book.StrategyId;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Sha256;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.signal.SignalRanking;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A set of orders as one person sees and approves it: lines, what they were decided on, and what they do to cash.
///
/// The [#hash] covers account, purpose, lines, limits and prices: whatever changes it needs a new approval.
///
/// @param account the account it is for, and `profile` the mode (paper, live, demo, replay)
/// @param closes end of its trading window: what is unsent expires and what works is cancelled
/// @param quotes the quotes it was made from, embedded because readings are not journaled
/// @param rate the rate between base and universe currency it was made at; empty in a desk of one currency
/// @param equity net value at the quotes' mids in the base currency
/// @param cashBefore traded cash by currency, and `cashAfter` what it would be if all lines filled at their limits
/// @param turnover both sides over equity: 0.9930 is 99.30 %
public record Ticket(
        TicketId id,
        StrategyId strategy,
        Purpose purpose,
        String account,
        String profile,
        Instant proposedAt,
        Instant opens,
        Instant closes,
        Optional<SignalRanking> signal,
        Weight rampStep,
        List<TicketLine> lines,
        List<IdleLine> idle,
        List<Quote> quotes,
        Optional<FxRate> rate,
        Money equity,
        Map<Currency, Money> cashBefore,
        Map<Currency, Money> cashAfter,
        BigDecimal turnover) {
    public Ticket {
        lines = List.copyOf(lines);
        idle = List.copyOf(idle);
        quotes = List.copyOf(quotes);
        cashBefore = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(cashBefore));
        cashAfter = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(cashAfter));
    }

    public Optional<TicketLine> line(long number) {
        return lines.stream().filter(one -> one.line() == number).findFirst();
    }

    public Optional<Quote> quote(dev.kobe.core.instrument.InstrumentId instrument) {
        return quotes.stream()
                .filter(one -> one.instrument().equals(instrument))
                .findFirst();
    }

    /// SHA-256 over what an approval binds, as 64 hex digits.
    public String hash() {
        StringBuilder seen = new StringBuilder();
        seen.append(id).append('|').append(strategy).append('|').append(purpose).append('|');
        seen.append(account)
                .append('|')
                .append(profile)
                .append('|')
                .append(closes)
                .append('|');
        seen.append(rate.map(FxRate::toString).orElse("-"))
                .append('|')
                .append(equity)
                .append('\n');
        for (TicketLine one : lines) {
            seen.append(one.line()).append('|').append(one.instrument()).append('|');
            seen.append(one.side()).append('|').append(one.quantity()).append('|');
            seen.append(one.limit()).append('|').append(one.mid()).append('|');
            seen.append(one.value()).append('|').append(one.cost()).append('\n');
        }
        return Sha256.hex(seen.toString());
    }
}
