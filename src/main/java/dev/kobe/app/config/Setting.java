// SPDX-License-Identifier: MIT
package dev.kobe.app.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

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
}
