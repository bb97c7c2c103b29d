// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

/// The journal cannot be trusted any more: a write or a force failed, or its chain does not hold.
public final class JournalBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public JournalBroken(String sentence) {
        super(sentence);
    }

    public JournalBroken(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
