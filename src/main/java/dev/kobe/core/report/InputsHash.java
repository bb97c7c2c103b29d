// SPDX-License-Identifier: MIT
package dev.kobe.core.report;

import dev.kobe.core.alarm.AlarmBudget;
import dev.kobe.core.book.Strike;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over the strikes, executions and commissions up to the month's end and the settings behind the figures, as
/// 64 hex digits; until sessions are sealed under roots it stands in their place.
final class InputsHash {
    private InputsHash() {}

    static String of(ReportFacts facts) {
        ReportInput input = facts.input();
        StringBuilder lines = new StringBuilder();
        lines.append(input.month()).append('|').append(input.account()).append('|');
        lines.append(input.base()).append('|').append(input.sealedAt()).append('\n');
        for (Strike one : facts.strikes()) {
            lines.append(one.session()).append('|').append(one.valuation().at()).append('|');
            lines.append(one.valuation().equity().map(Object::toString).orElse("none"));
            lines.append('|').append(one.deposits()).append('|').append(one.withdrawals());
            lines.append('|').append(one.index().toPlainString()).append('|');
            lines.append(facts.benchmarkIndex(one.session())
                            .map(java.math.BigDecimal::toPlainString)
                            .orElse("none"))
                    .append('\n');
        }
        facts.fills().forEach(fill -> {
            lines.append(fill.id()).append('|').append(fill.ref()).append('|').append(fill.quantity());
            lines.append('|').append(fill.price()).append('|').append(fill.at()).append('|');
            var commission = input.commissions().get(fill.id().root());
            lines.append(commission == null ? "pending" : commission.posted().toString())
                    .append('\n');
        });
        facts.actions().forEach(one -> lines.append(one).append('\n'));
        input.phases().stream().filter(one -> !facts.isLater(one.from())).forEach(one -> lines.append(one)
                .append('\n'));
        input.alarms().ifPresent(history -> lines.append(
                        AlarmBudget.of(history, input.month(), input.venue().zone()))
                .append('\n'));
        lines.append(facts.board())
                .append('\n')
                .append(input.limits())
                .append('\n')
                .append(input.settings());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(lines.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
