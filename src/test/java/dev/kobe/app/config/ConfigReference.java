// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Writes the reference page and the example file from the records that are read.
final class ConfigReference {
    private static final int COLUMNS = 110;

    private ConfigReference() {}

    static String page() {
        StringBuilder page = new StringBuilder("""
                # Settings

                Every key of `config.yaml`, made from the records that read it. Copy `config/config.example.yaml` to
                `config/config.yaml` and change what should differ; what is not given has its default. Unknown keys are
                refused, and every fault of the file is told at once.

                """);
        table(page, KobeConfig.class, "");
        page.append("""

                # Universes

                Every key of a file under `config/universe`.

                """);
        table(page, UniverseYaml.class, "");
        return page.toString();
    }

    static String scenarioPage() {
        StringBuilder page = new StringBuilder("""
                # Scenarios

                Every key of a file for `kobe gateway --port 4002 --scenario FILE`, made from the records that read it. What is not
                given behaves well; a count of 0 means never. Unknown keys are refused. `config/gateway.example.yaml` has
                every key; [the guide](../guide/gateway.md) says what they are for.

                """);
        table(page, ScenarioYaml.class, "");
        return page.toString();
    }

    private static void table(StringBuilder page, Class<?> type, String path) {
        if (path.isEmpty()) {
            page.append("| Key | Means | Unit | Allowed | Default |\n|---|---|---|---|---|\n");
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Setting setting = component.getAnnotation(Setting.class);
            String key = path + SettingsReader.key(component);
            Optional<Class<?>> group = group(component);
            if (group.isPresent()) {
                String each = component.getType() == List.class ? "[]" : "";
                table(page, group.get(), key + each + ".");
            } else {
                page.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                key,
                                setting.means(),
                                setting.unit(),
                                allowed(component).replace("|", "\\|"),
                                shownDefault(component)));
            }
        }
    }

    private static String shownDefault(RecordComponent component) {
        Setting setting = component.getAnnotation(Setting.class);
        if (!setting.byDefault().isEmpty()) {
            return "`" + setting.byDefault() + "`";
        }
        if (mayBeEmpty(component)) {
            return "none";
        }
        return component.getType() == Optional.class ? "absent" : "must be given";
    }

    /// A scenario may leave out every list; what other files list has to be there.
    private static boolean mayBeEmpty(RecordComponent component) {
        return component.getType() == List.class
                && component.getDeclaringRecord().getNestHost() == ScenarioYaml.class;
    }

    static String example() {
        StringBuilder text = new StringBuilder("""
                # SPDX-License-Identifier: MIT
                # Every setting of Kobe with its meaning, unit, range and default. Copy this file to config.yaml and change what
                # should differ. No password belongs in it.
                """);
        keys(text, KobeConfig.class, "");
        return text.toString();
    }

    static String scenarioExample() {
        StringBuilder text = new StringBuilder("""
                # SPDX-License-Identifier: MIT
                # Every key of a scenario for the simulated gateway with its meaning, unit, range and default. As it stands, the
                # gateway behaves well: kobe gateway --port 4002 --scenario config/gateway.example.yaml
                """);
        keys(text, ScenarioYaml.class, "");
        return text.toString();
    }

    private static void keys(StringBuilder text, Class<?> type, String indent) {
        for (RecordComponent component : type.getRecordComponents()) {
            Setting setting = component.getAnnotation(Setting.class);
            Optional<Class<?>> group = group(component);
            if (indent.isEmpty()) {
                text.append('\n');
            }
            String key = SettingsReader.key(component);
            if (group.isEmpty()) {
                String unit = setting.unit().isEmpty() ? "" : " (" + setting.unit() + ")";
                String otherwise = setting.byDefault().isEmpty()
                        ? mayBeEmpty(component) ? "none" : "absent"
                        : setting.byDefault();
                comment(text, indent, setting.means() + ".");
                comment(text, indent, "Allowed: " + allowed(component) + unit + ". Default: " + otherwise + ".");
                boolean list = component.getType() == List.class;
                String value = setting.byDefault().isEmpty() ? list ? "" : "null" : setting.byDefault();
                text.append(indent)
                        .append(key)
                        .append(": ")
                        .append(list ? "[" + value + "]" : value)
                        .append('\n');
                continue;
            }
            comment(text, indent, setting.means() + ".");
            text.append(indent).append(key).append(":\n");
            if (component.getType() == List.class) {
                text.append(indent).append("  -\n");
                keys(text, group.get(), indent + "    ");
            } else {
                keys(text, group.get(), indent + "  ");
            }
        }
    }

    private static void comment(StringBuilder text, String indent, String sentence) {
        String line = indent + "#";
        for (String word : sentence.split(" ")) {
            if (line.length() + 1 + word.length() > COLUMNS) {
                text.append(line).append('\n');
                line = indent + "#";
            }
            line += " " + word;
        }
        text.append(line).append('\n');
    }

    private static String allowed(RecordComponent component) {
        Class<?> type = component.getType() == List.class || component.getType() == Optional.class
                ? argument(component)
                : component.getType();
        return ScalarKind.of(type, component.getAnnotation(Setting.class)).allowed();
    }

    private static Optional<Class<?>> group(RecordComponent component) {
        Class<?> type = component.getType() == List.class ? argument(component) : component.getType();
        return type.isRecord() && !ScalarKind.isKnown(type) ? Optional.of(type) : Optional.empty();
    }

    private static Class<?> argument(RecordComponent component) {
        return (Class<?>) Arrays.stream(((ParameterizedType) component.getGenericType()).getActualTypeArguments())
                .findFirst()
                .orElseThrow();
    }
}
