// SPDX-License-Identifier: MIT
/// Desks on a broker's account: proving the account, opening its books, staying linked to it.
@NullMarked
package dev.kobe.app.broker;

import org.jspecify.annotations.NullMarked;
