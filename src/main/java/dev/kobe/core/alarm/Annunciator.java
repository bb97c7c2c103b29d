// SPDX-License-Identifier: MIT
package dev.kobe.core.alarm;

/// Tells a person of alarms where the screen does not reach: the port of every message channel.
///
/// It is called once an alarm is on disk, on the thread that also sends and cancels orders: it hands on at once, waits
/// for nothing and never throws. What a channel could not deliver is that channel's to say.
public interface Annunciator {
    /// Tells nobody.
    Annunciator NONE = said -> {};

    void tell(Announcement said);
}
