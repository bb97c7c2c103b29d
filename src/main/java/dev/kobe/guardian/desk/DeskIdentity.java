// SPDX-License-Identifier: MIT
package dev.kobe.guardian.desk;

import dev.kobe.core.quantity.Currency;
import dev.kobe.core.time.Venue;
import java.time.Instant;

/// Whose desk this is: fixed at its opening and proven against the broker at every connection.
///
/// @param account the broker's account, for example `DU0000041SIM`
/// @param profile paper, live, demo or replay
/// @param cashAccount whether buys must wait for settled cash
/// @param mainVenue the venue whose close strikes the day
/// @param openedAt when its opening cash and positions were read, by the broker's clock: what was executed before is in
///     them
/// @param simulated whether money and prices are invented: then everything shown is marked SIMULATED
public record DeskIdentity(
        String account,
        String profile,
        Currency base,
        boolean cashAccount,
        String universe,
        Venue mainVenue,
        boolean simulated,
        Instant openedAt) {}
