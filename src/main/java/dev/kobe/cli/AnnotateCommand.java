// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.cli.RecordServices.Note;
import dev.kobe.cli.RecordServices.NoteAsked;
import dev.kobe.cli.RecordServices.Version;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.record.Annotation;
import dev.kobe.core.record.NoteSeal;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes what the owner thinks before a trade and learned after it; every version is sealed with its time.
@Command(
        name = "annotate",
        description = "Notes on trades, sealed with their time: before (--pre), after (--post), or on a month.")
final class AnnotateCommand implements Callable<Integer> {
    private static final int SHOWN = 50;
    private final KobeCommand kobe;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ID",
            description = "new, a trade's id, a ticket line such as T-2026-06-01-L2, or a month such as 2026-05")
    @Nullable
    private String id;

    @Option(names = "--list", description = "every note, the latest first")
    private boolean list;

    @Option(names = "--pre", description = "the plan, before the trade; so unless --post is given")
    private boolean pre;

    @Option(names = "--post", description = "the outcome, after the trade")
    private boolean post;

    @Option(names = "--symbol", paramLabel = "S", description = "plan: the instrument")
    @Nullable
    private String symbol;

    @Option(names = "--thesis", paramLabel = "TEXT", description = "plan: why")
    @Nullable
    private String thesis;

    @Option(names = "--entry", paramLabel = "PRICE", description = "plan: the price that is aimed at")
    @Nullable
    private BigDecimal entry;

    @Option(names = "--size", paramLabel = "TEXT", description = "plan: why this size")
    @Nullable
    private String size;

    @Option(names = "--exit", paramLabel = "TEXT", description = "plan: when it ends")
    @Nullable
    private String exit;

    @Option(names = "--outcome", paramLabel = "TEXT", description = "outcome: what happened")
    @Nullable
    private String outcome;

    @Option(names = "--matched", paramLabel = "yes|no", description = "outcome: whether it went as planned")
    @Nullable
    private String matched;

    @Option(names = "--lesson", paramLabel = "TEXT", description = "outcome: what is learned")
    @Nullable
    private String lesson;

    @Option(names = "--text", paramLabel = "FILE", description = "a month's commentary, from a text file")
    @Nullable
    private Path text;

    AnnotateCommand(KobeCommand kobe) {
        this.kobe = kobe;
    }

    @Override
    public Integer call() throws IOException {
        String asked = id;
        if (list || asked == null) {
            return list
                    ? tellAll()
                    : kobe.console()
                            .refuse(
                                    "annotate needs an ID, or --list; allowed: new, "
                                            + "a trade's id, a ticket line such as T-2026-06-01-L2, or a month such as 2026-05.");
        }
        if (pre && post) {
            return kobe.console().refuse("--pre and --post are two notes; allowed: one of them at a time.");
        }
        if (asked.matches("\\d{4}-\\d{2}")) {
            return commentary(asked);
        }
        return post ? learn(new NoteAsked(asked)) : plan(new NoteAsked(asked));
    }

    private int plan(NoteAsked asked) {
        Optional<String> why = said(thesis, "Why this trade");
        Optional<String> what = asked.isNew() ? said(symbol, "Which instrument") : Optional.of(or(symbol));
        if (why.isEmpty() || what.isEmpty()) {
            return kobe.console().refuse("A plan needs --thesis" + (asked.isNew() ? " and --symbol" : "") + ".");
        }
        return tell(kobe.services()
                .records()
                .plan(
                        kobe.desk(),
                        asked,
                        new Annotation.PreTrade(
                                what.get(), why.get(), Optional.ofNullable(entry), or(size), or(exit))));
    }

    private int learn(NoteAsked asked) {
        Optional<String> what = said(outcome, "What happened");
        if (what.isEmpty()) {
            return kobe.console().refuse("An outcome needs --outcome.");
        }
        if (matched != null && !matched.equals("yes") && !matched.equals("no")) {
            return kobe.console().refuse("--matched is '" + matched + "'; allowed: yes or no.");
        }
        return tell(kobe.services()
                .records()
                .learn(
                        kobe.desk(),
                        asked,
                        new Annotation.PostTrade(
                                what.get(), Optional.ofNullable(matched).map("yes"::equals), or(lesson))));
    }

    private int commentary(String month) throws IOException {
        YearMonth of;
        try {
            of = YearMonth.parse(month);
        } catch (DateTimeException unfit) {
            return kobe.console().refuse("'" + month + "' is no month; allowed: YYYY-MM.");
        }
        if (text == null) {
            return kobe.console().refuse("A month's commentary needs --text with a file.");
        }
        return tell(kobe.services().records().comment(kobe.desk(), of, Files.readString(text)));
    }

    /// What was given, or what a terminal is asked for.
    private static Optional<String> said(@Nullable String given, String question) {
        return Optional.ofNullable(given)
                .or(() -> Optional.ofNullable(System.console()).map(terminal -> terminal.readLine("%s: ", question)))
                .filter(one -> !one.isBlank());
    }

    private static String or(@Nullable String given) {
        return given == null ? "" : given;
    }

    private int tell(Outcome<NoteSeal> sealed) {
        Console console = kobe.console();
        return switch (sealed) {
            case Outcome.Ok<NoteSeal>(NoteSeal seal) -> {
                if (kobe.json()) {
                    console.json(json -> {
                        json.writeStartObject();
                        json.writeStringField("note", seal.note());
                        json.writeNumberField("version", seal.version());
                        json.writeStringField("kind", seal.kind().name());
                        json.writeStringField("sealedAt", seal.at().toString());
                        json.writeStringField("hash", seal.hash());
                        json.writeEndObject();
                    });
                } else {
                    console.line("Note " + seal.note() + " version " + seal.version() + " sealed at " + seal.at() + ", "
                            + seal.kind().word() + " (" + seal.hash().substring(0, 12) + ").");
                }
                yield Console.DONE;
            }
            case Outcome<NoteSeal> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    private int tellAll() {
        Console console = kobe.console();
        return switch (kobe.services().records().notes(kobe.desk())) {
            case Outcome.Ok<List<Note>>(List<Note> notes) -> {
                if (kobe.json()) {
                    write(notes);
                } else if (notes.isEmpty()) {
                    console.line("There are no notes yet.");
                } else {
                    notes.forEach(one -> console.line(sentence(one)));
                }
                yield notes.stream().allMatch(Note::isIntact)
                        ? Console.DONE
                        : console.refuse("Some notes no longer read as they were sealed.");
            }
            case Outcome<List<Note>> absent -> console.refuse(absent.reason().orElseThrow());
        };
    }

    private static String sentence(Note note) {
        NoteSeal last = note.versions().getLast().seal();
        String words = note.annotation()
                .map(one -> one.preTrade()
                                .map(plan -> plan.symbol() + " " + shortened(plan.thesis()))
                                .orElse("no plan")
                        + " | "
                        + one.postTrade()
                                .map(learned -> shortened(learned.outcome()))
                                .orElse("pending"))
                .orElse("");
        return note.name() + "  v" + last.version() + " " + last.at() + "  " + words
                + note.before().map(AnnotateCommand::timing).orElse("")
                + (note.isIntact() ? "" : "  NOT AS SEALED");
    }

    private static String timing(Duration before) {
        return before.isNegative()
                ? "  (plan written " + before.abs().toMinutes() + " min AFTER the first fill)"
                : "  (plan sealed " + before.toMinutes() + " min before the first fill)";
    }

    private static String shortened(String words) {
        return words.length() > SHOWN ? words.substring(0, SHOWN) + "..." : words;
    }

    private void write(List<Note> notes) {
        kobe.console().json(json -> {
            json.writeStartArray();
            for (Note note : notes) {
                json.writeStartObject();
                json.writeStringField("note", note.name());
                json.writeArrayFieldStart("versions");
                for (Version one : note.versions()) {
                    json.writeStartObject();
                    json.writeNumberField("version", one.seal().version());
                    json.writeStringField("kind", one.seal().kind().name());
                    json.writeStringField("sealedAt", one.seal().at().toString());
                    json.writeStringField("hash", one.seal().hash());
                    json.writeStringField("proof", one.proof());
                    json.writeEndObject();
                }
                json.writeEndArray();
                if (note.before().isPresent()) {
                    json.writeNumberField(
                            "secondsBeforeFirstFill", note.before().get().toSeconds());
                } else {
                    json.writeNullField("secondsBeforeFirstFill");
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }
}
