// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

/// What changed on the wire within the versions Kobe speaks; a change holds from its version on.
///
/// Example: `Gate.PEG_FIELDS.isIn(169)` is false, so `openOrder` ends five fields earlier.
public enum Gate {
    DURATION(158),
    POST_TO_ATS(160),
    AUTO_CANCEL_PARENT(162),
    /// Quantities are decimals, and `contractData` has one field more, in this version alone.
    DECIMAL_SIZES(163),
    /// `contractData` loses its version and the size multiplier.
    CONTRACT_WITHOUT_VERSION(164),
    ADVANCED_REJECT(166),
    USER_INFO(167),
    MANUAL_ORDER_TIME(169),
    PEG_FIELDS(170),
    ISSUER_ID(176),
    WITHOUT_FA_PROFILE(177),
    PENDING_PRICE_REVISION(178);

    /// The oldest version that is spoken.
    public static final int OLDEST = 157;

    /// The newest version that is spoken.
    public static final int NEWEST = 178;

    private final int version;

    Gate(int version) {
        this.version = version;
    }

    public int version() {
        return version;
    }

    public boolean isIn(int serverVersion) {
        return serverVersion >= version;
    }

    /// Whether a version is one whose every layout is known here.
    public static boolean isSpoken(int serverVersion) {
        return serverVersion >= OLDEST && serverVersion <= NEWEST;
    }
}
