// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kobe.core.gate.CheckResult;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import dev.kobe.core.rebalance.IdleLine;
import dev.kobe.core.rebalance.Ticket;
import dev.kobe.core.rebalance.TicketLine;
import dev.kobe.core.rebalance.TicketRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// A ticket as text and as JSON.
final class TicketPrint {
    private TicketPrint() {}

    static void text(Consumer<String> out, TicketRecord record) {
        Ticket ticket = record.ticket();
        out.accept("Ticket " + ticket.id() + ": " + record.state().word()
                + (record.reason().isEmpty() ? "" : ", " + record.reason()) + "; account " + ticket.account()
                + ", profile " + ticket.profile() + ", window until " + ticket.closes());
        out.accept(String.format(
                Locale.ROOT,
                "%4s  %-8s %-5s %10s %14s %14s %10s %6s  %s",
                "Line",
                "Symbol",
                "Order",
                "Quantity",
                "Limit",
                "Value, " + ticket.equity().currency(),
                "Cost",
                "bp",
                "Why"));
        for (TicketLine one : ticket.lines()) {
            out.accept(String.format(
                    Locale.ROOT,
                    "%4d  %-8s %-5s %10s %14s %14s %10s %6s  %s",
                    one.line(),
                    one.instrument().symbol(),
                    one.side(),
                    Words.amount(one.quantity().value(), 0),
                    one.limit(),
                    Words.amount(one.value().amount(), 2),
                    Words.amount(one.cost().amount(), 2),
                    Words.amount(one.costBps().value(), 1),
                    one.why()));
        }
        for (IdleLine one : ticket.idle()) {
            out.accept(String.format(
                    Locale.ROOT, "%4s  %-8s no order: %s", "-", one.instrument().symbol(), one.why()));
        }
        out.accept("Turnover, both sides " + Words.amount(ticket.turnover().movePointRight(2), 2) + " %; cash "
                + cash(ticket.cashBefore()) + " -> " + cash(ticket.cashAfter())
                + ticket.rate().map(rate -> "; " + rate).orElse(""));
        List<CheckResult> denials =
                record.checks().stream().filter(CheckResult::denies).toList();
        long passed = record.checks().stream()
                .filter(one -> one.result() == CheckResult.Result.PASS)
                .count();
        out.accept("Checks: " + passed + " pass, " + denials.size() + " deny, "
                + record.warnings().size() + " warn");
        denials.stream()
                .map(one -> "  " + one.number() + " " + one.code() + ": " + one.sentence())
                .distinct()
                .forEach(out);
        record.warnings().stream()
                .map(one -> "  line " + one.subject() + " warns, " + one.number() + " " + one.code() + ": "
                        + one.sentence())
                .forEach(out);
        out.accept("Hash " + ticket.hash());
    }

    private static String cash(Map<Currency, Money> balances) {
        return String.join(" and ", balances.values().stream().map(Words::money).toList());
    }

    static void json(JsonGenerator json, TicketRecord record) throws IOException {
        Ticket ticket = record.ticket();
        json.writeStartObject();
        json.writeStringField("ticket", ticket.id().value());
        json.writeStringField("hash", ticket.hash());
        json.writeStringField("state", record.state().name());
        json.writeStringField("reason", record.reason());
        json.writeStringField("account", ticket.account());
        json.writeStringField("profile", ticket.profile());
        json.writeStringField("expires", ticket.closes().toString());
        json.writeArrayFieldStart("lines");
        for (TicketLine one : ticket.lines()) {
            json.writeStartObject();
            json.writeNumberField("line", one.line());
            json.writeStringField("symbol", one.instrument().symbol());
            json.writeStringField("side", one.side().name());
            json.writeNumberField("quantity", one.quantity().value());
            json.writeNumberField("limit", one.limit().value());
            json.writeStringField("currency", one.limit().currency().code());
            json.writeFieldName("signalClose");
            if (one.signalClose().isPresent()) {
                json.writeNumber(one.signalClose().get().value());
            } else {
                json.writeNull();
            }
            json.writeNumberField("mid", one.mid().value());
            json.writeNumberField("valueBase", one.value().amount());
            json.writeNumberField("costBase", one.cost().amount());
            json.writeNumberField("costBps", one.costBps().value());
            json.writeStringField("why", one.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("idle");
        for (IdleLine one : ticket.idle()) {
            json.writeStartObject();
            json.writeStringField("symbol", one.instrument().symbol());
            json.writeStringField("why", one.why());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("checks");
        for (CheckResult one : record.checks()) {
            json.writeStartObject();
            json.writeNumberField("number", one.number());
            json.writeStringField("code", one.code().name());
            json.writeStringField("result", one.result().name().toLowerCase(Locale.ROOT));
            json.writeStringField("subject", one.subject());
            json.writeStringField("value", one.value());
            json.writeStringField("limit", one.limit());
            json.writeStringField("sentence", one.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("turnover", ticket.turnover());
        json.writeObjectFieldStart("cash");
        balances(json, "before", ticket.cashBefore());
        balances(json, "after", ticket.cashAfter());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void balances(JsonGenerator json, String name, Map<Currency, Money> balances) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<Currency, Money> one : balances.entrySet()) {
            json.writeNumberField(one.getKey().code(), one.getValue().amount());
        }
        json.writeEndObject();
    }
}
