// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kobe.core.alarm.Hand;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/// Turns the events of older journals into what they are called today, one version after the other, for ever.
///
/// Example: a `desk.opened` of version 1, written when a desk began with cash alone, becomes one of version 2 with no
/// positions; an `action.booked` of version 1, which knew when it was posted alone, took the shares at that time.
final class Upcasts {
    /// What turns one version of an event into the next.
    ///
    /// @param from the version that it is applied to
    private record Upcast(String type, int from, Consumer<ObjectNode> change) {}

    private static final JsonMapper TREE = JsonMapper.builder().build();

    private static final List<Upcast> ALL = List.of(
            new Upcast("desk.opened", 1, event -> event.putArray("positions")),
            new Upcast("desk.opened", 2, Upcasts::limitsOfTwentyChecks),
            new Upcast("desk.opened", 3, Upcasts::limitsWithoutLevels),
            new Upcast("limits.changed", 1, Upcasts::limitsAtOnce),
            new Upcast("limits.changed", 2, Upcasts::limitsWithoutLevels),
            new Upcast("ticket.proposed", 1, event -> nothingAccepted(event.path("ticket"))),
            new Upcast("ticket.approved", 1, Upcasts::nothingAccepted),
            new Upcast("action.booked", 1, Upcasts::changedWhenPosted),
            new Upcast("board.moved", 1, Upcasts::boardOfDrawdowns),
            new Upcast("board.moved", 2, Upcasts::movedByNobodyNamed),
            new Upcast("session.began", 1, Upcasts::boardOfDrawdowns),
            new Upcast("alarm.raised", 1, Upcasts::seenByNobodyNamed),
            new Upcast("alarm.returned", 1, Upcasts::seenByNobodyNamed),
            new Upcast("alarm.acknowledged", 1, Upcasts::seenByNobodyNamed),
            new Upcast("alarm.shelved", 1, Upcasts::seenByNobodyNamed),
            new Upcast("alarm.unshelved", 1, Upcasts::takenByNobodyNamed));

    private Upcasts() {}

    /// A change from before loosening waited for the next session.
    private static void limitsAtOnce(ObjectNode event) {
        limitsOfTwentyChecks(event);
        event.putNull("next");
        event.putArray("changes");
        event.put("by", "");
    }

    /// Limits from before there were all the checks: those of the new ones are what holds where nothing is typed in.
    private static void limitsOfTwentyChecks(ObjectNode event) {
        if (!(event.get("limits") instanceof ObjectNode limits)) {
            return;
        }
        limits.putObject("prices")
                .put("firstMinutes", "PT5M")
                .put("fundSpread", "50")
                .put("otherSpread", "100")
                .put("fundCollar", "100")
                .put("otherCollar", "200")
                .put("previousClose", "1000")
                .put("ticketPrice", "50");
        ObjectNode shares = limits.putObject("shares")
                .put("volume", "0.01")
                .put("volumeWarns", "0.0025")
                .put("displayedTimes", 5)
                .put("sector", "0.4")
                .put("turnover", "2.05")
                .put("turnoverWarns", "1.4")
                .put("dayTurnover", "2.1");
        shares.putArray("sectorExempt").add("momentum-12-1");
        limits.putObject("pace")
                .put("approvals", 1)
                .put("ordersPerMinute", 10)
                .put("ordersPerDay", 50)
                .put("messagesPerSecond", 20)
                .put("efficiencyWarns", "5")
                .put("efficiency", "10")
                .put("attempts", 5)
                .put("workingPerSide", 1);
        limits.putObject("costs").put("forecast", "35").put("commission", "50").put("minimumValue", "100");
        limits.putObject("ground")
                .put("whatIf", false)
                .put("margin", "0.9")
                .put("eventSessions", 1)
                .put("rebuyDays", 30)
                .put("freeMebibytes", 1024)
                .put("fsync", "PT0.1S");
    }

    /// Limits from before the levels of the breakers were among them: they say nothing of them.
    private static void limitsWithoutLevels(ObjectNode event) {
        for (String part : List.of("limits", "next")) {
            if (event.get(part) instanceof ObjectNode limits) {
                limits.putNull("breakers");
            }
        }
    }

    /// An approval from before warnings were accepted one by one.
    private static void nothingAccepted(JsonNode of) {
        if (of.path("approval") instanceof ObjectNode approval) {
            approval.putArray("accepted");
            approval.put("seal", approval.path("hash").asText());
        }
    }

    /// A board that knew the three drawdowns alone, whose halts ended by the name of their breaker.
    private static void boardOfDrawdowns(ObjectNode event) {
        if (!(event.get("board") instanceof ObjectNode board)) {
            return;
        }
        board.putObject("unknownSince");
        board.putObject("resets");
        board.path("latches").forEach(one -> {
            if (one instanceof ObjectNode latch) {
                latch.put("closesLeft", 0);
                latch.put(
                        "ends",
                        switch (latch.path("breaker").asText()) {
                            case "drawdown.day" -> "SESSION";
                            case "drawdown.week" -> "WEEK";
                            default -> "REBASE";
                        });
            }
        });
    }

    /// A move from before it was kept who resumed; that it was a resume stood in its reason alone.
    private static void movedByNobodyNamed(ObjectNode event) {
        if (event.path("reason").asText().startsWith("resumed by hand")) {
            event.put("by", Hand.UNKNOWN.name());
        } else {
            event.putNull("by");
        }
    }

    /// An alarm from before it was kept who acknowledged it or put it aside.
    private static void seenByNobodyNamed(ObjectNode event) {
        for (String part : List.of("acknowledged", "shelf")) {
            if (event.path("alarm").path(part) instanceof ObjectNode done) {
                done.put("by", Hand.UNKNOWN.name());
            }
        }
    }

    private static void takenByNobodyNamed(ObjectNode event) {
        seenByNobodyNamed(event);
        event.put("by", Hand.UNKNOWN.name());
    }

    private static void changedWhenPosted(ObjectNode event) {
        JsonNode booking = event.path("action").path("booking");
        if (event.path("action").path("posting") instanceof ObjectNode posting) {
            String at = posting.path("at").asText();
            posting.putObject("changeover").put("firstNew", at).put("lastOld", at);
            ObjectNode ratio = posting.putObject("ratio");
            if (booking.path("ratio") instanceof ObjectNode said) {
                ratio.setAll(said);
            } else {
                ratio.put("from", sum(posting, "taken")).put("to", sum(posting, "given"));
            }
            posting.putArray("restated");
        }
    }

    private static String sum(ObjectNode posting, String part) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode one : posting.path("exchanges")) {
            sum = sum.add(new BigDecimal(one.path(part).asText()));
        }
        return sum.toPlainString();
    }

    /// The JSON of a line as an event of the present version.
    static String upcast(Journal.Line line) {
        List<Upcast> due = ALL.stream()
                .filter(one -> one.type().equals(line.type()) && one.from() >= line.version())
                .toList();
        if (due.isEmpty()) {
            return line.json();
        }
        try {
            JsonNode read = TREE.readTree(line.json());
            if (!(read instanceof ObjectNode event)) {
                throw new JournalBroken("line " + line.seq() + " does not hold an event");
            }
            due.forEach(one -> one.change().accept(event));
            return TREE.writeValueAsString(event);
        } catch (JsonProcessingException malformed) {
            throw new JournalBroken("line " + line.seq() + " is no JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }
}
