// SPDX-License-Identifier: MIT
package dev.kobe.core.instrument;

import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// A contract as it was last confirmed: everything that must be unchanged before an order for it may be sent.
///
/// Example: `SXLK@LSEETF`, STOCK, quoted in dollars, tick 0.01, lot 1, Technology, domicile IE, accumulating, no stamp
/// duty. A currency pair such as `GBP.USD@IDEALPRO` has type CASH; its quantity counts pounds and its unit is dollars.
///
/// @param contractId the broker's number of the contract; empty until the broker has named it
/// @param stampDuty tax on purchases in basis points of value: 50 on UK share buys, 0 on Irish funds
/// @param formerly the symbol of its prices before it was given the present one; prices alone ask for it
public record Instrument(
        InstrumentId id,
        SecurityType type,
        String name,
        Optional<Long> contractId,
        Venue venue,
        QuoteUnit unit,
        TickLadder ticks,
        BigDecimal lot,
        String sector,
        String domicile,
        Distribution distribution,
        Bps stampDuty,
        Liquidity liquidity,
        Optional<FormerName> formerly) {

    /// One that has always had its name, or of which no former one is asked for.
    public Instrument(
            InstrumentId id,
            SecurityType type,
            String name,
            Optional<Long> contractId,
            Venue venue,
            QuoteUnit unit,
            TickLadder ticks,
            BigDecimal lot,
            String sector,
            String domicile,
            Distribution distribution,
            Bps stampDuty,
            Liquidity liquidity) {
        this(
                id,
                type,
                name,
                contractId,
                venue,
                unit,
                ticks,
                lot,
                sector,
                domicile,
                distribution,
                stampDuty,
                liquidity,
                Optional.empty());
    }

    /// A symbol that was given up for the present one, and the first session under that.
    public record FormerName(String symbol, LocalDate until) {}

    /// What kind of contract it is; the excluded kinds are known so that they can be refused by name.
    public enum SecurityType {
        STOCK,
        CASH,
        BOND,
        BILL,
        CFD,
        WAR
    }

    /// Whether income is kept in the fund or paid out.
    public enum Distribution {
        ACC,
        DIST,
        NONE
    }

    /// Where the depth is: in the market makers' quotes (exchange-traded funds) or in traded volume.
    public enum Liquidity {
        QUOTED,
        TRADED
    }

    public Instrument {
        if (lot.signum() <= 0) {
            throw new IllegalArgumentException(id + ": a lot is above zero, not " + lot);
        }
        lot = lot.stripTrailingZeros();
    }

    public String symbol() {
        return id.symbol();
    }

    public Currency currency() {
        return unit.currency();
    }

    public boolean isCurrencyPair() {
        return type == SecurityType.CASH;
    }

    /// The currency that a pair's quantity counts: pounds for `GBP.USD`.
    public Currency pairBase() {
        return id.pairBase();
    }
}
