package org.xunyao.app.papers.form;

import java.util.List;

/// Fields under one small heading.
///
/// @param <F> the facts record
/// @param id the bundles hold the heading under `group.` and this
public record Group<F>(String id, List<Field<F, ?>> fields) {
    /// Copies the fields.
    public Group {
        fields = List.copyOf(fields);
    }

    /// These fields under a heading.
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <F> Group<F> of(String id, Field<F, ?>... fields) {
        return new Group<>(id, List.of(fields));
    }
}
