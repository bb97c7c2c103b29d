// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.book.Book;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.market.Quote;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.Order;
import dev.kobe.core.order.OrderRecord;
import dev.kobe.core.quantity.FxRate;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.time.TradingWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything a check may look at for one order: the order, the desk as it stands, and what is known of the market.
///
/// At DRAFT time approval and intent do not exist yet and checks 5, 27, 43 and 44 report SKIPPED; at SEND time their
/// absence denies. A value that is not known is an empty optional, and every check that needs it denies.
///
/// @param planned at DRAFT time the ticket's other lines, which count as if they were working
/// @param working every order that is not final, this one excluded
/// @param recent every order of the last 24 hours, for duplicates; this one's own intent may stand among them
/// @param unaccounted orders at the broker for the same instrument that are not accounted for, a sentence each
/// @param contract the instrument as the broker confirmed it last; must equal `listed`, the universe's
/// @param settledShort how much less settled cash the broker counts than the books, in the base currency; empty where
///     that is not known
/// @param clockAhead how far this computer's clock is ahead of the broker's, negative where it is behind
/// @param reconciledAt when the books were last found equal to the broker's
public record OrderUnderCheck(
        Moment moment,
        Instant now,
        Order order,
        List<Order> planned,
        Book book,
        List<OrderRecord> working,
        List<OrderRecord> recent,
        List<String> unaccounted,
        boolean halted,
        BreakerAction breakerAction,
        boolean linkUp,
        Optional<Instant> reconciledAt,
        String deskAccount,
        String deskProfile,
        String ticketAccount,
        String ticketProfile,
        String ticketHash,
        Optional<ApprovalToken> approval,
        Optional<Instrument> listed,
        Optional<Instrument> contract,
        boolean venueOpen,
        Optional<TradingWindow> window,
        Optional<Quote> quote,
        List<Quote> quotes,
        Optional<FxRate> rate,
        Optional<Money> equity,
        Money commissionEstimate,
        boolean cashAccount,
        Optional<Money> settledShort,
        java.time.LocalDate today,
        GateLimits limits,
        Optional<Duration> clockAhead,
        boolean intentDurable,
        MarketFacts market,
        TicketFacts ticket,
        DayFacts day,
        LossFacts losses,
        GroundFacts ground) {

    /// The same with another order in its place, as the search for how many can be paid for asks.
    public OrderUnderCheck with(Order other, Money estimate) {
        return new OrderUnderCheck(
                moment,
                now,
                other,
                planned,
                book,
                working,
                recent,
                unaccounted,
                halted,
                breakerAction,
                linkUp,
                reconciledAt,
                deskAccount,
                deskProfile,
                ticketAccount,
                ticketProfile,
                ticketHash,
                approval,
                listed,
                contract,
                venueOpen,
                window,
                quote,
                quotes,
                rate,
                equity,
                estimate,
                cashAccount,
                settledShort,
                today,
                limits,
                clockAhead,
                intentDurable,
                market,
                ticket,
                day,
                losses,
                ground);
    }

    /// When the checks run: as the ticket is drawn, and again directly before the bytes leave.
    public enum Moment {
        DRAFT,
        SEND
    }
}
