// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kobe.core.book.Book;
import dev.kobe.core.book.Unsettled;
import dev.kobe.core.breaker.BreakerAction;
import dev.kobe.core.breaker.EquityReading;
import dev.kobe.core.gate.CheckResult.Result;
import dev.kobe.core.gate.OrderUnderCheck.Moment;
import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.order.OrderState;
import dev.kobe.core.order.Purpose;
import dev.kobe.core.order.Side;
import dev.kobe.core.quantity.Currency;
import dev.kobe.core.quantity.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PreTradeChecksTest {
    @Test
    void everyCheckStandsInTheListInTheOrderOfItsNumber() {
        Set<String> written = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.kobe.core.gate")
                        .stream()
                        .filter(one -> one.isAssignableTo(PreTradeCheck.class) && !one.isInterface())
                        .map(one -> one.getSimpleName())
                        .collect(Collectors.toSet());
        assertThat(PreTradeChecks.ALL)
                .extracting(check -> check.getClass().getSimpleName())
                .as("add `new ...Check()` to PreTradeChecks.ALL at the place of its number")
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(PreTradeChecks.ALL)
                .extracting(PreTradeCheck::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 44).boxed().toList());
        assertThat(PreTradeChecks.ALL).extracting(PreTradeCheck::code).doesNotHaveDuplicates();
        assertThat(PreTradeChecks.ALL).extracting(PreTradeCheck::title).doesNotHaveDuplicates();
    }

    @Test
    void theOrderOfTheFixturePassesEveryCheck() {
        List<CheckResult> results = PreTradeChecks.judge(Given.order().build());
        assertThat(PreTradeChecks.firstDenial(results)).isEmpty();
        assertThat(results).hasSize(44).allSatisfy(one -> {
            assertThat(one.subject()).isEqualTo("2 SXLK");
            assertThat(one.sentence()).endsWith(".");
        });
    }

    @Test
    void theFirstDenialIsTheOneWithTheLowestNumber() {
        Given given = Given.order();
        given.deskAccount = "U1";
        given.quantity = "5000";
        assertThat(PreTradeChecks.firstDenial(PreTradeChecks.judge(given.build())))
                .map(CheckResult::number)
                .contains(4);
    }

    @Test
    void aFlattenOrderSkipsExactlyTheChecksOfItsExceptions() {
        Given given = Given.sale().flatten();
        given.halted = true;
        given.action = BreakerAction.HALT_ALL;
        given.approval = Optional.empty();
        List<CheckResult> results = PreTradeChecks.judge(given.build());
        assertThat(PreTradeChecks.firstDenial(results)).isEmpty();
        assertThat(results)
                .filteredOn(one -> one.result() == Result.SKIPPED)
                .extracting(CheckResult::number)
                .containsExactly(1, 2, 5, 9, 15, 18, 19, 20, 21, 23, 26, 27, 30, 31, 36, 37, 38, 39, 40);
    }

    @Test
    void whatNobodyKnowsIsDeniedByEveryCheckThatNeedsIt() {
        Given given = Given.order();
        given.reconciledAt = Optional.empty();
        given.approval = Optional.empty();
        given.listed = Optional.empty();
        given.contract = Optional.empty();
        given.window = Optional.empty();
        given.quote = Optional.empty();
        given.quotes = List.of();
        given.rate = Optional.empty();
        given.equity = Optional.empty();
        given.clockAhead = Optional.empty();
        given.market = new MarketFacts(
                List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), List.of());
        given.ticketMid = Optional.empty();
        given.traded = Optional.empty();
        given.storage = Optional.empty();
        given.index = new EquityReading(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "");
        assertThat(PreTradeChecks.judge(given.build()))
                .filteredOn(CheckResult::denies)
                .extracting(CheckResult::number)
                .containsExactly(
                        3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 19, 20, 21, 22, 23, 30, 36, 37, 38, 41, 42);
    }

    @Property
    void noCheckThrowsWhateverItIsAsked(
            @ForAll Purpose purpose,
            @ForAll Side side,
            @ForAll Moment moment,
            @ForAll BreakerAction action,
            @ForAll @IntRange(max = 5) int kind,
            @ForAll @IntRange(max = 2_000_000) int quantity,
            @ForAll @IntRange(min = 1, max = 99_999_999) int limit,
            @ForAll @IntRange(min = -200_000, max = 200_000) int cash,
            @ForAll OrderState state,
            @ForAll boolean one,
            @ForAll boolean other) {
        Given given = kind < 2 ? Given.order() : kind < 4 ? Given.sale() : Given.conversion(side, "1");
        given.purpose = purpose;
        given.side = side;
        given.moment = moment;
        given.action = action;
        given.quantity = String.valueOf(quantity);
        given.limit = java.math.BigDecimal.valueOf(limit, 4).toPlainString();
        given.book = Book.empty(one ? Currency.GBP : Currency.EUR)
                .post(Money.of("USD", cash + ".00"))
                .post(Unsettled.incoming(Money.of("GBP", "1.00"), Given.TODAY.plusDays(1)));
        given.working = List.of(Given.record(Given.other(Given.SXLK, side, "9", "3"), state, "4"));
        given.recent = List.of(Given.record(given.build().order(), state, "2"));
        given.planned = List.of(Given.other(Given.PAIR, side, "77", "1.3"));
        given.cashAccount = other;
        given.rate = given.rate.filter(rate -> one);
        given.equity = Optional.of(Money.of(other ? "GBP" : "USD", cash + ".00"));
        given.contract = given.contract.filter(contract -> other);
        given.window = given.window.filter(window -> one);
        given.quotes = other ? List.of() : given.quotes;
        List<CheckResult> results = PreTradeChecks.judge(given.build());
        assertThat(results).hasSize(PreTradeChecks.ALL.size());
        assertThat(results).allSatisfy(result -> assertThat(result.sentence()).isNotBlank());
    }

    /// 30 bps of 50: over half the limit, which only warns.
    private static Given wideSpread() {
        Given given = Given.order();
        given.quote = Optional.of(Given.quote(Given.SXLK, "99.85", "100.15"));
        return given;
    }

    @Test
    void aWarningThatWasNotAcceptedRefusesTheOrderThatIsToLeave() {
        OrderUnderCheck order = wideSpread().build();
        assertThat(PreTradeChecks.firstDenial(PreTradeChecks.judge(order))).isEmpty();
        assertThat(PreTradeChecks.firstDenial(PreTradeChecks.judgeToSend(order)))
                .hasValueSatisfying(one -> {
                    assertThat(one.number()).isEqualTo(11);
                    assertThat(one.sentence()).endsWith("not accepted when the ticket was approved.");
                });
    }

    @Test
    void anAcceptedWarningLetsItsOwnLineThroughAndNoOther() {
        Given given = wideSpread();
        ApprovalToken approval = given.approval.orElseThrow();
        given.approval = Optional.of(approval.accepting(Set.of(new Acceptance(11, "2 SXLK"))));
        assertThat(PreTradeChecks.firstDenial(PreTradeChecks.judgeToSend(given.build())))
                .isEmpty();

        given.approval = Optional.of(approval.accepting(Set.of(new Acceptance(11, "1 SXLK"))));
        assertThat(PreTradeChecks.firstDenial(PreTradeChecks.judgeToSend(given.build())))
                .isPresent();
        given.approval = Optional.of(approval.accepting(Set.of(new Acceptance(19, "2 SXLK"))));
        assertThat(PreTradeChecks.firstDenial(PreTradeChecks.judgeToSend(given.build())))
                .isPresent();
    }

    private static Optional<CheckResult> overridden(Given given, int check) {
        given.approval = given.approval.map(one -> one.accepting(Set.of(new Acceptance(check, "2 SXLK"))));
        return PreTradeChecks.firstDenial(PreTradeChecks.judgeToSend(given.build()));
    }

    private static Given justOpened() {
        Given given = Given.order();
        given.market = Given.opened(Given.NOW.minusSeconds(60));
        return given;
    }

    @Test
    void theFirstMinutesMayBeOverriddenForATicketAndOnlyWhereTheOpeningIsKnown() {
        assertThat(PreTradeChecks.firstDenial(
                        PreTradeChecks.judgeToSend(justOpened().build())))
                .map(CheckResult::number)
                .contains(9);
        assertThat(overridden(justOpened(), 9)).isEmpty();
        assertThat(overridden(justOpened(), 11)).map(CheckResult::number).contains(9);

        Given unknown = Given.order();
        unknown.market = Given.opened();
        assertThat(overridden(unknown, 9)).map(CheckResult::number).contains(9);
    }

    @Test
    void noOtherRefusalMayBeOverridden() {
        assertThat(PreTradeChecks.ALL.stream()
                        .filter(PreTradeCheck::mayBeOverridden)
                        .map(PreTradeCheck::number))
                .containsExactly(9);
        Given large = Given.order();
        large.shareCap = "249";
        assertThat(overridden(large, 17)).map(CheckResult::number).contains(17);
    }
}
