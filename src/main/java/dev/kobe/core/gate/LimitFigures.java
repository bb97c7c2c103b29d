// SPDX-License-Identifier: MIT
package dev.kobe.core.gate;

import dev.kobe.core.breaker.BreakerLimits;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Goes through the figures of limits by the components of their records, so that no figure can be forgotten.
///
/// Of two figures the smaller one is the tighter, but for those of [#MORE_IS_TIGHTER]; a switch is tighter on. A set
/// of what is excluded is tighter the more it holds, one of what is exempt the less.
final class LimitFigures {
    /// Figures that ask for a margin, of which more is tighter.
    static final Set<String> MORE_IS_TIGHTER = Set.of(
            "cutOff", "firstMinutes", "reserveShare", "minimumValue", "eventSessions", "rebuyDays", "freeMebibytes");

    private static final Set<String> NO_FIGURES = Set.of("version", "assumed");

    private LimitFigures() {}

    /// Of each figure the tighter of two; version and what is assumed are the second's.
    static GateLimits tightest(GateLimits one, GateLimits other) {
        return (GateLimits) merged(one, other);
    }

    /// Each figure that differs, `prices.fundSpread 50 to 40`.
    static List<String> differences(GateLimits from, GateLimits to) {
        List<String> found = new ArrayList<>();
        compare("", from, to, found);
        return found;
    }

    private static void compare(String path, Record from, Record to, List<String> found) {
        for (RecordComponent part : from.getClass().getRecordComponents()) {
            Object before = value(part, from);
            Object after = value(part, to);
            if (NO_FIGURES.contains(part.getName()) || before.equals(after)) {
                continue;
            }
            if (part.getName().equals("breakers")) {
                found.addAll(levels((Optional<?>) before, (Optional<?>) after));
            } else if (isGroup(before)) {
                compare(path + part.getName() + ".", (Record) before, (Record) after, found);
            } else {
                found.add(path + part.getName() + " " + before + " to " + after);
            }
        }
    }

    private static Record merged(Record one, Record other) {
        RecordComponent[] parts = one.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
            values[i] = tighter(parts[i].getName(), value(parts[i], one), value(parts[i], other));
        }
        try {
            return one.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(one.getClass() + " is no record of limits", impossible);
        }
    }

    private static Object tighter(String name, Object one, Object other) {
        if (NO_FIGURES.contains(name) || one.equals(other)) {
            return other;
        }
        if (name.equals("breakers")) {
            return stricter((Optional<?>) one, (Optional<?>) other);
        }
        if (isGroup(one)) {
            return merged((Record) one, (Record) other);
        }
        if (one instanceof Boolean || name.equals("excludedTypes")) {
            return one instanceof Boolean ? Boolean.TRUE : both((Set<?>) one, (Set<?>) other);
        }
        if (name.equals("sectorExempt")) {
            Set<Object> left = new TreeSet<>((Set<?>) one);
            left.retainAll((Set<?>) other);
            return left;
        }
        return order(one, other) <= 0 == !MORE_IS_TIGHTER.contains(name) ? one : other;
    }

    /// Levels that the journal does not name can be neither stricter nor looser: the others are taken up.
    private static Optional<?> stricter(Optional<?> one, Optional<?> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(((BreakerLimits) one.get()).orStricter((BreakerLimits) other.get()))
                : one.isPresent() ? one : other;
    }

    private static List<String> levels(Optional<?> from, Optional<?> to) {
        return from.isPresent() && to.isPresent()
                ? BreakerLimits.differences((BreakerLimits) from.get(), (BreakerLimits) to.get())
                : List.of("levels of the breakers not journaled to journaled");
    }

    private static Set<Object> both(Set<?> one, Set<?> other) {
        Set<Object> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    @SuppressWarnings("unchecked")
    private static int order(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static boolean isGroup(Object value) {
        return value instanceof PriceLimits
                || value instanceof ShareLimits
                || value instanceof PaceLimits
                || value instanceof CostLimits
                || value instanceof GroundLimits;
    }

    private static Object value(RecordComponent part, Record of) {
        try {
            return part.getAccessor().invoke(of);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("limits have no " + part.getName(), impossible);
        }
    }
}
