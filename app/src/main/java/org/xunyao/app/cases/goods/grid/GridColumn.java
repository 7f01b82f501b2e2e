package org.xunyao.app.cases.goods.grid;

import java.util.List;

/// A column of a grid (列).
///
/// @param key its title stands in the words after `grid.col.`
/// @param headings by any of them a pasted heading is known
/// @param width in pixels
/// @param kind how its cells behave
public record GridColumn(String key, List<String> headings, int width, Kind kind) {
    /// Copies the headings.
    public GridColumn {
        headings = List.copyOf(headings);
    }

    /// How cells behave.
    public enum Kind {
        /// Words that can be typed.
        WORDS,
        /// Figures that can be typed; they stand at the right.
        FIGURES,
        /// Words that are only read.
        READ,
        /// Figures that are only read.
        READ_FIGURES;

        /// Whether it can be typed into.
        public boolean typed() {
            return this == WORDS || this == FIGURES;
        }

        /// Whether its cells stand at the right.
        public boolean right() {
            return this == FIGURES || this == READ_FIGURES;
        }
    }
}
