// SPDX-License-Identifier: MIT
package dev.kobe.core.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.kobe.core.quantity.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstrumentIdTest {
    @Test
    void aPairNamesItsTwoCurrencies() {
        InstrumentId pair = InstrumentId.parse("GBP.USD@IDEALPRO");
        assertThat(pair.isPair()).isTrue();
        assertThat(pair.pairBase()).isEqualTo(Currency.GBP);
        assertThat(pair.pairQuote()).isEqualTo(Currency.USD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"BRK.B@NYSE", "SXLK@LSEETF", "BT.A@LSE", "RDS.AB@NYSE", "ABC.D1X@NYSE"})
    void aShareClassIsNoPair(String text) {
        InstrumentId share = InstrumentId.parse(text);
        assertThat(share.isPair()).isFalse();
        assertThatIllegalStateException().isThrownBy(share::pairBase).withMessageContaining("is not a currency pair");
    }
}
