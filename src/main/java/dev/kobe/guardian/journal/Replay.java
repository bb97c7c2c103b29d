// SPDX-License-Identifier: MIT
package dev.kobe.guardian.journal;

import dev.kobe.guardian.desk.Applying;
import dev.kobe.guardian.desk.DeskState;
import java.util.List;

/// The fold that turns journal lines back into the state they left, and the hash by which two states are compared.
public final class Replay {
    private Replay() {}

    /// Applies every line after the state's own position, in order.
    public static DeskState fold(DeskState from, List<Journal.Line> lines) {
        DeskState state = from;
        for (Journal.Line line : lines) {
            if (line.seq() > state.seq()) {
                state = Applying.apply(state, EventCodec.decode(line), line.at());
            }
        }
        return state;
    }

    /// SHA-256 of the state's canonical JSON, as 64 hex digits.
    public static String stateHash(DeskState state) {
        return JournalLine.sha256(CanonicalJson.write(state));
    }
}
