// SPDX-License-Identifier: MIT
package dev.kobe.adapter.record;

/// A field of a file that cannot be taken: where it is, what it says and what is allowed.
final class FieldFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SHOWN = 40;

    FieldFault(String field, String said, String allowed) {
        super(field + ": '" + (said.length() > LONGEST_SHOWN ? said.substring(0, LONGEST_SHOWN) + "…" : said)
                + "'; allowed: " + allowed + ".");
    }
}
