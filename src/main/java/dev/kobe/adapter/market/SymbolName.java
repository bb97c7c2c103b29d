// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The symbol that a file's name gives.
///
/// `XLB.csv`, `VUSA.L.csv` and `GBPUSD=X.csv` are named after their symbol; `_VIX.csv` is `^VIX` on systems
/// that allow no caret; `AET-L-1d-anything.csv` is `AET.L` in bars of a day, as yfinance names its own;
/// `vix-daily.csv` is `VIX`.
final class SymbolName {
    /// What marks the file of corrections beside a file: `XLB-fixed.csv` corrects `XLB.csv`.
    static final String FIXED = "-fixed";

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9^=.\\-]{1,24}");
    private static final Pattern NAMED = Pattern.compile("([A-Z0-9^_=.\\-]{1,24})");
    private static final Pattern WITH_INTERVAL =
            Pattern.compile("([A-Z0-9]{1,12})(?:-([A-Z]{1,2}))?-1(?:d|wk|mo|m)(?:-.*)?");
    private static final Pattern DAILY = Pattern.compile("([A-Za-z0-9]{1,12})-daily");
    private static final Pattern ENDING = Pattern.compile("(.*?)\\.(?:csv|json|zip)(?:\\.gz|\\.json)?");

    private SymbolName() {}

    static boolean isSymbol(String text) {
        return SYMBOL.matcher(text).matches();
    }

    /// The symbol of a file's name; empty where the name gives none.
    static Optional<String> of(String fileName) {
        Matcher ending = ENDING.matcher(fileName);
        String stem = ending.matches() ? ending.group(1) : "";
        String plain = stem.endsWith(FIXED) ? stem.substring(0, stem.length() - FIXED.length()) : stem;
        Matcher interval = WITH_INTERVAL.matcher(plain);
        if (interval.matches()) {
            return Optional.of(
                    interval.group(2) == null ? interval.group(1) : interval.group(1) + "." + interval.group(2));
        }
        Matcher daily = DAILY.matcher(plain);
        if (daily.matches()) {
            return Optional.of(daily.group(1).toUpperCase(Locale.ROOT));
        }
        return NAMED.matcher(plain).matches() && !plain.isEmpty()
                ? Optional.of(plain.startsWith("_") ? "^" + plain.substring(1) : plain)
                : Optional.empty();
    }
}
