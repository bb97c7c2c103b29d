// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.quantity.Bps;
import java.time.Duration;

/// The limits on the price of an order: how wide the quote may be, and how far the limit may lie from what is known.
///
/// @param firstMinutes check 9: how long after an opening nothing is sent, 5 minutes
/// @param fundSpread check 11: widest quote of what is `liquidity: quoted`, 50 basis points of the mid
/// @param otherSpread check 11: widest quote of anything else, 100
/// @param fundCollar check 13: how far a limit may lie beyond the mid, 100 for what is `liquidity: quoted`
/// @param otherCollar check 13: the same for anything else, 200
/// @param previousClose check 14: how far a limit may lie from the last close, 1,000
/// @param ticketPrice check 15: how far the mid may have moved from the ticket's, 50
public record PriceLimits(
        Duration firstMinutes,
        Bps fundSpread,
        Bps otherSpread,
        Bps fundCollar,
        Bps otherCollar,
        Bps previousClose,
        Bps ticketPrice) {
    /// What holds where nobody has typed in anything else.
    public static final PriceLimits USUAL = new PriceLimits(
            Duration.ofMinutes(5),
            Bps.of("50"),
            Bps.of("100"),
            Bps.of("100"),
            Bps.of("200"),
            Bps.of("1000"),
            Bps.of("50"));
}
