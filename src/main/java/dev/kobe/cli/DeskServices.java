// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import dev.kobe.core.gate.GateLimits;
import dev.kobe.core.order.Fill;
import dev.kobe.core.order.TicketId;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.quantity.Weight;
import dev.kobe.core.record.AccountSnapshot;
import dev.kobe.core.report.Copy;
import dev.kobe.guardian.desk.Desk;
import dev.kobe.guardian.desk.DeskState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What the commands that need a desk ask of the program around them.
public interface DeskServices {
    /// Opens a desk for the length of a command: through its owner's door where there is one, else as its owner.
    Outcome<OpenedDesk> open(Path desk, Consumer<String> story);

    /// Opens the books of a new desk on the broker's account that the settings name; nothing is written where something
    /// stands against it.
    ///
    /// @param adopt whether shares of the universe that the account holds become the strategy's
    Outcome<DeskState> openAccount(Path desk, boolean adopt, Consumer<String> story);

    /// Guards a desk of the broker's account until the process is asked to end, and returns the exit code.
    ///
    /// @param lines one for each change
    Outcome<Integer> guard(Path desk, Consumer<String> lines);

    /// The state of a desk as its journal has it, without owning or changing it.
    Outcome<DeskState> read(Path desk);

    /// A desk as its owner sees it now; empty where nobody owns it or its owner does not answer.
    Optional<Desk.View> owned(Path desk);

    /// Writes the HALT file, then asks the owner, if there is one, to halt; says in a sentence what was reached, and
    /// refuses where there is no desk that could have been stopped.
    Outcome<String> halt(Path desk, String reason);

    /// Every line of `kobe check`.
    List<CheckLine> check(Path desk);

    /// Lives a demonstration or a replay without a window.
    ///
    /// @param progress the step that begins, in words: every session lived and what is made of them at the end
    Outcome<Lived> demonstrate(Path desk, Demonstration wanted, Consumer<String> story, Consumer<String> progress);

    /// Opens the window on a demonstration desk and returns the exit code once it is closed; without a display it
    /// lives the demonstration as text.
    Outcome<Integer> window(Path desk, boolean demonstration, boolean fresh, Consumer<String> story);

    /// Writes the report of a month and says where.
    ///
    /// @param copy for the owner, or without money, shares and account for others
    Outcome<Path> report(Path desk, YearMonth month, Copy copy);

    /// A desk while a command has it open.
    interface OpenedDesk extends AutoCloseable {
        Desk desk();

        /// Proposes the month's ticket; a simulated desk first goes on to its next trading window.
        ///
        /// @param asOf the signal's day; the former close unless given
        /// @param threshold least drift that is traded; the settings' own unless given
        Desk.Reply rebalance(Optional<LocalDate> asOf, Optional<Weight> threshold);

        /// Asks the broker for the whole account, once, and says what of it was new.
        Outcome<Pulled> pull();

        /// The account as it stands at this moment, asked for at the broker.
        Outcome<Stood> snapshot();

        /// Stays until a ticket that is under way has ended.
        ///
        /// @return whether it did: another owner of the desk goes on with the ticket by itself
        boolean workOff(TicketId ticket);

        @Override
        void close();
    }

    /// How the account stood.
    ///
    /// @param heldAgainst how the books stand to the broker's own count, in all and by currency, a sentence each
    record Stood(AccountSnapshot account, List<String> heldAgainst) {
        public Stood {
            heldAgainst = List.copyOf(heldAgainst);
        }
    }

    /// What an answer of the broker brought that the books did not have.
    ///
    /// @param executions that were new
    /// @param corrections executions that were known and were replaced
    /// @param commissions that were new or have changed
    /// @param differences what is not equal between the books and the broker; empty when they are reconciled
    record Pulled(int executions, int corrections, int commissions, List<String> differences) {
        public Pulled {
            differences = List.copyOf(differences);
        }

        /// What books have that they did not have before.
        public static Pulled between(DeskState before, DeskState after) {
            int added = 0;
            int corrected = 0;
            for (var fill : after.fills().entrySet()) {
                Fill former = before.fills().get(fill.getKey());
                added += former == null ? 1 : 0;
                corrected += former != null && !former.equals(fill.getValue()) ? 1 : 0;
            }
            int costs = (int) after.commissions().entrySet().stream()
                    .filter(one -> !one.getValue().equals(before.commissions().get(one.getKey())))
                    .count();
            return new Pulled(
                    added,
                    corrected,
                    costs,
                    after.isReconciled()
                            ? List.of()
                            : after.link().differences().isEmpty()
                                    ? List.of(after.link().detail())
                                    : after.link().differences());
        }

        /// Whether the books had everything.
        public boolean isNothingNew() {
            return executions + corrections + commissions == 0;
        }
    }

    /// One finding of `kobe check`.
    record CheckLine(String name, Result result, String value, String sentence) {
        /// How it came out.
        public enum Result {
            PASS,
            WARN,
            FAIL
        }
    }

    /// What a demonstration should live.
    ///
    /// @param prices folder of real prices for a replay; empty for the synthetic market
    record Demonstration(
            int months,
            long seed,
            boolean fresh,
            Optional<Path> prices,
            String universe,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {}

    /// What was lived and what it left behind.
    ///
    /// @param backup the proven copy of the last night, or why there is none
    /// @param picture where the picture of the window was written, or why it was not
    record Lived(
            DeskState state,
            Optional<GateLimits> limits,
            Outcome<Path> report,
            Outcome<Path> backup,
            Outcome<Path> picture,
            boolean replay) {}
}
