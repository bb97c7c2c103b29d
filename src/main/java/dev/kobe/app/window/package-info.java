// SPDX-License-Identifier: MIT
/// The window joined to a desk: it shows what the guardian publishes and hands commands on without waiting.
@NullMarked
package dev.kobe.app.window;

import org.jspecify.annotations.NullMarked;
