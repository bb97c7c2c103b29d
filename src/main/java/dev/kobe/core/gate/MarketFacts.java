// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.instrument.InstrumentId;
import dev.kobe.core.quantity.Price;
import dev.kobe.core.quantity.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What is known of an order's market beside its quote; what is not known is empty.
///
/// @param opens when the exchanges open today that the order depends on: its own and those of what its funds hold
/// @param previousClose the close of the instrument's last session
/// @param displayed how much is shown on the side that the order takes
/// @param averageVolume shares traded a day, over 20 days
/// @param orderTypes what kinds of order the broker takes for the contract, as it names them
/// @param sectors the sector of each instrument that is listed
/// @param events dates of the instrument that move its price by themselves
public record MarketFacts(
        List<Instant> opens,
        Optional<Price> previousClose,
        Optional<Quantity> displayed,
        Optional<BigDecimal> averageVolume,
        Optional<Set<String>> orderTypes,
        Map<InstrumentId, String> sectors,
        List<Event> events) {
    /// Something that is known to happen to an instrument on a day, such as a split or an ex-date.
    ///
    /// @param sessions how many sessions of its exchange lie between today and that day
    public record Event(LocalDate day, String what, int sessions) {}

    public MarketFacts {
        opens = List.copyOf(opens);
        orderTypes = orderTypes.map(one -> Collections.unmodifiableSet(new TreeSet<>(one)));
        sectors = Collections.unmodifiableMap(new TreeMap<>(sectors));
        events = List.copyOf(events);
    }
}
