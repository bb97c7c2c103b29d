// SPDX-License-Identifier: MIT
package dev.kobe.guardian.door;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kobe.core.alarm.Hand;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.Input;
import dev.kobe.guardian.journal.CanonicalJson;
import dev.kobe.guardian.journal.JournalBroken;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The requests that the desk's owner answers: a command for the guardian, the present view, or one of the owner's
/// named services (such as the rebalance, which needs the owner's prices).
///
/// Example: `{"command":{"reason":"smoke"},"kind":"submit","type":"Halt"}` is answered with
/// `{"refusal":null,"seq":41}`.
public final class DoorProtocol {
    static final RefusalCode NOT_UNDERSTOOD = new RefusalCode("DOOR_NOT_UNDERSTOOD");
    private static final JsonMapper TREE = JsonMapper.builder().build();

    /// Commands that may come through the door; a desk is opened and struck by its owner alone.
    private static final Map<String, Class<? extends Input.Command>> COMMANDS = List.<Class<? extends Input.Command>>of(
                    Input.Flatten.class,
                    Input.Approve.class,
                    Input.Send.class,
                    Input.Undo.class,
                    Input.CancelRest.class,
                    Input.Skip.class,
                    Input.Halt.class,
                    Input.Resume.class,
                    Input.RecordFlow.class,
                    Input.BookCash.class,
                    Input.BookAction.class,
                    Input.SealNote.class,
                    Input.AcknowledgeAlarm.class,
                    Input.ShelveAlarm.class,
                    Input.UnshelveAlarm.class,
                    Input.Reconcile.class)
            .stream()
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, one -> one));

    private DoorProtocol() {}

    /// Answers one request line with one answer line.
    ///
    /// @param services the owner's named services: argument text to answer text
    public static String answer(String request, Desk desk, Map<String, Function<String, String>> services) {
        try {
            JsonNode asked = TREE.readTree(request);
            return switch (asked.path("kind").asText()) {
                case "submit" -> submit(asked, desk);
                case "view" -> CanonicalJson.write(desk.view());
                case "service" -> service(asked, services);
                default ->
                    refusal("This door does not know '" + asked.path("kind").asText() + "'.");
            };
        } catch (JsonProcessingException | JournalBroken malformed) {
            return refusal("The request is not one this Kobe understands: " + malformed.getMessage());
        }
    }

    private static String submit(JsonNode asked, Desk desk) throws JsonProcessingException {
        Class<? extends Input.Command> type = COMMANDS.get(asked.path("type").asText());
        if (type == null) {
            return refusal("The command '" + asked.path("type").asText() + "' does not come through the door.");
        }
        Input.Command command = CanonicalJson.read(TREE.writeValueAsString(asked.path("command")), type);
        return CanonicalJson.write(
                desk.submit(command instanceof Input.ByHand hand ? hand.through(Hand.SOCKET) : command));
    }

    private static String service(JsonNode asked, Map<String, Function<String, String>> services) {
        Function<String, String> service = services.get(asked.path("name").asText());
        return service == null
                ? refusal(
                        "The desk's owner does not offer '" + asked.path("name").asText() + "'.")
                : service.apply(asked.path("argument").asText());
    }

    private static String refusal(String sentence) {
        return CanonicalJson.write(new Desk.Reply(0, Optional.of(Refusal.of(NOT_UNDERSTOOD, sentence))));
    }

    /// The request line of a command.
    public static String submitting(Input.Command command) {
        ObjectNode request = TREE.createObjectNode();
        request.put("kind", "submit");
        request.put("type", command.getClass().getSimpleName());
        request.set("command", tree(CanonicalJson.write(command)));
        return request.toString();
    }

    /// The request line for the present view.
    public static String viewing() {
        return "{\"kind\":\"view\"}";
    }

    /// The request line for one of the owner's services.
    public static String serving(String name, String argument) {
        ObjectNode request = TREE.createObjectNode();
        request.put("kind", "service");
        request.put("name", name);
        request.put("argument", argument);
        return request.toString();
    }

    /// The answer line of a service that gives a record; a record has no field named `refusal`.
    public static <T> String served(Outcome<T> given) {
        return switch (given) {
            case Outcome.Ok<T>(T value) -> CanonicalJson.write(value);
            case Outcome.Refused<T>(Refusal refusal) -> CanonicalJson.write(new Desk.Reply(0, Optional.of(refusal)));
            case Outcome.Missing<T>(String what, String why) -> refusal(why);
        };
    }

    /// Reads what [#served] wrote, or that the owner does not offer the service.
    public static <T> Outcome<T> given(String answer, Class<T> type) {
        return tree(answer).has("refusal")
                ? Outcome.refused(
                        CanonicalJson.read(answer, Desk.Reply.class).refusal().orElseThrow())
                : Outcome.ok(CanonicalJson.read(answer, type));
    }

    private static JsonNode tree(String json) {
        try {
            return TREE.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("canonical JSON is JSON", impossible);
        }
    }

    /// A desk behind a door: every call is one request over the given transport.
    public static Desk remote(Function<String, String> transport) {
        return new Desk() {
            @Override
            public Reply submit(Input.Command command) {
                return CanonicalJson.read(transport.apply(submitting(command)), Reply.class);
            }

            @Override
            public View view() {
                return CanonicalJson.read(transport.apply(viewing()), View.class);
            }
        };
    }
}
