// SPDX-License-Identifier: MIT
package dev.kobe.testing;

import dev.kobe.adapter.tws.ContractMessage.ContractData;
import dev.kobe.adapter.tws.WireContract;
import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Plain dollar funds in London, as a universe lists them and as the broker confirms them.
public final class Funds {
    private Funds() {}

    /// A fund as it is listed: a cent a step, one share a lot, its number not known yet.
    public static Instrument listed(String symbol) {
        return new Instrument(
                new InstrumentId(symbol, "LSEETF"),
                Instrument.SecurityType.STOCK,
                symbol,
                Optional.empty(),
                Venue.LONDON,
                QuoteUnit.DOLLARS,
                TickLadder.of(new BigDecimal("0.01")),
                BigDecimal.ONE,
                "Technology",
                "IE",
                Instrument.Distribution.ACC,
                Bps.of("0"),
                Instrument.Liquidity.QUOTED);
    }

    /// The broker's confirmation of such a fund.
    ///
    /// @param rules numbers of the price rules, on LSEETF and on SMART; empty where the broker names none
    public static ContractData confirmed(int reqId, int conId, String symbol, List<Integer> rules) {
        return new ContractData(
                reqId,
                WireContract.of(conId, symbol, "STK", "SMART", "LSEETF", "USD"),
                symbol,
                Optional.of(new BigDecimal("0.01")),
                List.of("LMT"),
                List.of("LSEETF", "SMART"),
                1,
                symbol,
                "",
                "",
                "",
                "GB-Eire",
                "",
                "",
                List.of(),
                rules,
                "ETF",
                Optional.of(BigDecimal.ONE),
                Optional.of(BigDecimal.ONE));
    }
}
