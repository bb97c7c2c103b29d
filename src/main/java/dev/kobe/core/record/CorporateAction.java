// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.ShareRatio;
import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One leg of what a company did to a holding, as a broker's statement books it: a split that changes the
/// ISIN has two legs, the old line taken out and the new one put in.
///
/// Example: `GCM(CA38501D2041) SPLIT 1 FOR 25 (GCM, GRAN COLOMBIA GOLD CORP, CA38501D5010)` with a quantity
/// of 480 is a split in which 1 new share stands for 25 old ones, and the new line's leg.
///
/// @param quantity signed change of the holding
/// @param proceeds cash that came with it, signed
/// @param ratio empty unless the broker's sentence has one
public record CorporateAction(
        Optional<String> id,
        Kind kind,
        StatementInstrument instrument,
        StatementTime at,
        BigDecimal quantity,
        Optional<BigDecimal> proceeds,
        Currency currency,
        Optional<ShareRatio> ratio,
        String description) {
    private static final Pattern RATIO =
            Pattern.compile("\\b(\\d{1,9}(?:\\.\\d{1,9})?) FOR (\\d{1,9}(?:\\.\\d{1,9})?)\\b");
    private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

    /// What was done; `OTHER` is named by its description and never left out.
    public enum Kind {
        SPLIT,
        STOCK_DIVIDEND,
        MERGER,
        TENDER,
        SPIN_OFF,
        SYMBOL_CHANGE,
        ISIN_CHANGE,
        OTHER;

        public String word() {
            return this == ISIN_CHANGE
                    ? "ISIN change"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /// The kind by the broker's two letters where it prints them, else by its sentence.
    public static Kind kind(Optional<String> code, String description) {
        Optional<Kind> coded = code.filter(one -> CODE.matcher(one).matches()).flatMap(CorporateAction::coded);
        return coded.orElseGet(() -> said(description.toUpperCase(Locale.ROOT)));
    }

    private static Optional<Kind> coded(String code) {
        return switch (code) {
            case "FS", "RS", "FI" -> Optional.of(Kind.SPLIT);
            case "SD" -> Optional.of(Kind.STOCK_DIVIDEND);
            case "TC", "TM" -> Optional.of(Kind.MERGER);
            case "TO" -> Optional.of(Kind.TENDER);
            case "SO" -> Optional.of(Kind.SPIN_OFF);
            default -> Optional.empty();
        };
    }

    private static Kind said(String text) {
        if (text.contains(" SPLIT ")) {
            return Kind.SPLIT;
        }
        if (text.contains(" STOCK DIVIDEND ")) {
            return Kind.STOCK_DIVIDEND;
        }
        if (text.contains(" TENDERED ")) {
            return Kind.TENDER;
        }
        if (text.contains(" MERGED(") || text.contains(" ACQUISITION ")) {
            return Kind.MERGER;
        }
        if (text.contains(" SPINOFF ") || text.contains(" SPIN-OFF ")) {
            return Kind.SPIN_OFF;
        }
        if (text.contains("CUSIP/ISIN CHANGE")) {
            return Kind.ISIN_CHANGE;
        }
        return text.contains("SYMBOL CHANGE") || text.contains("NAME CHANGE") ? Kind.SYMBOL_CHANGE : Kind.OTHER;
    }

    /// The ratio that a broker's sentence prints; empty where there is none or one side of it is zero.
    public static Optional<ShareRatio> ratio(String description) {
        Matcher found = RATIO.matcher(description.toUpperCase(Locale.ROOT));
        if (!found.find()) {
            return Optional.empty();
        }
        BigDecimal to = new BigDecimal(found.group(1));
        BigDecimal from = new BigDecimal(found.group(2));
        return to.signum() > 0 && from.signum() > 0 ? Optional.of(new ShareRatio(to, from)) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind.word() + " of " + instrument.symbol()
                + ratio.map(one -> " " + one).orElse("")
                + " on " + at.date();
    }
}
