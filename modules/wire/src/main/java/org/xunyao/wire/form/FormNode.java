package org.xunyao.wire.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.FaultException;
import tools.jackson.databind.JsonNode;

/// A place in the JSON of a form, which names itself when something is wrong there.
///
/// @param file its name
/// @param path such as `groups[1].fields[0]`; empty for the whole
record FormNode(String file, String path, JsonNode node) {
    private static final int TEXT_AT_MOST = 4_000;
    private static final int ITEMS_AT_MOST = 200;

    /// Refuses names that are not expected, and anything that is no object.
    FormNode object(Set<String> names) {
        if (!node.isObject()) {
            throw bad("no object");
        }
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw at(name).bad("not known");
            }
        }
        return this;
    }

    /// Text that must be there and not be empty.
    String text(String name) {
        String text = optional(name);
        if (text.isEmpty()) {
            throw at(name).bad("missing");
        }
        return text;
    }

    /// Text, or empty.
    String optional(String name) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw at(name).bad("no text");
        }
        String text = value.stringValue();
        if (text.length() > TEXT_AT_MOST) {
            throw at(name).bad("longer than 4,000 characters");
        }
        return text.strip();
    }

    /// True or false.
    ///
    /// @param otherwise if it is not there; none if it must be
    boolean flag(String name, @Nullable Boolean otherwise) {
        JsonNode value = node.get(name);
        if (value == null && otherwise != null) {
            return otherwise;
        }
        if (value == null || !value.isBoolean()) {
            throw at(name).bad("neither true nor false");
        }
        return value.booleanValue();
    }

    /// A whole number.
    int number(String name) {
        JsonNode value = node.get(name);
        if (value == null || !value.isInt()) {
            throw at(name).bad("no whole number");
        }
        return value.intValue();
    }

    /// A day that must be there.
    LocalDate day(String name) {
        return maybeDay(name).orElseThrow(() -> at(name).bad("missing"));
    }

    /// A day, or nothing.
    Optional<LocalDate> maybeDay(String name) {
        String text = optional(name);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException none) {
            throw at(name).bad("no day as 2026-05-06");
        }
    }

    /// One of the names of an enumeration.
    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name);
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text)) {
                return each;
            }
        }
        throw at(name).bad("none of " + List.of(type.getEnumConstants()));
    }

    /// Each item of a list; none if it is not there.
    <T> List<T> each(String name, Function<FormNode, T> read) {
        JsonNode list = node.get(name);
        if (list == null || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw at(name).bad("no list");
        }
        if (list.size() > ITEMS_AT_MOST) {
            throw at(name).bad("more than 200 items");
        }
        List<T> items = new ArrayList<>();
        for (int place = 0; place < list.size(); place++) {
            var item = new FormNode(file, join(name) + "[" + place + "]", list.get(place));
            items.add(item.made(() -> read.apply(item)));
        }
        return List.copyOf(items);
    }

    /// Each text of a list.
    List<String> texts(String name) {
        return each(name, item -> {
            if (!item.node().isString()) {
                throw item.bad("no text");
            }
            return item.node().stringValue();
        });
    }

    /// What is made of this place; a reason against it names the place.
    <T> T made(java.util.function.Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException wrong) {
            throw new FaultException(
                    "RESOURCE-BAD", place() + String.format(Locale.ROOT, "%s", wrong.getMessage()), wrong);
        }
    }

    FaultException bad(String what) {
        return new FaultException("RESOURCE-BAD", place() + what);
    }

    FormNode at(String name) {
        return new FormNode(file, join(name), node);
    }

    private String join(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String place() {
        return file + ", " + (path.isEmpty() ? "" : path + ": ");
    }
}
