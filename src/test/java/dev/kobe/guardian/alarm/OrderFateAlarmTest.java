// SPDX-License-Identifier: MIT
package dev.kobe.guardian.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.core.order.OrderState;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderFateAlarmTest {
    @ParameterizedTest
    @EnumSource(OrderState.class)
    void onlyAnUnknownFateAsks(OrderState state) {
        assertThat(new Scenes().order(state).found(new OrderFateAlarm()))
                .hasSize(state == OrderState.UNKNOWN ? 1 : 0)
                .allSatisfy(one -> assertThat(one).isEqualTo("order.unknown:T-2026-05-27/1/1 PRESENT"));
    }
}
