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
                        "{\"actions\":{},\"benchmark\":{\"anchor\":{},\"anchorIndex\":\"1\",\"latest\":{},\"points\":[]},\"board\":{\"evidence\":{},\"latches\":[],\"manualHalt\":null,\"ramp\":\"1\",\"raw\":{},\"rebase\":null,\"resets\":{},\"unknownSince\":{}},\"book\":{\"base\":\"GBP\",\"cash\":{\"GBP\":\"0.00 GBP\"},\"positions\":[],\"unsettled\":[]},\"bookings\":{},\"brokerValue\":null,\"commissions\":{},\"earlyCommissions\":{},\"fills\":{},\"flatten\":null,\"flows\":[],\"identity\":null,\"lastEvent\":\"\",\"lastEventAt\":null,\"limits\":null,\"link\":{\"accountProven\":false,\"detail\":\"not connected yet\",\"differences\":[],\"manualOrders\":[],\"reconciledAt\":null,\"since\":null,\"state\":\"DOWN\"},\"notes\":{},\"orders\":{},\"phases\":[],\"seq\":0,\"session\":null,\"strikes\":[],\"tickets\":{}}");
        assertThat(Replay.stateHash(DeskState.blank()))
                .isEqualTo("31666b2656a56d1d011c106bec875299bb06c12e4a89fdf29b88c28c2a18d061");
    }
}
