// SPDX-License-Identifier: MIT
package dev.kobe.adapter.ibkr;

import java.util.Map;
import java.util.Set;

/// What the server's codes mean to Kobe. The text beside a code is in the owner's language and for display alone.
///
/// Example: 201 on an order is [Meaning#ORDER_REFUSED]; 399 is a warning and the order lives.
final class Code {
    static final int NO_CONTRACT = 200;
    static final int CLIENT_ID_IN_USE = 326;
    static final int VALIDATION = 321;

    /// The ids under which a request without an id of its own is refused.
    private static final Set<Integer> NO_ID = Set.of(-1, Integer.MAX_VALUE);

    private static final Map<Integer, Meaning> LINK = Map.ofEntries(
            Map.entry(1100, Meaning.LINK_CUT),
            Map.entry(2110, Meaning.LINK_CUT),
            Map.entry(1101, Meaning.LINK_BACK_DATA_LOST),
            Map.entry(1102, Meaning.LINK_BACK),
            Map.entry(1300, Meaning.PORT_MOVED),
            Map.entry(2103, Meaning.FARM_BROKEN),
            Map.entry(2105, Meaning.FARM_BROKEN),
            Map.entry(2157, Meaning.FARM_BROKEN),
            Map.entry(2104, Meaning.FARM_WELL),
            Map.entry(2106, Meaning.FARM_WELL),
            Map.entry(2107, Meaning.FARM_WELL),
            Map.entry(2108, Meaning.FARM_WELL),
            Map.entry(2158, Meaning.FARM_WELL),
            Map.entry(CLIENT_ID_IN_USE, Meaning.CLIENT_ID_TAKEN),
            Map.entry(100, Meaning.TOO_FAST));

    /// Codes after which the order they name does not live. What is not on this list is asked after and never guessed.
    private static final Set<Integer> REFUSALS = Set.of(
            103, 104, 105, 106, 107, 109, 110, 111, NO_CONTRACT, 201, 203, 434, 460, 10_268, 10_274, 10_289, 10_293);

    private static final Set<Integer> DATA = Set.of(101, 354, 10_089, 10_090, 10_167, 10_168, 10_186, 10_197);
    private static final Set<Integer> HISTORY = Set.of(162, 165, 166, 366, 10_314);
    private static final Set<Integer> CANCELLING = Set.of(135, 136, 161, 10_147, 10_148, 10_149);
    private static final Set<Integer> WARNINGS = Set.of(399, 404, 10_311);

    enum Meaning {
        LINK_CUT,
        LINK_BACK,
        LINK_BACK_DATA_LOST,
        PORT_MOVED,
        FARM_BROKEN,
        FARM_WELL,
        CLIENT_ID_TAKEN,
        TOO_FAST,
        READ_ONLY,
        ORDER_REFUSED,
        ORDER_CANCELLED,
        /// A cancellation came too late or found nothing; what became of the order has to be asked.
        CANCEL_FAILED,
        NO_MARKET_DATA,
        NO_HISTORY,
        WARNING,
        /// Not on any list: shown, and the order it names is looked after.
        NOT_KNOWN
    }

    private Code() {}

    /// @param id the order or request the code names
    static Meaning meaning(int id, int code) {
        if (code == VALIDATION) {
            return NO_ID.contains(id) ? Meaning.READ_ONLY : Meaning.NOT_KNOWN;
        }
        Meaning link = LINK.get(code);
        if (link != null) {
            return link;
        }
        if (code == 202) {
            return Meaning.ORDER_CANCELLED;
        }
        if (REFUSALS.contains(code)) {
            return Meaning.ORDER_REFUSED;
        }
        if (CANCELLING.contains(code)) {
            return Meaning.CANCEL_FAILED;
        }
        if (DATA.contains(code)) {
            return Meaning.NO_MARKET_DATA;
        }
        if (HISTORY.contains(code)) {
            return Meaning.NO_HISTORY;
        }
        return WARNINGS.contains(code) || code >= 2100 && code < 2200 ? Meaning.WARNING : Meaning.NOT_KNOWN;
    }
}
