// SPDX-License-Identifier: MIT
/// Services on named threads, each with a restart policy and a stated meaning of its absence.
@NullMarked
package dev.kobe.guardian.supervise;

import org.jspecify.annotations.NullMarked;
