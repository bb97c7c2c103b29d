// SPDX-License-Identifier: MIT
/// Services with a heartbeat, a restart policy and a stated meaning of their absence.
@NullMarked
package dev.kobe.guardian.supervise;

import org.jspecify.annotations.NullMarked;
