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
                        "{\"actions\":{},\"benchmark\":{\"anchor\":{},\"anchorIndex\":\"1\",\"latest\":{},\"points\":[]},\"board\":{\"evidence\":{},\"latches\":[],\"manualHalt\":null,\"ramp\":\"1\",\"raw\":{},\"rebase\":null},\"book\":{\"base\":\"GBP\",\"cash\":{\"GBP\":\"0.00 GBP\"},\"positions\":[],\"unsettled\":[]},\"bookings\":{},\"brokerValue\":null,\"commissions\":{},\"earlyCommissions\":{},\"fills\":{},\"flows\":[],\"identity\":null,\"lastEvent\":\"\",\"lastEventAt\":null,\"limits\":null,\"link\":{\"accountProven\":false,\"detail\":\"not connected yet\",\"differences\":[],\"manualOrders\":[],\"reconciledAt\":null,\"since\":null,\"state\":\"DOWN\"},\"notes\":{},\"orders\":{},\"phases\":[],\"seq\":0,\"session\":null,\"strikes\":[],\"tickets\":{}}");
        assertThat(Replay.stateHash(DeskState.blank()))
                .isEqualTo("ca79435264249fa4b391b18dfa303d82900896ccfc614bbf5421c85b321b8f78");
    }
}
