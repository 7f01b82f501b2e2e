package org.xunyao.app.papers.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xunyao.documents.Officer;
import org.xunyao.documents.form.FormField;
import org.xunyao.kernel.Digests;

/// One thing that a form asks for, bound to a component of the facts record.
///
/// @param <F> the facts record
/// @param <T> the component
/// @param id unique in its form; the bundles hold its label under `field.` and this
/// @param from reads the component
/// @param flaw the name under which the record's flaws speak of it
/// @param choices names of what may be chosen, for {@link Shape#CHOICE}, {@link Shape#ONE_OF} and
///     {@link Shape#SOME_OF} only
/// @param columns of a table, for {@link Shape#ROWS} only
public record Field<F, T>(
        String id,
        Shape shape,
        Codec<T> codec,
        Function<F, T> from,
        String flaw,
        List<String> choices,
        List<FormField> columns) {
    /// Copies the lists.
    public Field {
        choices = List.copyOf(choices);
        columns = List.copyOf(columns);
    }

    private Field(String id, Shape shape, Codec<T> codec, Function<F, T> from) {
        this(id, shape, codec, from, id, List.of(), List.of());
    }

    /// Words on one line.
    public static <F> Field<F, String> line(String id, Function<F, String> from) {
        return new Field<>(id, Shape.LINE, Codecs.TEXT, from);
    }

    /// Words on several lines.
    public static <F> Field<F, String> lines(String id, Function<F, String> from) {
        return new Field<>(id, Shape.LINES, Codecs.TEXT, from);
    }

    /// A day.
    public static <F> Field<F, LocalDate> day(String id, Function<F, LocalDate> from) {
        return new Field<>(id, Shape.DAY, Codecs.DAY, from);
    }

    /// A day that may be left open.
    public static <F> Field<F, Optional<LocalDate>> maybeDay(String id, Function<F, Optional<LocalDate>> from) {
        return new Field<>(id, Shape.DAY, Codecs.MAYBE_DAY, from);
    }

    /// A time to the minute.
    public static <F> Field<F, LocalDateTime> moment(String id, Function<F, LocalDateTime> from) {
        return new Field<>(id, Shape.MOMENT, Codecs.MOMENT, from);
    }

    /// A box.
    public static <F> Field<F, Boolean> tick(String id, Function<F, Boolean> from) {
        return new Field<>(id, Shape.TICK, Codecs.TICK, from);
    }

    /// A number from 0 to 99.
    public static <F> Field<F, Integer> count(String id, Function<F, Integer> from) {
        return new Field<>(id, Shape.COUNT, Codecs.COUNT, from);
    }

    /// Officers by tick.
    public static <F> Field<F, List<Officer>> officers(String id, Function<F, List<Officer>> from) {
        return new Field<>(id, Shape.OFFICERS, Codecs.OFFICERS, from);
    }

    /// Digests of a sealed file.
    public static <F> Field<F, Digests> sealed(String id, Function<F, Digests> from) {
        return new Field<>(id, Shape.SEALED, Codecs.SEALED, from);
    }

    /// One constant of an enumeration.
    public static <F, E extends Enum<E>> Field<F, E> choice(String id, Class<E> type, Function<F, E> from) {
        List<String> names = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        return new Field<>(id, Shape.CHOICE, Codecs.choice(type), from, id, names, List.of());
    }

    /// The same field under another name for flaws.
    public Field<F, T> flawed(String name) {
        return new Field<>(id, shape, codec, from, name, choices, columns);
    }

    /// What stands in the field for these facts.
    public String written(F facts) {
        return codec.write().apply(from.apply(facts));
    }
}
