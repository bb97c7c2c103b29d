// SPDX-License-Identifier: MIT
package dev.kobe.adapter.gateway;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Every way in which a scenario can differ from one that behaves, by name, read off the record itself: a switch
/// that is added to it is on this list at once. A choice counts once for each of its values.
///
/// Example: `orders.copies`, `orders.cancelling=DWELLS`, `link.cuts.how=RST`, `answers.mute=POSITIONS`.
public final class Switches {
    /// They say where chance begins and what is held, and are no misbehaviour.
    private static final Set<String> NO_SWITCHES = Set.of("seed", "opening");

    private Switches() {}

    /// All there are.
    public static Set<String> all() {
        Set<String> all = new TreeSet<>();
        for (RecordComponent part : Scenario.class.getRecordComponents()) {
            if (!NO_SWITCHES.contains(part.getName())) {
                list(part.getName(), part.getGenericType(), all);
            }
        }
        // What a scenario that behaves does already is nothing that it could be switched to.
        all.removeAll(choices(Scenario.standard()));
        return all;
    }

    private static void list(String name, Type type, Set<String> all) {
        if (type instanceof ParameterizedType many && many.getRawType() != Optional.class) {
            list(name, many.getActualTypeArguments()[0], all);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            for (RecordComponent part : one.getRecordComponents()) {
                list(name + "." + part.getName(), part.getGenericType(), all);
            }
        } else if (type instanceof Class<?> one && one.isEnum()) {
            for (Object choice : one.getEnumConstants()) {
                all.add(name + "=" + choice);
            }
        } else {
            all.add(name);
        }
    }

    /// Those that a scenario uses.
    public static Set<String> used(Scenario scenario) {
        Set<String> used = new TreeSet<>();
        for (RecordComponent part : Scenario.class.getRecordComponents()) {
            used(part.getName(), value(part, scenario), Optional.of(value(part, Scenario.standard())), used);
        }
        return used;
    }

    private static Set<String> choices(Scenario scenario) {
        Set<String> choices = new TreeSet<>();
        for (RecordComponent part : Scenario.class.getRecordComponents()) {
            used(part.getName(), value(part, scenario), Optional.empty(), choices);
        }
        choices.removeIf(one -> !one.contains("="));
        return choices;
    }

    /// @param usual what a scenario that behaves has there; empty within a list, of which it has none
    private static void used(String name, Object value, Optional<Object> usual, Set<String> used) {
        if (usual.filter(value::equals).isPresent()) {
            return;
        }
        switch (value) {
            case Collection<?> many -> many.forEach(one -> used(name, one, Optional.empty(), used));
            case Enum<?> choice -> used.add(name + "=" + choice);
            case Record whole -> {
                for (RecordComponent part : whole.getClass().getRecordComponents()) {
                    used(name + "." + part.getName(), value(part, whole), usual.map(one -> value(part, one)), used);
                }
            }
            default -> {
                if (usual.isPresent() || !List.of(0, false, "").contains(value)) {
                    used.add(name);
                }
            }
        }
    }

    private static Object value(RecordComponent part, Object whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(part + " cannot be read", failure);
        }
    }
}
