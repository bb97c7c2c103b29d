// SPDX-License-Identifier: MIT
package dev.kobe.adapter.tws;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A long message as a table: the names of its fields in the order of the wire, with what each version adds and what
/// only follows where another field says so. A name may carry what is written where nobody sets it, as in
/// `exemptCode=-1`; otherwise that is the empty field.
///
/// Example: `Layouts.PLACE_ORDER.at(178)` has 113 fields for a plain limit order, the message's id not counted.
public final class Layout {
    /// Where in a message a field stands.
    private sealed interface Part {
        /// A field of every message of this version.
        record Field(String name, String unset) implements Part {}

        /// Fields that follow where the text of a former field asks for them.
        record When(String name, Predicate<String> asks, int fields) implements Part {}

        /// Groups of so many fields each, behind their count, where the text of a former field asks for them.
        record WhenGroups(String name, Predicate<String> asks, int fields) implements Part {}

        /// A field that counts groups of so many fields each, which follow it.
        record Groups(String name, int fields) implements Part {}

        /// A field that counts groups whose shape is not known: anything but none loses the message.
        record None(String name) implements Part {}
    }

    private static final byte[] NOTHING = {};

    private record Gated(Predicate<Integer> holds, Part part) {}

    private final String message;
    private final List<Gated> parts;

    private Layout(String message, List<Gated> parts) {
        this.message = message;
        this.parts = List.copyOf(parts);
    }

    /// The layout of one version.
    public Form at(int version) {
        return new Form(
                message,
                parts.stream()
                        .filter(one -> one.holds().test(version))
                        .map(Gated::part)
                        .toList());
    }

    static Builder of(String message) {
        return new Builder(message);
    }

    /// Collects the parts in the order of the wire.
    static final class Builder {
        private final String message;
        private final List<Gated> parts = new ArrayList<>();

        private Builder(String message) {
            this.message = message;
        }

        Builder fields(String names) {
            return add(version -> true, names);
        }

        Builder from(Gate gate, String names) {
            return add(gate::isIn, names);
        }

        Builder before(Gate gate, String names) {
            return add(version -> !gate.isIn(version), names);
        }

        Builder when(String name, Predicate<String> asks, int fields) {
            parts.add(new Gated(version -> true, new Part.When(name, asks, fields)));
            return this;
        }

        Builder whenGroups(String name, Predicate<String> asks, int fields) {
            parts.add(new Gated(version -> true, new Part.WhenGroups(name, asks, fields)));
            return this;
        }

        Builder none(String name) {
            parts.add(new Gated(version -> true, new Part.None(name)));
            return this;
        }

        Builder groups(String name, int fields) {
            parts.add(new Gated(version -> true, new Part.Groups(name, fields)));
            return this;
        }

        private Builder add(Predicate<Integer> holds, String names) {
            Stream.of(names.split("\\s+")).forEach(one -> {
                int equals = one.indexOf('=');
                parts.add(new Gated(
                        holds,
                        equals < 0
                                ? new Part.Field(one, "")
                                : new Part.Field(one.substring(0, equals), one.substring(equals + 1))));
            });
            return this;
        }

        Layout build() {
            return new Layout(message, parts);
        }
    }

    /// A layout as one version has it; it reads and writes.
    public static final class Form {
        private final String message;
        private final List<Part> parts;
        private final Map<String, Integer> places = new HashMap<>();
        private final byte[][] unset;

        private Form(String message, List<Part> parts) {
            this.message = message;
            this.parts = parts;
            this.unset = new byte[parts.size()][];
            for (int index = 0; index < parts.size(); index++) {
                switch (parts.get(index)) {
                    case Part.Field(String name, String text) -> place(name, index, text);
                    case Part.Groups(String name, int fields) -> place(name, index, "0");
                    case Part.None(String name) -> place(name, index, "0");
                    case Part.When when -> unset[index] = NOTHING;
                    case Part.WhenGroups when -> unset[index] = NOTHING;
                }
            }
        }

        private void place(String name, int index, String text) {
            places.put(name, index);
            unset[index] = (text + "\0").getBytes(StandardCharsets.UTF_8);
        }

        /// How many fields a message has in which nothing conditional follows.
        public int size() {
            return places.size();
        }

