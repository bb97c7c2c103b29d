// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

/// A frame or field that is not what the protocol says: it costs one message and never the connection's reader, unless
/// the framing itself is lost.
///
/// Example: `openOrder, field 14 (totalQuantity): '12,5' is not a number`.
public final class WireFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WireFault(String sentence) {
        super(sentence);
    }

    /// The sentence, which is never absent.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
