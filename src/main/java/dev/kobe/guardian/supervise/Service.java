// SPDX-License-Identifier: MIT
package dev.kobe.guardian.supervise;

/// Something that runs beside the guardian, with what its absence means to the owner.
///
/// Example: `prices`, whose absence blocks new risk because nothing may be bought at a price that is not known.
///
/// @param absence what is not done while it is down, in words: "quotes are not read"
/// @param body the work; it returns when it is finished and throws when it failed
public record Service(String name, boolean blocksNewRisk, String absence, RestartPolicy policy, Body body) {

    /// A service's work; interruption ends it.
    @FunctionalInterface
    public interface Body {
        void run() throws Exception;
    }

    /// How often a failed service is started again before it is given up.
    ///
    /// @param tries starts after the first within its life
    /// @param pauseMillis pause before each of them
    public record RestartPolicy(int tries, long pauseMillis) {
        public static final RestartPolicy NEVER = new RestartPolicy(0, 0);
        public static final RestartPolicy USUAL = new RestartPolicy(5, 1_000);
    }
}
