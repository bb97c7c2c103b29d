// SPDX-License-Identifier: MIT
package dev.kobe.adapter.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a backup holds, written into it last.
///
/// @param seq the last journal event in it
/// @param stateHash SHA-256 of the state that its journal folds to
/// @param tables rows of each table of the store
public record Manifest(
        int version, Instant madeAt, long seq, String stateHash, Map<String, Long> tables, List<Item> items) {
    /// The form that this Kobe writes.
    public static final int VERSION = 1;

    /// The manifest's own name in the zip.
    public static final String NAME = "manifest.json";

    /// One file by its path below the desk, with forward slashes.
    public record Item(String name, long bytes, String sha256) {}

    public Manifest {
        tables = Collections.unmodifiableMap(new TreeMap<>(tables));
        items = List.copyOf(items);
    }
}
