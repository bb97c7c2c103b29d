// SPDX-License-Identifier: MIT
/// The operating system: the real clock, the desk's lock, the HALT file and the door's socket.
@NullMarked
package dev.kobe.adapter.os;

import org.jspecify.annotations.NullMarked;
