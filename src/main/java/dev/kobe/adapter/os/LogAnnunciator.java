// SPDX-License-Identifier: MIT
package dev.kobe.adapter.os;

import dev.kobe.core.alarm.Announcement;
import dev.kobe.core.alarm.Annunciator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes alarms to standard error, where whatever runs an unattended desk keeps its log: the channel that is always
/// there.
public final class LogAnnunciator implements Annunciator {
    private static final Logger LOG = LoggerFactory.getLogger("kobe.alarm");

    @Override
    public void tell(Announcement said) {
        LOG.warn("{}", said.text());
    }
}
