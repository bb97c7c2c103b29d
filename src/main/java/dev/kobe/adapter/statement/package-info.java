// SPDX-License-Identifier: MIT
/// The broker's own statements: Flex queries as XML and activity statements as CSV, each section in one file,
/// and the desk's folder of them.
@NullMarked
package dev.kobe.adapter.statement;

import org.jspecify.annotations.NullMarked;
