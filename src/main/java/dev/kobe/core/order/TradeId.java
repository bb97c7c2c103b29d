// SPDX-License-Identifier: MIT
package dev.kobe.core.order;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The lasting name of an execution in files that leave Kobe: a name-based UUID (RFC 9562, version 5) in the URL
/// namespace of `kobe:<account>:<execution root>`, so that a correction keeps it and every export gives the same.
///
/// Example: account `DU0000000` and root `0000e1a7.69c10025.01` make `d276af21-2cf1-55d0-94f0-6dd258fb3b70`.
public final class TradeId {
    private static final UUID URL_NAMESPACE = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    private TradeId() {}

    /// The name of an execution by its root, whatever its revision.
    public static UUID of(String account, String executionRoot) {
        byte[] name = ("kobe:" + account + ":" + executionRoot).getBytes(StandardCharsets.UTF_8);
        ByteBuffer text = ByteBuffer.allocate(16 + name.length)
                .putLong(URL_NAMESPACE.getMostSignificantBits())
                .putLong(URL_NAMESPACE.getLeastSignificantBits())
                .put(name);
        ByteBuffer hash = ByteBuffer.wrap(sha1(text.array()));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(text);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-1", impossible);
        }
    }
}
