// SPDX-License-Identifier: MIT
package dev.kobe.app.record;

import dev.kobe.adapter.statement.StatementFiles;
import dev.kobe.adapter.statement.StatementFolder;
import dev.kobe.adapter.statement.StatementFolder.Kept;
import dev.kobe.cli.DeskServices.CheckLine;
import dev.kobe.cli.DeskServices.CheckLine.Result;
import dev.kobe.cli.RecordServices.TakenStatement;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import dev.kobe.core.record.ActionBooking;
import dev.kobe.core.record.CashBooking;
import dev.kobe.core.record.Lacking;
import dev.kobe.core.record.OwnLedger;
import dev.kobe.core.record.Statement;
import dev.kobe.core.record.TieOut;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskIdentity;
import dev.kobe.guardian.desk.DeskState;
import dev.kobe.guardian.desk.Input;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A desk's statements of its broker: files taken, and each held against the desk's own ledger.
final class Statements {
    static final RefusalCode FOREIGN = new RefusalCode("STATEMENT_FOREIGN");
    private static final String NAME = "statements";

    private Statements() {}

    /// Takes a file whole; the statements of other accounts in it are named and left alone.
    static Outcome<TakenStatement> take(Path desk, DeskState state, Path file) {
        return StatementFolder.bytes(file).flatMap(bytes -> StatementFiles.read(file.toString(), bytes)
                .flatMap(all -> own(file, all, state).flatMap(own -> new StatementFolder(desk)
                        .keep(file.toString(), bytes)
                        .map(isNew -> new TakenStatement(!isNew, ties(own, state), accounts(all, own))))));
    }

    /// Those of the desk's account; all where the folder is no desk yet and has none.
    private static Outcome<List<Statement>> own(Path file, List<Statement> all, DeskState state) {
        List<Statement> own = all.stream().filter(one -> isOwn(one, state)).toList();
        return own.isEmpty()
                ? Outcome.refused(Refusal.of(
                        FOREIGN,
                        file + " is of " + names(all) + "; allowed: the account of this desk, "
                                + state.identity().map(DeskIdentity::account).orElse("") + "."))
                : Outcome.ok(own);
    }

    private static boolean isOwn(Statement statement, DeskState state) {
        return state.identity()
                .map(desk -> statement.account().equals(Optional.of(desk.account())))
                .orElse(true);
    }

    private static String names(List<Statement> statements) {
        return statements.stream()
                .map(one ->
                        one.account().map(account -> "account " + account).orElse("an account that it does not name"))
                .collect(Collectors.joining(" and "));
    }

    private static List<String> accounts(List<Statement> all, List<Statement> own) {
        return all.stream()
                .filter(one -> !own.contains(one))
                .flatMap(one -> one.account().stream())
                .toList();
    }

    private static List<TakenStatement.Tied> ties(List<Statement> own, DeskState state) {
        return own.stream()
                .map(one -> new TakenStatement.Tied(one, tie(one, state), lacking(one, state), List.of(), List.of()))
                .toList();
    }

    private static Lacking lacking(Statement statement, DeskState state) {
        return ledger(state).map(own -> Lacking.of(statement, own)).orElseGet(Lacking::nothing);
    }

    /// Books what the desk lacks of every statement and holds each against the books as they are then.
    static Outcome<TakenStatement> book(Desk desk, TakenStatement taken) {
        List<TakenStatement.Tied> after = new ArrayList<>();
        for (TakenStatement.Tied one : taken.statements()) {
            List<String> booked = new ArrayList<>();
            List<String> refused = new ArrayList<>();
            Lacking lacking = lacking(one.statement(), desk.view().state());
            for (CashBooking booking : lacking.bookings()) {
                Optional<Refusal> no = desk.submit(new Input.BookCash(booking)).refusal();
                if (no.isPresent()) {
                    return Outcome.refused(no.get());
                }
                booked.add(booking.toString());
            }
            for (ActionBooking action : lacking.actions()) {
                // One that does not fit the books is told; what else the statement has stands on its own.
                desk.submit(new Input.BookAction(action))
                        .refusal()
                        .ifPresentOrElse(no -> refused.add(no.sentence()), () -> booked.add(action.toString()));
            }
            DeskState state = desk.view().state();
            after.add(new TakenStatement.Tied(
                    one.statement(), tie(one.statement(), state), lacking(one.statement(), state), booked, refused));
        }
        return Outcome.ok(new TakenStatement(taken.seenBefore(), after, taken.leftAlone()));
    }

    private static TieOut tie(Statement statement, DeskState state) {
        return ledger(state)
                .map(own -> TieOut.of(statement, own))
                .orElseGet(() -> TieOut.none("This desk has no ledger of its own yet."));
    }

    /// The desk's own bookings; empty for a folder that is no desk yet.
    private static Optional<OwnLedger> ledger(DeskState state) {
        return state.identity().flatMap(identity -> state.lastEventAt()
                .map(last -> new OwnLedger(
                        identity.base(),
                        day(identity.openedAt(), identity),
                        day(last, identity),
                        identity.mainVenue().zone(),
                        List.copyOf(state.fills().values()),
                        state.commissions(),
                        state.flows().stream()
                                .map(one -> new OwnLedger.Flow(one.id(), one.at(), one.amount()))
                                .toList(),
                        state.bookings().values().stream()
                                .map(one -> new OwnLedger.Booked(one.at(), one.booking()))
                                .toList(),
                        List.copyOf(state.actions().values()),
                        state.strikes())));
    }

    private static LocalDate day(Instant at, DeskIdentity identity) {
        return at.atZone(identity.mainVenue().zone()).toLocalDate();
    }

    /// What `kobe check` says: nothing where there is no statement; each difference by name.
    static List<CheckLine> check(Path desk, DeskState state) {
        return switch (new StatementFolder(desk).all()) {
            case Outcome.Ok<List<Kept>>(List<Kept> kept) when kept.isEmpty() -> List.of();
            case Outcome.Ok<List<Kept>>(List<Kept> kept) ->
                kept.stream()
                        .map(one -> lines(one, state))
                        .flatMap(List::stream)
                        .toList();
            case Outcome<List<Kept>> unread ->
                List.of(new CheckLine(
                        NAME, Result.FAIL, "unreadable", unread.reason().orElseThrow()));
        };
    }

    private static List<CheckLine> lines(Kept kept, DeskState state) {
        List<Statement> own =
                kept.statements().stream().filter(one -> isOwn(one, state)).toList();
        return own.isEmpty()
                ? List.of(new CheckLine(
                        NAME,
                        Result.WARN,
                        "not compared",
                        kept.name() + " is of " + names(kept.statements()) + " and not of this desk's"))
                : own.stream().map(one -> line(one, tie(one, state))).toList();
    }

    private static CheckLine line(Statement statement, TieOut tie) {
        String days = statement.from() + " to " + statement.to();
        if (!tie.differences().isEmpty()) {
            return new CheckLine(
                    NAME,
                    Result.FAIL,
                    tie.verdict(),
                    "the broker's of " + days + ": " + String.join(" ", tie.differences()));
        }
        return tie.isEqual() && tie.notCompared().isEmpty()
                ? new CheckLine(NAME, Result.PASS, "equal", "the broker's of " + days + " is " + tie.verdict())
                : new CheckLine(
                        NAME,
                        Result.WARN,
                        "not compared",
                        "the broker's of " + days + ": " + tie.verdict() + "; "
                                + String.join("; ", tie.notCompared().isEmpty() ? tie.notes() : tie.notCompared()));
    }
}
