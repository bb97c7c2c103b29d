// SPDX-License-Identifier: MIT
package dev.kobe.core.outcome;

import java.util.regex.Pattern;

/// The stable name of a reason to say no, in the form `CATEGORY_CONDITION`; declared in the file that raises it.
///
/// Example: `new RefusalCode("CASH_SHORT")`.
public record RefusalCode(String name) {
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)+");

    public RefusalCode {
        if (!FORM.matcher(name).matches()) {
            throw new IllegalArgumentException("a refusal code is CATEGORY_CONDITION, not " + name);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
