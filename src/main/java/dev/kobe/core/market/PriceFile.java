// SPDX-License-Identifier: MIT
package dev.kobe.core.market;

/// The bars of one file, with what identifies it: its name without a folder and the SHA-256 of its bytes in hex.
public record PriceFile(String name, String sha256, PriceHistory history) {}
