// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import java.util.Optional;

/// What a statement calls a contract.
///
/// Example: `STK`, `EQQQ`, contract 35628280, ISIN IE0032077012.
///
/// @param kind the broker's word: `STK`, `OPT`, `CASH` for currency pairs, others as they stand
/// @param contract the broker's number of the contract as text
public record StatementInstrument(String kind, String symbol, Optional<String> contract, Optional<String> isin) {}
