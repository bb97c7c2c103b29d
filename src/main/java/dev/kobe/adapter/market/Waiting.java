// SPDX-License-Identifier: MIT
package dev.kobe.adapter.market;

import java.time.Duration;

/// How a source waits before it asks again; a test does not wait at all.
@FunctionalInterface
public interface Waiting {
    void forAWhile(Duration time) throws InterruptedException;
}
