// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.gate.GroundFacts.Storage;
import dev.kobe.core.outcome.RefusalCode;
import java.time.Duration;
import java.util.Optional;

/// There is room on the disk and it remembers fast: at least 1 GiB is free, and the slowest hundredth of the journal's
/// forced writes took less than 100 ms.
public record StorageCheck() implements PreTradeCheck {
    private static final RefusalCode CODE = new RefusalCode("STORAGE_UNFIT");

    @Override
    public int number() {
        return 42;
    }

    @Override
    public RefusalCode code() {
        return CODE;
    }

    @Override
    public String title() {
        return "Disk";
    }

    @Override
    public CheckResult judge(OrderUnderCheck order) {
        Answer answer = new Answer(this, order);
        GroundLimits limits = order.limits().ground();
        String limit =
                limits.freeMebibytes() + " MiB free, under " + limits.fsync().toMillis() + " ms";
        Optional<Storage> storage = order.ground().storage();
        if (storage.isEmpty()) {
            return answer.unknown(limit, "The disk under the journal has not been measured.");
        }
        long free = storage.get().freeBytes() >> 20;
        Duration slow = storage.get().slowestHundredth();
        String value = free + " MiB, " + slow.toMillis() + " ms";
        if (free < limits.freeMebibytes()) {
            return answer.deny(
                    value,
                    limit,
                    free + " MiB are free; " + limits.freeMebibytes() + " must be, or a decision is lost.");
        }
        return slow.compareTo(limits.fsync()) < 0
                ? answer.pass(value, limit, "The disk has room and remembers fast.")
                : answer.deny(
                        value,
                        limit,
                        "The slowest hundredth of forced writes takes " + slow.toMillis() + " ms; it must stay under "
                                + limits.fsync().toMillis() + " ms.");
    }
}
