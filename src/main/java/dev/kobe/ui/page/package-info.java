// SPDX-License-Identifier: MIT
/// The places beside Today: journal, services, settings, reports; each shows its part of what is published.
@NullMarked
package dev.kobe.ui.page;

import org.jspecify.annotations.NullMarked;
