// SPDX-License-Identifier: MIT
package dev.kobe.app.broker;

import dev.kobe.adapter.ibkr.IbkrSettings;
import dev.kobe.app.config.KobeConfig;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import dev.kobe.core.outcome.RefusalCode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/// The way to the broker as the settings describe it, or the sentence that says which setting stands in it.
final class BrokerSettings {
    static final RefusalCode NO_ACCOUNT = new RefusalCode("BROKER_NO_ACCOUNT");
    static final RefusalCode OTHER_PROFILE = new RefusalCode("BROKER_OTHER_PROFILE");

    /// Under the 5 s that a quote may be old, with room for one answer that does not come.
    private static final Duration PULSE = Duration.ofSeconds(2);

    private BrokerSettings() {}

    static Outcome<IbkrSettings> of(KobeConfig config) {
        boolean live = config.profile() == KobeConfig.Profile.LIVE;
        if (!live && config.profile() != KobeConfig.Profile.PAPER) {
            return Outcome.refused(Refusal.of(
                    OTHER_PROFILE,
                    "The profile is " + word(config) + " and has no broker: set profile to paper or live."));
        }
        if (config.account().id().isEmpty()) {
            return Outcome.refused(Refusal.of(
                    NO_ACCOUNT,
                    "No account is set: give account.id in config.yaml, as the broker prints it, such as DU1234567."));
        }
        String account = config.account().id().get();
        if (account.startsWith("D") == live) {
            return Outcome.refused(Refusal.of(
                    OTHER_PROFILE,
                    "Account " + account + " is a " + (live ? "paper" : "live") + " account and the profile is "
                            + word(config) + ": correct account.id or profile."));
        }
        IbkrSettings settings = IbkrSettings.of(
                        config.broker().port(),
                        config.broker().clientId(),
                        account,
                        live,
                        ZoneId.of(config.broker().zone()))
                .pulsing(PULSE);
        return Outcome.ok(
                config.protection().vix() == KobeConfig.Protection.Vix.BROKER ? settings.withVix() : settings);
    }

    /// A profile as it is typed.
    static String word(KobeConfig config) {
        return config.profile().name().toLowerCase(Locale.ROOT);
    }
}
