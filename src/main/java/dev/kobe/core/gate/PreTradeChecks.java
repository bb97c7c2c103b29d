// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import java.util.List;
import java.util.Optional;

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
            new QuoteCheck(),
            new QuantityCheck(),
            new OrderValueCheck(),
            new PositionCheck(),
            new GrossCheck(),
            new CashReserveCheck(),
            new NoShortCheck(),
            new DuplicateCheck(),
            new UnknownOrderCheck(),
            new ClockCheck(),
            new IntentDurableCheck(),
            new SumCheck());

    private PreTradeChecks() {}

    /// What every check says about one order, in their order.
    public static List<CheckResult> judge(OrderUnderCheck order) {
        return ALL.stream().map(check -> check.judge(order)).toList();
    }

    /// The first refusal, which is the one to show.
    public static Optional<CheckResult> firstDenial(List<CheckResult> results) {
        return results.stream().filter(CheckResult::denies).findFirst();
    }
}
