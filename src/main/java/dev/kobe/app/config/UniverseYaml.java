// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import dev.kobe.core.instrument.Instrument;
import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.instrument.TickLadder;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.quantity.Bps;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.QuoteUnit;
import dev.kobe.core.time.Venue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A universe as it is written in its file.
public record UniverseYaml(
        @Setting(
                means = "Its name, by which --universe calls it",
                pattern = "[a-z][a-z0-9-]{1,39}",
                allowed = "small letters, digits and hyphens, such as uk-sectors")
        String name,

        @Setting(means = "One sentence about it") String description,

        @Setting(means = "The currency its instruments are traded in")
        Currency currency,

        @Setting(means = "Venues that must all be open before any of it is traded")
        List<Venue> requireOpen,

        @Setting(
                means = "What its beta and active return are measured against: a symbol, or equal-weight of its own",
                pattern = "equal-weight|[A-Z0-9][A-Z0-9.\\-]{0,19}",
                allowed = "a symbol in capitals, or equal-weight")
        Optional<String> benchmark,

        @Setting(means = "Whether it may be studied but not traded", byDefault = "false")
        boolean researchOnly,

        @Setting(means = "What it holds") List<Line> instruments) {

    /// One instrument as it is written in the file.
    public record Line(
            @Setting(
                    means = "Its symbol at the broker",
                    pattern = "[A-Z0-9][A-Z0-9.\\-]{0,19}",
                    allowed = "a symbol in capitals")
            String symbol,

            @Setting(means = "Its name") String name,

            @Setting(
                    means = "The exchange an order names",
                    pattern = "[A-Z0-9]{2,12}",
                    allowed = "an exchange in capitals, such as LSEETF")
            String exchange,

            @Setting(means = "The venue whose sessions it keeps")
            Venue venue,

            @Setting(means = "Its contract number at the broker; when absent, it is asked for", min = "1")
            Optional<Long> contractId,

            @Setting(means = "What a price of one is worth; the broker's contract must say the same")
            QuoteUnit unit,

            @Setting(means = "Smallest step of its price", min = "0.000001", max = "100")
            BigDecimal tick,

            @Setting(means = "Smallest step of its quantity", unit = "shares", min = "0.0001", byDefault = "1")
            BigDecimal lot,

            @Setting(means = "Its sector") String sector,

            @Setting(
                    means = "Where the fund or company is domiciled",
                    pattern = "[A-Z]{2}",
                    allowed = "a country of two capital letters, such as IE")
            String domicile,

            @Setting(means = "Whether income is kept (ACC), paid out (DIST) or there is none (NONE)")
            Instrument.Distribution distribution,

            @Setting(
                    means = "Tax on purchases: 50 on UK shares, 0 on Irish funds",
                    unit = "basis points",
                    min = "0",
                    max = "1000")
            BigDecimal stampDutyBps,

            @Setting(means = "Where its depth is: in quotes (exchange-traded funds) or in traded volume")
            Instrument.Liquidity liquidity,

            @Setting(
                    means = "The symbol that it had before, under which its older prices are",
                    pattern = "[A-Z0-9][A-Z0-9.\\-]{0,19}",
                    allowed = "a symbol in capitals")
            Optional<String> formerly,

            @Setting(means = "The first session under its present symbol; needed with formerly")
            Optional<LocalDate> renamedOn) {

        Instrument instrument() {
            return new Instrument(
                    new InstrumentId(symbol, exchange),
                    Instrument.SecurityType.STOCK,
                    name,
                    contractId,
                    venue,
                    unit,
                    TickLadder.of(tick),
                    lot,
                    sector,
                    domicile,
                    distribution,
                    new Bps(stampDutyBps),
                    liquidity,
                    formerly.flatMap(old -> renamedOn.map(day -> new Instrument.FormerName(old, day))));
        }
    }

    public UniverseYaml {
        if (requireOpen.isEmpty()) {
            throw new IllegalArgumentException("require_open is empty; allowed: at least one of LONDON, NEW_YORK");
        }
        if (instruments.isEmpty()) {
            throw new IllegalArgumentException("instruments is empty; allowed: at least one");
        }
        Set<String> seen = new HashSet<>();
        for (Line line : instruments) {
            if (!seen.add(line.symbol())) {
                throw new IllegalArgumentException("instruments names " + line.symbol() + " twice; allowed: once");
            }
            if (line.formerly().isPresent() != line.renamedOn().isPresent()) {
                throw new IllegalArgumentException(
                        line.symbol() + " has only one of formerly and renamed_on; allowed: both, or neither");
            }
            if (!line.unit().currency().equals(currency)) {
                throw new IllegalArgumentException(line.symbol() + " is quoted in " + line.unit()
                        + "; allowed: the universe's currency, " + currency);
            }
        }
    }

    Universe universe() {
        return new Universe(
                name,
                description,
                currency,
                instruments.stream().map(Line::instrument).toList(),
                Set.copyOf(requireOpen),
                benchmark,
                researchOnly);
    }
}