        /// Whether what follows in the message depends on this field.
        boolean decides(String name) {
            return parts.stream().anyMatch(part -> switch (part) {
                case Part.Field field -> false;
                case Part.When when -> when.name().equals(name);
                case Part.WhenGroups when -> when.name().equals(name);
                case Part.Groups groups -> groups.name().equals(name);
                case Part.None none -> none.name().equals(name);
            });
        }

        private int place(String name) {
            Integer place = places.get(name);
            if (place == null) {
                throw new IllegalArgumentException(message + " has no field " + name + " in this version");
            }
            return place;
        }

        /// Takes the message's fields apart.
        public Row read(Fields fields) {
            String[] texts = new String[parts.size()];
            for (int index = 0; index < texts.length; index++) {
                texts[index] = "";
                switch (parts.get(index)) {
                    case Part.Field field -> texts[index] = fields.text();
                    case Part.When(String name, Predicate<String> asks, int count) -> {
                        if (asks.test(texts[place(name)])) {
                            fields.skip(count);
                        }
                    }
                    case Part.WhenGroups(String name, Predicate<String> asks, int count) -> {
                        if (asks.test(texts[place(name)])) {
                            fields.skip(groups(name, fields.text(), fields.left()) * count);
                        }
                    }
                    case Part.Groups(String name, int count) -> {
                        texts[index] = fields.text();
                        fields.skip(groups(name, texts[index], fields.left()) * count);
                    }
                    case Part.None(String name) -> {
                        texts[index] = fields.text();
                        if (groups(name, texts[index], fields.left()) != 0) {
                            throw new WireFault(message + ": " + name + " is " + texts[index]
                                    + ", and only orders without them are read");
                        }
                    }
                }
            }
            return new Row(this, texts);
        }

        private int groups(String name, String text, int left) {
            if (text.isEmpty()) {
                return 0;
            }
            int count =
                    Fields.of((text + "\0").getBytes(StandardCharsets.UTF_8)).number();
            if (count < 0 || count > left) {
                throw new WireFault(message + ": " + name + " cannot be " + count);
            }
            return count;
        }

        /// A message in which nothing is set yet.
        public Blank blank() {
            return new Blank(this);
        }
    }

    /// One message that was read, by the names of its fields.
    public static final class Row {
        private final Form form;
        private final String[] texts;

        private Row(Form form, String[] texts) {
            this.form = form;
            this.texts = texts;
        }

        public String text(String name) {
            return texts[form.place(name)];
        }

        public Optional<BigDecimal> decimal(String name) {
            return field(name).decimal();
        }

        public int number(String name) {
            return field(name).number();
        }

        public long longNumber(String name) {
            return field(name).longNumber();
        }

        public boolean flag(String name) {
            return number(name) != 0;
        }

        private Fields field(String name) {
            return Fields.of((text(name) + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }

    /// One message to be written, by the names of its fields.
    public static final class Blank {
        private final Form form;
        private final byte[][] values;

        private Blank(Form form) {
            this.form = form;
            this.values = Arrays.copyOf(form.unset, form.unset.length);
        }

        public Blank set(String name, String text) {
            if (text.indexOf('\0') >= 0) {
                throw new WireFault(form.message + ": " + name + " cannot hold a NUL");
            }
            values[form.place(name)] = (text + "\0").getBytes(StandardCharsets.UTF_8);
            return this;
        }

        public Blank set(String name, long value) {
            return set(name, Long.toString(value));
        }

        public Blank set(String name, boolean value) {
            return set(name, value ? "1" : "0");
        }

        public Blank set(String name, BigDecimal value) {
            return set(name, value.toPlainString());
        }

        public Blank set(String name, Optional<BigDecimal> value) {
            return value.isPresent() ? set(name, value.get()) : this;
        }

        /// Writes every field; what only follows on request follows with empty fields and no groups.
        public void write(FieldWriter out) {
            for (int index = 0; index < values.length; index++) {
                switch (form.parts.get(index)) {
                    case Part.When(String name, Predicate<String> asks, int count)
                    when asks.test(said(name)) -> {
                        for (int field = 0; field < count; field++) {
                            out.unset();
                        }
                    }
                    case Part.WhenGroups(String name, Predicate<String> asks, int count)
                    when asks.test(said(name)) -> out.put(0);
                    default -> out.putRaw(values[index]);
                }
            }
        }

        private String said(String name) {
            byte[] value = values[form.place(name)];
            return new String(value, 0, value.length - 1, StandardCharsets.UTF_8);
        }
    }
}
