// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What one key of a settings file means, in which unit, within which range, and what holds when it is not given.
///
/// The reader, the example file and the reference page are all made from it, so they cannot disagree.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {
    /// One sentence for the person who sets it.
    String means();

    /// The unit of a number, for example `seconds`; empty where there is none.
    String unit() default "";

    /// The smallest number allowed, itself included; empty where there is no limit.
    String min() default "";

    /// The largest number allowed, itself included; empty where there is no limit.
    String max() default "";

    /// A regular expression that a text must match; empty where any will do.
    String pattern() default "";

    /// What the pattern asks for, in words.
    String allowed() default "";

    /// The value when the key is not given; empty means that it must be given, or that an optional one is absent.
    String byDefault() default "";

    /// Where the component is a map: its keys, which a list elsewhere gives. The map has what each of them reads, under
    /// the name that the list knows it by.
    Class<? extends Keys> keys() default Keys.None.class;

    /// The keys of a group that a list elsewhere gives.
    interface Keys {
        List<Key> all();

        /// No keys: what every component that is not a map has.
        final class None implements Keys {
            @Override
            public List<Key> all() {
                return List.of();
            }
        }
    }

    /// One key of such a group.
    ///
    /// @param key as it is written in the file
    /// @param name as the list knows it
    /// @param read the value of a text; empty where it is not allowed
    record Key(
            String key,
            String name,
            String means,
            String unit,
            String allowed,
            String byDefault,
            Function<String, Optional<Object>> read) {}
}
