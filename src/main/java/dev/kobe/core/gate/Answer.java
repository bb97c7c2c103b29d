// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.quantity.Currency;
import java.math.BigDecimal;
import java.util.Locale;

/// One check's answer about one order in the making: it names the line and carries the check's number and code.
record Answer(PreTradeCheck check, OrderUnderCheck order) {
    CheckResult pass(String value, String limit, String sentence) {
        return of(Result.PASS, value, limit, sentence);
    }

    CheckResult deny(String value, String limit, String sentence) {
        return of(Result.DENY, value, limit, sentence);
    }

    /// Lets through once the owner has seen it.
    CheckResult warn(String value, String limit, String sentence) {
        return of(Result.WARN, value, limit, sentence);
    }

    /// Refuses because something that the check needs is not known.
    CheckResult unknown(String limit, String sentence) {
        return of(Result.DENY, CheckResult.UNKNOWN, limit, sentence);
    }

    CheckResult skip(String sentence) {
        return of(Result.SKIPPED, "", "", sentence);
    }

    /// A flatten order is let past this check, because selling what is held must not wait for it.
    CheckResult skipForFlatten() {
        return skip("A flatten order is not held back by this check.");
    }

    CheckResult skipAtDraft() {
        return skip("Judged when the order is sent.");
    }

    private CheckResult of(Result result, String value, String limit, String sentence) {
        return new CheckResult(check.number(), check.code(), result, subject(), value, limit, sentence);
    }

    private String subject() {
        return order.order().ref().line() + " " + symbol();
    }

    String symbol() {
        return order.order().instrument().symbol();
    }

    /// `33,180.10 USD`.
    static String money(BigDecimal amount, Currency currency) {
        return String.format(Locale.ROOT, "%,.2f %s", amount, currency);
    }

    /// `1,397`, with decimals only where there are any.
    static String count(BigDecimal quantity) {
        BigDecimal least = quantity.stripTrailingZeros();
        return least.scale() <= 0 ? String.format(Locale.ROOT, "%,d", least.toBigInteger()) : least.toPlainString();
    }
}
