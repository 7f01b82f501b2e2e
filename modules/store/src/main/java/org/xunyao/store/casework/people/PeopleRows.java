package org.xunyao.store.casework.people;

import java.util.List;

/// The tables of this package.
public final class PeopleRows {
    private PeopleRows() {}

    /// Their entity classes, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(PeopleFileRow.class, PeopleLineRow.class, PeopleNumberRow.class);
    }
}
