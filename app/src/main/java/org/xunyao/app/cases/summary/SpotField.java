package org.xunyao.app.cases.summary;

import java.util.List;

/// A field of the page.
///
/// @param id names it in the draft and, after `field-`, on the screen
/// @param most letters
/// @param choices keys, empty unless it is a choice
record SpotField(String id, Kind kind, int most, List<String> choices) {
    SpotField {
        choices = List.copyOf(choices);
    }

    static SpotField line(String id) {
        return new SpotField(id, Kind.LINE, 200, List.of());
    }

    static SpotField text(String id) {
        return new SpotField(id, Kind.TEXT, 2_000, List.of());
    }

    static SpotField tick(String id) {
        return new SpotField(id, Kind.TICK, 4, List.of());
    }

    static SpotField choice(String id, List<String> keys) {
        return new SpotField(id, Kind.CHOICE, 40, keys);
    }

    /// How it is filled in.
    enum Kind {
        /// One line.
        LINE,
        /// Several lines.
        TEXT,
        /// Yes or no.
        TICK,
        /// One of several.
        CHOICE
    }
}
