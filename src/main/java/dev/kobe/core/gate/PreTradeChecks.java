// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.order.Acceptance;
import dev.kobe.core.order.ApprovalToken;
import dev.kobe.core.outcome.RefusalCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every check that this version runs, by number, which is the order in which they run.
public final class PreTradeChecks {
    public static final List<PreTradeCheck> ALL = List.of(
            new HaltCheck(),
            new BreakerSideCheck(),
            new ReconciledCheck(),
            new AccountCheck(),
            new ApprovalCheck(),
            new AllowListCheck(),
            new ContractUnchangedCheck(),
            new VenueOpenCheck(),
            new FirstMinutesCheck(),
            new QuoteCheck(),
            new SpreadCheck(),
            new OrderTypeCheck(),
            new CollarCheck(),
            new PreviousCloseCheck(),
            new TicketPriceCheck(),
            new TickAndLotCheck(),
            new QuantityCheck(),
            new OrderValueCheck(),
            new VolumeCheck(),
            new PositionCheck(),
            new SectorCheck(),
            new GrossCheck(),
            new CashReserveCheck(),
            new NoShortCheck(),
            new ReduceOnlyCheck(),
            new MarginCheck(),
            new DuplicateCheck(),
            new UnknownOrderCheck(),
            new WorkingOrdersCheck(),
            new TurnoverCheck(),
            new ApprovalsCheck(),
            new OrderRateCheck(),
            new MessageRateCheck(),
            new EfficiencyCheck(),
            new AttemptsCheck(),
            new LossLimitCheck(),
            new CostCheck(),
            new MinimumValueCheck(),
            new EventCheck(),
            new RebuyCheck(),
            new ClockCheck(),
            new StorageCheck(),
            new IntentDurableCheck(),
            new SumCheck());

    private PreTradeChecks() {}

    /// What every check says about one order, in their order.
    public static List<CheckResult> judge(OrderUnderCheck order) {
        return ALL.stream().map(check -> check.judge(order)).toList();
    }

    /// The same results with those refusals turned into warnings that the owner overrides for this ticket: of checks
    /// that may be overridden, and never for want of knowledge.
    public static List<CheckResult> overriding(List<CheckResult> results, Set<Acceptance> accepted) {
        return results.stream()
                .map(one -> one.denies()
                                && accepted.contains(one.acceptance())
                                && mayBeOverridden(one.number())
                                && !one.value().equals(CheckResult.UNKNOWN)
                        ? one.overridden()
                        : one)
                .toList();
    }

    /// Whether the refusal of the check with this number may be overridden.
    public static boolean mayBeOverridden(int number) {
        return ALL.stream().anyMatch(check -> check.number() == number && check.mayBeOverridden());
    }

    /// What every check says about an order that is to leave: a warning that its approval does not accept refuses it.
    /// What only reduces needs no tick, because less risk must not wait for one.
    public static List<CheckResult> judgeToSend(OrderUnderCheck order) {
        Set<Acceptance> accepted = order.approval().map(ApprovalToken::accepted).orElse(Set.of());
        boolean needsTicks = !order.order().purpose().isReduceOnly();
        return overriding(judge(order), accepted).stream()
                .map(one -> needsTicks && one.warns() && !accepted.contains(one.acceptance()) ? one.unaccepted() : one)
                .toList();
    }

    /// The first refusal, which is the one to show.
    public static Optional<CheckResult> firstDenial(List<CheckResult> results) {
        return results.stream().filter(CheckResult::denies).findFirst();
    }

    /// Whether the refusal of an order with this code halts the desk.
    public static boolean halts(RefusalCode code) {
        return ALL.stream().anyMatch(check -> check.halts() && check.code().equals(code));
    }
}
