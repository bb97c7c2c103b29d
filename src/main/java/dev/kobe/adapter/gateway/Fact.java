// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import dev.kobe.adapter.tws.WireOrder;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.math.BigDecimal;
import java.time.Instant;

/// Something that has happened to the simulated account, as its ledger keeps it: what the books are made of, in the
/// order in which it happened.
///
/// Example: `Filled{"number":3,"permanentId":1500000001,"price":"580.20","shares":"50",…}`.
sealed interface Fact {
    /// The account was opened.
    record Opened(String account, Currency base) implements Fact {}

    /// The account held this when it was opened.
    record Held(String symbol, BigDecimal quantity, BigDecimal averageCost) implements Fact {}

    /// Money came in (positive) or went out.
    record Paid(String id, Money amount) implements Fact {}

    /// An order was taken.
    ///
    /// @param orderId the client's number, 0 for one made by hand
    /// @param symbol for whoever reads the file; the contract is meant by its number
    /// @param mute whether nothing about it is ever said by itself
    record Taken(
            long permanentId,
            int clientId,
            int orderId,
            int conId,
            String symbol,
            String exchange,
            WireOrder order,
            boolean mute,
            Instant at)
            implements Fact {}

    /// An order was given another price or quantity.
    record Changed(long permanentId, WireOrder order) implements Fact {}

    /// A part of an order was done.
    ///
    /// @param price in units of the quote
    /// @param changes whether the price is known to be corrected later
    record Filled(int number, long permanentId, BigDecimal shares, BigDecimal price, Instant at, boolean changes)
            implements Fact {}

    /// The cost of an execution was taken off.
    ///
    /// @param told whether it is known to whoever asks
    record Charged(int number, BigDecimal amount, boolean told) implements Fact {}

    /// An execution has another price now.
    record Corrected(int number, BigDecimal price, Instant at) implements Fact {}

    /// An order ended otherwise than by its last fill.
    record Ended(long permanentId, BookedOrder.Status status, String why, Instant at) implements Fact {}

    /// The numbers of all clients went back.
    record RolledBack(int by) implements Fact {}

    /// The orders that worked are gone, as if they had never come.
    record Forgotten(Instant at) implements Fact {}
}
