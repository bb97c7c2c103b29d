// SPDX-License-Identifier: MIT
/// The one writer at work: the inbox, the loop, the door through which orders leave, and the publisher.
@NullMarked
package dev.kobe.guardian.loop;

import org.jspecify.annotations.NullMarked;
