// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

/// The journal cannot be trusted any more: a write or a force failed, or its chain does not hold.
public final class JournalBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public JournalBroken(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public JournalBroken(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /// What is wrong, in a sentence for the owner.
    public String sentence() {
        return sentence;
    }
}
