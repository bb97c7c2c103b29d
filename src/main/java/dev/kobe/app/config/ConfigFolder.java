// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import dev.kobe.adapter.gateway.Scenario;
import dev.kobe.core.instrument.Universe;
import dev.kobe.core.outcome.Outcome;
import dev.kobe.core.outcome.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Where settings and universes are read from: a `config` folder, and for the universes that Kobe ships the copies it
/// carries itself.
///
/// @param folder for example `config` in a checkout; it need not exist
public record ConfigFolder(Path folder) {
    /// The universes that Kobe ships.
    public static final List<String> SHIPPED = List.of("uk-sectors", "us-sectors");

    /// The settings of `config.yaml`, or the defaults where there is no such file.
    public Outcome<KobeConfig> config() {
        Path file = folder.resolve("config.yaml");
        return Files.exists(file)
                ? text(file).flatMap(text -> config(text, file.toString()))
                : config("", file.toString());
    }

    /// Reads a text as settings; `file` is the name by which faults call it.
    public static Outcome<KobeConfig> config(String text, String file) {
        return SettingsReader.read(KobeConfig.class, text, file);
    }

    /// A universe by its name, or by the path of its file.
    public Outcome<Universe> universe(String nameOrFile) {
        Path own = folder.resolve("universe").resolve(nameOrFile + ".yaml");
        if (isName(nameOrFile) && Files.exists(own)) {
            return text(own).flatMap(text -> universe(text, own.toString()));
        }
        if (SHIPPED.contains(nameOrFile)) {
            String resource = "universe/" + nameOrFile + ".yaml";
            return universe(shipped(resource), resource);
        }
        Path file = Path.of(nameOrFile);
        if (isName(nameOrFile) && !Files.exists(file)) {
            return refused(
                    nameOrFile,
                    "There is no universe '" + nameOrFile + "'; allowed: " + String.join(", ", SHIPPED) + ", one in "
                            + folder.resolve("universe") + ", or a file.");
        }
        return text(file).flatMap(text -> universe(text, file.toString()));
    }

    /// Reads a text as a universe; `file` is the name by which faults call it.
    public static Outcome<Universe> universe(String text, String file) {
        return SettingsReader.read(UniverseYaml.class, text, file).map(UniverseYaml::universe);
    }

    /// A file as the behaviour of a simulated gateway.
    public static Outcome<Scenario> scenario(Path file) {
        return text(file).flatMap(text -> scenario(text, file.toString()));
    }

    /// Reads a text as the behaviour of a simulated gateway; `file` is the name by which faults call it.
    public static Outcome<Scenario> scenario(String text, String file) {
        return SettingsReader.read(ScenarioYaml.class, text, file).map(ScenarioYaml::scenario);
    }

    private static boolean isName(String text) {
        return text.matches("[a-z][a-z0-9-]*");
    }

    private static String shipped(String resource) {
        try (InputStream stream = ConfigFolder.class.getResourceAsStream("/dev/kobe/config/" + resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is not in this copy of Kobe");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException(resource + " cannot be read from this copy of Kobe", broken);
        }
    }

    private static Outcome<String> text(Path file) {
        if (Files.isDirectory(file)) {
            return refused(file.toString(), file + " is a folder; allowed: a YAML file.");
        }
        try {
            return Outcome.ok(Files.readString(file));
        } catch (NoSuchFileException absent) {
            return refused(file.toString(), file + " does not exist; allowed: a YAML file.");
        } catch (MalformedInputException binary) {
            return refused(file.toString(), file + " is not text; allowed: a YAML file in UTF-8.");
        } catch (IOException broken) {
            return refused(file.toString(), file + " cannot be read: " + broken.getMessage() + ".");
        }
    }

    private static <T> Outcome<T> refused(String file, String sentence) {
        return Outcome.refused(Refusal.of(Faults.CONFIG_INVALID, Map.of("file", file), sentence));
    }
}
