// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.guardian.desk.DeskState;
import org.junit.jupiter.api.Test;

class StateHashTest {
    /// The JSON was typed by hand from the form of the journal and hashed with another program.
    @Test
    void isTheHashOfTheStatesCanonicalJson() {
        assertThat(CanonicalJson.write(DeskState.blank()))
                .isEqualTo(
                        "{\"actions\":{},\"alarms\":{},\"benchmark\":{\"anchor\":{},\"anchorIndex\":\"1\",\"latest\":{},\"points\":[]},\"board\":{\"evidence\":{},\"latches\":[],\"manualHalt\":null,\"ramp\":\"1\",\"raw\":{},\"rebase\":null,\"resets\":{},\"unknownSince\":{}},\"book\":{\"base\":\"GBP\",\"cash\":{\"GBP\":\"0.00 GBP\"},\"positions\":[],\"unsettled\":[]},\"bookings\":{},\"brokerValue\":null,\"commissions\":{},\"earlyCommissions\":{},\"fills\":{},\"flatten\":null,\"flows\":[],\"identity\":null,\"lastEvent\":\"\",\"lastEventAt\":null,\"limits\":null,\"link\":{\"accountProven\":false,\"detail\":\"not connected yet\",\"differences\":[],\"manualOrders\":[],\"reconciledAt\":null,\"since\":null,\"state\":\"DOWN\"},\"mids\":{},\"nextLimits\":null,\"notes\":{},\"orders\":{},\"phases\":[],\"seq\":0,\"session\":null,\"strikes\":[],\"tickets\":{}}");
        assertThat(Replay.stateHash(DeskState.blank()))
                .isEqualTo("49f970f999ff24af9b541d1f3f06e0a5ffc41a640717da270d18dc592bad41d1");
    }
}
