// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

/// What kind of order it is, under the broker's names: limit, limit on close, market on close, market.
///
/// Kobe sends limits; a market order is known so that it can be refused by name.
public enum OrderType {
    LMT,
    LOC,
    MOC,
    MKT
}
