// SPDX-License-Identifier: MIT
package dev.kobe.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.kobe.app.Wiring;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a test types at one desk, and what it reads back: exit code, both outputs and the files of the desk.
final class TypedDesk {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path home;
    private final Path desk;
    private final InstantSource clock;
    private String out = "";
    private String err = "";

    /// A desk at noon, where time stands still.
    TypedDesk(Path home, Path desk) {
        this(home, desk, () -> NOW);
    }

    TypedDesk(Path home, Path desk, InstantSource clock) {
        this.home = home;
        this.desk = desk;
        this.clock = clock;
    }

    /// A clock that runs, from noon on.
    static InstantSource running() {
        InstantSource real = InstantSource.system();
        Duration moved = Duration.between(real.instant(), NOW);
        return () -> real.instant().plus(moved);
    }

    Path desk() {
        return desk;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    /// Types a command at the desk.
    int kobe(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--desk");
        all.add(desk.toString());
        return bare(all.toArray(String[]::new));
    }

    /// Types a command exactly as given.
    int bare(String... arguments) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        int code = KobeCommand.run(
                Wiring.services(home, clock), new PrintWriter(outText), new PrintWriter(errText), arguments);
        out = outText.toString();
        err = errText.toString();
        return code;
    }

    /// Standard output as the one document it must be.
    JsonNode json() throws IOException {
        return JSON.readTree(out);
    }

    /// Every file of the desk by its SHA-256, without `run/`, where locks and sockets live.
    Map<String, String> fingerprint() throws IOException {
        Map<String, String> found = new TreeMap<>();
        if (!Files.exists(desk)) {
            return found;
        }
        try (Stream<Path> files = Files.walk(desk)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                String name = desk.relativize(one).toString();
                if (!name.startsWith("run")) {
                    found.put(name, sha256(one));
                }
            }
        }
        return found;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// A copy of a folder, file by file.
    static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path one : files.toList()) {
                Path target = to.resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(target);
                } else if (Files.isRegularFile(one)) {
                    Files.copy(one, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return to;
    }
}
