package org.xunyao.app.cases.course;

import java.util.List;

/// A field of a step's form (栏目).
///
/// @param name of the field, the key of its words after `field.`
/// @param choices codes, for {@link Kind#ONE} and {@link Kind#SOME}
/// @param said key before the code of a choice in the words
/// @param columns of one line, for {@link Kind#LINES}
public record FieldSpec(String name, Kind kind, List<String> choices, String said, List<FieldSpec> columns) {
    /// Copies the lists.
    public FieldSpec {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
    }

    /// What is typed.
    public enum Kind {
        /// A day in law, today beforehand.
        DAY,
        /// A day that may be left out.
        DAY_OR_NONE,
        /// A day that is to come, nothing beforehand.
        DAY_LATER,
        /// A line of words.
        LINE,
        /// Several lines of words.
        AREA,
        /// An amount in yuan.
        MONEY,
        /// A whole number.
        COUNT,
        /// Yes or no; not ticked is no.
        TICK,
        /// One of the choices.
        ONE,
        /// Any of the choices.
        SOME,
        /// People who may be named, each with a certificate.
        PEOPLE,
        /// One person of the staff.
        PERSON,
        /// Any number of lines of the columns.
        LINES,
        /// How the fine of a line was weighed.
        WEIGHED
    }

    static FieldSpec of(String name, Kind kind) {
        return new FieldSpec(name, kind, List.of(), "", List.of());
    }

    static FieldSpec day(String name) {
        return of(name, Kind.DAY);
    }

    static FieldSpec line(String name) {
        return of(name, Kind.LINE);
    }

    static FieldSpec area(String name) {
        return of(name, Kind.AREA);
    }

    static FieldSpec money(String name) {
        return of(name, Kind.MONEY);
    }

    static FieldSpec count(String name) {
        return of(name, Kind.COUNT);
    }

    static FieldSpec tick(String name) {
        return of(name, Kind.TICK);
    }

    static <E extends Enum<E>> FieldSpec one(String name, List<E> choices) {
        return choice(name, Kind.ONE, choices);
    }

    static <E extends Enum<E>> FieldSpec some(String name, List<E> choices) {
        return choice(name, Kind.SOME, choices);
    }

    private static <E extends Enum<E>> FieldSpec choice(String name, Kind kind, List<E> choices) {
        List<String> codes = choices.stream().map(Enum::name).toList();
        return new FieldSpec(name, kind, codes, ActWords.key(choices.getFirst().getDeclaringClass()), List.of());
    }

    static FieldSpec lines(String name, List<FieldSpec> columns) {
        return new FieldSpec(name, Kind.LINES, List.of(), "", columns);
    }
}
