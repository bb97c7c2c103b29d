// SPDX-License-Identifier: MIT
package dev.kobe.core.record;

import dev.kobe.core.book.ShareRatio;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.record.CorporateAction.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A corporate action as the books have it, made of all its legs in the broker's statement; its id counts once.
///
/// Example: `GCM(CA38501D2041) SPLIT 1 FOR 25` with a leg of -12,000 GCM.OLD and one of 480 GCM takes 12,000 GCM
/// out and gives 480 GCM.
///
/// @param id the broker's number of the action
/// @param from symbol of the holding that it changes, as it was before
/// @param to symbol of what is held afterwards
/// @param taken old shares taken out; empty where the statement only adds to the holding
/// @param given shares put in; where nothing is taken out, the signed change
/// @param ratio new shares for old ones, all that are held counted; empty where the statement has none
/// @param cash paid with it, above zero, rounded half-even to its currency
/// @param currency of the shares
/// @param day on which the statement has it
public record ActionBooking(
        String id,
        Kind kind,
        String from,
        String to,
        Optional<BigDecimal> taken,
        BigDecimal given,
        Optional<ShareRatio> ratio,
        Optional<Money> cash,
        Currency currency,
        LocalDate day) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern SUBJECT = Pattern.compile("([A-Z0-9][A-Z0-9. ]{0,19})\\(([A-Z]{2}[A-Z0-9]{10})\\) .*");
    private static final String UNPROVEN = "its rows do not prove what it makes of the holding";

    public ActionBooking {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a booking is known by the broker's number, not by '" + id + "'");
        }
    }

    /// What the legs of one action book; missing, with the reason, where they do not say it with certainty.
    public static Outcome<ActionBooking> of(List<CorporateAction> legs) {
        CorporateAction first = legs.getFirst();
        Matcher subject = SUBJECT.matcher(first.description());
        boolean isShares = legs.stream().allMatch(one -> one.instrument().kind().equals("STK"));
        Optional<String> id = id(legs);
        if (id.isEmpty()) {
            return no("it has no number of the broker's, by which it would count once: import it from a Flex statement"
                    + " with action ids");
        }
        if (!isBooked(first.kind()) || !isShares) {
            return no("what it does to the books is not certain from '" + first.description() + "'");
        }
        if (!subject.matches()) {
            return no(UNPROVEN);
        }
        BigDecimal proceeds =
                legs.stream().flatMap(one -> one.proceeds().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (proceeds.signum() < 0) {
            return no("it asks for " + proceeds.negate().toPlainString() + " " + first.currency());
        }
        Optional<Money> cash =
                Optional.of(Money.rounded(first.currency(), proceeds)).filter(Money::isPositive);
        String from = subject.group(1);
        if (legs.size() == 1) {
            return adding(first, id.get(), from, cash);
        }
        return exchange(legs, id.get(), from, subject.group(2), cash);
    }

    private static Outcome<ActionBooking> no(String why) {
        return Outcome.missing("booking", why);
    }

    /// The number of the action, which its legs share; the first of their own numbers where they have none in common.
    private static Optional<String> id(List<CorporateAction> legs) {
        List<String> ids = legs.stream()
                .flatMap(one -> one.id().stream())
                .filter(one -> ID.matcher(one).matches())
                .sorted()
                .toList();
        return ids.size() == legs.size() ? Optional.of(ids.getFirst()) : Optional.empty();
    }

    private static boolean isBooked(Kind kind) {
        return switch (kind) {
            case SPLIT, STOCK_DIVIDEND, MERGER, SYMBOL_CHANGE, ISIN_CHANGE -> true;
            case TENDER, SPIN_OFF, OTHER -> false;
        };
    }

    /// The ratio with all shares counted; a new name stands for as many.
    private static Optional<ShareRatio> ratio(CorporateAction leg) {
        return switch (leg.kind()) {
            case SYMBOL_CHANGE, ISIN_CHANGE -> Optional.of(new ShareRatio(BigDecimal.ONE, BigDecimal.ONE));
            case STOCK_DIVIDEND -> leg.ratio().map(ShareRatio::onTop);
            case SPLIT, MERGER, TENDER, SPIN_OFF, OTHER -> leg.ratio();
        };
    }

    private static Outcome<ActionBooking> adding(CorporateAction leg, String id, String from, Optional<Money> cash) {
        boolean isSplit = leg.kind() == Kind.SPLIT || leg.kind() == Kind.STOCK_DIVIDEND;
        return isSplit && leg.instrument().symbol().equals(from) && leg.ratio().isPresent()
                ? Outcome.ok(new ActionBooking(
                        id,
                        leg.kind(),
                        from,
                        from,
                        Optional.empty(),
                        leg.quantity(),
                        ratio(leg),
                        cash,
                        leg.currency(),
                        leg.at().date()))
                : no(UNPROVEN);
    }

    private static Outcome<ActionBooking> exchange(
            List<CorporateAction> legs, String id, String from, String isin, Optional<Money> cash) {
        List<CorporateAction> out =
                legs.stream().filter(one -> one.quantity().signum() < 0).toList();
        List<CorporateAction> in =
                legs.stream().filter(one -> one.quantity().signum() > 0).toList();
        boolean isOne = legs.size() == 2
                && out.size() == 1
                && in.size() == 1
                && out.getFirst().currency().equals(in.getFirst().currency())
                && out.getFirst()
                        .instrument()
                        .isin()
                        .map(isin::equals)
                        .orElse(out.getFirst().instrument().symbol().equals(from))
                && (out.getFirst().kind() != Kind.SPLIT
                        || out.getFirst().ratio().isPresent());
        return isOne
                ? Outcome.ok(new ActionBooking(
                        id,
                        in.getFirst().kind(),
                        from,
                        in.getFirst().instrument().symbol(),
                        Optional.of(out.getFirst().quantity().negate()),
                        in.getFirst().quantity(),
                        ratio(in.getFirst()),
                        cash,
                        in.getFirst().currency(),
                        in.getFirst().at().date()))
                : no(UNPROVEN);
    }

    @Override
    public String toString() {
        String change = taken.map(out -> out.toPlainString() + " " + from + " become " + given.toPlainString())
                .orElseGet(() -> given.abs().toPlainString() + (given.signum() < 0 ? " fewer" : " more"));
        return kind.word() + " of " + from + " of " + day + ": " + change + " " + to
                + cash.map(paid -> " and " + paid).orElse("");
    }
}
