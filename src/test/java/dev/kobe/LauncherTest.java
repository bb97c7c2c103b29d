// SPDX-License-Identifier: MIT
package dev.kobe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kobe.testing.Shared;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The launcher of an installed Kobe, with a Java that prints what it is asked to do, and with the real one.
@Tag("process")
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String WINDOW = "-Xmx132m";
    private static final String SMALL_COMPILER = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    private Path installed;
    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        installed =
                Files.createDirectories(folder.resolve("a place of its own")).toRealPath();
        launcher = installed.resolve("bin/kobe");
        Files.createDirectories(launcher.getParent());
        Files.createDirectories(installed.resolve("lib"));
        Files.copy(Shared.project("packaging/common/bin/kobe"), launcher);
        executable(launcher);
    }

    @Test
    void theArchiveOfClassesIsUsedWhereTheBuildHasLeftOne() throws Exception {
        Path archive = Files.createFile(installed.resolve("lib/kobe.aot"));

        assertThat(options("signal"))
                .contains("-XX:AOTCache=" + archive, "-Xlog:aot*=off", "-Xlog:cds*=off")
                .containsSubsequence("-cp", installed.resolve("lib/kobe.jar").toString(), "dev.kobe.Kobe", "signal");
    }

    @Test
    void theWindowGoesWithoutTheArchive() throws Exception {
        Files.createFile(installed.resolve("lib/kobe.aot"));

        assertThat(options("desk")).noneMatch(one -> one.contains("AOT"));
    }

    @Test
    void withoutAnArchiveJavaIsAskedForNone() throws Exception {
        assertThat(options("signal"))
                .noneMatch(one -> one.contains("AOT"))
                .containsSubsequence("-cp", installed.resolve("lib/kobe.jar").toString(), "dev.kobe.Kobe", "signal");
    }

    @Test
    void anArchiveThatDoesNotFitIsPassedOverInSilence() throws Exception {
        Files.writeString(installed.resolve("lib/kobe.aot"), "left over from another Kobe");
        jarOfThisClassPath(installed.resolve("lib/kobe.jar"));

        assertThat(said(Path.of(System.getProperty("java.home")), "--version")).isEqualTo("Kobe from a checkout\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'', true, true",
        "desk, true, true",
        "--desk there desk --demo, true, true",
        "demo, true, true",
        "demo --headless, false, false",
        "demo --prices there --from 2010-01-04, false, false",
        "backtest --prices there, false, false",
        "guard, false, false",
        "signal --prices there, false, true",
        "import prices desk, false, true",
        "--desk demo import prices there, false, true",
    })
    void eachKindOfCommandGetsItsOwnHeapAndCompiler(String typed, boolean window, boolean smallCompiler)
            throws Exception {
        List<String> options = options(typed.isEmpty() ? new String[0] : typed.split(" "));

        assertThat(options.contains(WINDOW)).isEqualTo(window);
        assertThat(options.contains(SMALL_COMPILER)).isEqualTo(smallCompiler);
    }

    @Test
    void whatWasTypedArrivesWordForWord() throws Exception {
        assertThat(options("halt", "the feed * is wrong", "")).endsWith("halt", "the feed * is wrong", "");
    }

    /// The words with which the launcher starts Java.
    private List<String> options(String... typed) throws Exception {
        Path home = Files.createDirectories(folder.resolve("java"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nfor word in \"$@\"; do echo \"[$word]\"; done\n");
        executable(java);
        return said(home, typed)
                .lines()
                .map(line -> line.substring(1, line.length() - 1))
                .toList();
    }

    /// What the launcher prints, on both of its streams.
    private String said(Path java, String... typed) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(typed));
        ProcessBuilder process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", java.toString());
        process.environment().remove("JAVA_TOOL_OPTIONS");
        process.environment().remove("KOBE_HOME");
        Process running = process.start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).describedAs(said).isZero();
        return said;
    }

    private static void executable(Path file) {
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void jarOfThisClassPath(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(one -> Path.of(one).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest).close();
        }
    }
}
