// SPDX-License-Identifier: MIT
package dev.kobe.core.outcome;

import java.util.Map;
import java.util.TreeMap;

/// An expected "no": a stable code, the values it was judged on, and one plain sentence for a person.
///
/// Example: `CASH_SHORT`, `{needed=33,180.10, free=31,002.44, currency=USD}`, "The buys need 33,180.10 USD and
/// 31,002.44 USD are free."
public record Refusal(RefusalCode code, Map<String, String> context, String sentence) {
    public Refusal {
        if (sentence.isBlank()) {
            throw new IllegalArgumentException("a refusal says why in a sentence");
        }
        context = java.util.Collections.unmodifiableMap(new TreeMap<>(context));
    }

    public static Refusal of(RefusalCode code, String sentence) {
        return new Refusal(code, Map.of(), sentence);
    }

    public static Refusal of(RefusalCode code, Map<String, String> context, String sentence) {
        return new Refusal(code, context, sentence);
    }
}
