// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import dev.kobe.app.config.Yaml.Absent;
import dev.kobe.app.config.Yaml.Mapping;
import dev.kobe.app.config.Yaml.Scalar;
import dev.kobe.app.config.Yaml.Sequence;
import dev.kobe.core.outcome.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Reads YAML into records whose components bear a [Setting]: unknown keys are refused, ranges are checked, and every
/// fault is told with its file, line, key, value and what is allowed.
///
/// A component `topN` is the key `top_n`; a record is a group of keys, a list of records a list of groups. A group that
/// is not given has its defaults, and so has the one group of a list that is not given.
final class SettingsReader {
    private final Faults faults;

    private SettingsReader(Faults faults) {
        this.faults = faults;
    }

    /// Reads a text as a record; `file` is the name by which faults call it.
    static <T extends Record> Outcome<T> read(Class<T> type, String text, String file) {
        Faults faults = new Faults(file);
        Yaml root = Yaml.parse(text, faults);
        if (!faults.isEmpty()) {
            return faults.refusal();
        }
        Optional<Object> read = new SettingsReader(faults).group(type, root, "");
        return faults.isEmpty() && read.isPresent() ? Outcome.ok(type.cast(read.get())) : faults.refusal();
    }

    /// The key of a component: `topN` is written `top_n`.
    static String key(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private Optional<Object> group(Class<?> type, Yaml node, String path) {
        if (node instanceof Scalar || node instanceof Sequence) {
            return fault(node.line(), name(path), shown(node), "a group of keys");
        }
        Map<String, Yaml> entries = node instanceof Mapping(int line, Map<String, Yaml> given) ? given : Map.of();
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(
                entries, Arrays.stream(components).map(SettingsReader::key).toList(), path);

        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            Yaml child = entries.getOrDefault(key(component), new Absent(node.line()));
            value(component, child, path + key(component)).ifPresent(values::add);
        }
        return values.size() == components.length ? construct(type, values, node.line(), path) : Optional.empty();
    }

    private void refuseUnknown(Map<String, Yaml> entries, List<String> keys, String path) {
        Set<String> known = new TreeSet<>(keys);
        entries.forEach((key, node) -> {
            if (!known.contains(key)) {
                faults.add(node.line(), path + key + " is not a key; allowed: " + String.join(", ", known));
            }
        });
    }

    private Optional<Object> construct(Class<?> type, List<Object> values, int line, String path) {
        try {
            return Optional.of(type.getDeclaredConstructors()[0].newInstance(values.toArray()));
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof IllegalArgumentException refused) {
                String where = path.isEmpty() ? "" : name(path) + ": ";
                faults.add(line, where + refused.getMessage());
                return Optional.empty();
            }
            throw new IllegalStateException(type + " cannot be made", thrown);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(type + " cannot be made", broken);
        }
    }

    private Optional<Object> value(RecordComponent component, Yaml node, String path) {
        Setting setting = component.getAnnotation(Setting.class);
        Class<?> type = component.getType();
        if (type.isRecord() && !ScalarKind.isKnown(type)) {
            return group(type, node, path + ".");
        }
        if (type == List.class) {
            return list(setting, argument(component), node, path);
        }
        if (type == Map.class) {
            return keyed(keys(setting), node, path);
        }
        if (type == Optional.class) {
            return node instanceof Absent
                    ? Optional.of(Optional.empty())
                    : scalar(setting, argument(component), node, path).map(Optional::of);
        }
        return scalar(setting, type, node, path);
    }

    private Optional<Object> list(Setting setting, Class<?> element, Yaml node, String path) {
        boolean groups = element.isRecord() && !ScalarKind.isKnown(element);
        List<Yaml> items =
                switch (node) {
                    case Sequence(int line, List<Yaml> given) -> given;
                    case Absent(int line) when groups -> List.of(new Absent(line));
                    case Absent(int line) when setting.byDefault().isEmpty() -> List.of();
                    case Absent(int line) ->
                        Arrays.stream(setting.byDefault().split(", "))
                                .<Yaml>map(text -> new Scalar(line, text))
                                .toList();
                    case Scalar scalar -> List.of(scalar);
                    case Mapping mapping -> List.of(mapping);
                };
        if (node instanceof Scalar || node instanceof Mapping) {
            return fault(node.line(), path, shown(node), "a list");
        }
        List<Object> read = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = path + "[" + (i + 1) + "]";
            (groups ? group(element, items.get(i), at + ".") : scalar(setting, element, items.get(i), at))
                    .ifPresent(read::add);
        }
        return read.size() == items.size() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    /// The keys of a map, as the list that the setting names gives them.
    static List<Setting.Key> keys(Setting setting) {
        try {
            return setting.keys().getDeclaredConstructor().newInstance().all();
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(setting.keys() + " cannot be made", broken);
        }
    }

    private Optional<Object> keyed(List<Setting.Key> keys, Yaml node, String path) {
        if (node instanceof Scalar || node instanceof Sequence) {
            return fault(node.line(), path, shown(node), "a group of keys");
        }
        Map<String, Yaml> entries = node instanceof Mapping(int line, Map<String, Yaml> given) ? given : Map.of();
        refuseUnknown(entries, keys.stream().map(Setting.Key::key).toList(), path + ".");
        Map<String, Object> read = new TreeMap<>();
        for (Setting.Key key : keys) {
            Yaml child = entries.getOrDefault(key.key(), new Absent(node.line()));
            ScalarKind kind = new ScalarKind(key.allowed(), key.read());
            scalar(kind, key.byDefault(), child, path + "." + key.key()).ifPresent(one -> read.put(key.name(), one));
        }
        return read.size() == keys.size() ? Optional.of(read) : Optional.empty();
    }

    private Optional<Object> scalar(Setting setting, Class<?> type, Yaml node, String path) {
        return scalar(ScalarKind.of(type, setting), setting.byDefault(), node, path);
    }

    private Optional<Object> scalar(ScalarKind kind, String byDefault, Yaml node, String path) {
        String text;
        switch (node) {
            case Scalar(int line, String given) -> text = given;
            case Absent(int line) when !byDefault.isEmpty() -> text = byDefault;
            case Absent(int line) -> {
                faults.add(line, path + " is not given; allowed: " + kind.allowed());
                return Optional.empty();
            }
            default -> {
                return fault(node.line(), path, shown(node), kind.allowed());
            }
        }
        Optional<Object> parsed = kind.parse(text);
        return parsed.isPresent() ? parsed : fault(node.line(), path, "'" + text + "'", kind.allowed());
    }

    private Optional<Object> fault(int line, String path, String value, String allowed) {
        faults.add(line, path + " is " + value + "; allowed: " + allowed);
        return Optional.empty();
    }

    private static Class<?> argument(RecordComponent component) {
        Type argument = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        return (Class<?>) argument;
    }

    private static String name(String path) {
        return path.isEmpty() ? "the file" : path.substring(0, path.length() - 1);
    }

    private static String shown(Yaml node) {
        return switch (node) {
            case Absent absent -> "empty";
            case Scalar(int line, String text) -> "'" + text + "'";
            case Sequence sequence -> "a list";
            case Mapping mapping -> "a group of keys";
        };
    }
}
