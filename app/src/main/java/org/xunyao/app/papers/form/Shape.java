package org.xunyao.app.papers.form;

/// How a field is filled.
public enum Shape {
    /// Words on one line.
    LINE,
    /// Words on several lines.
    LINES,
    /// A day.
    DAY,
    /// A day and a time to the minute.
    MOMENT,
    /// A small number.
    COUNT,
    /// A box to tick.
    TICK,
    /// One of a few.
    CHOICE,
    /// One of a few, or none yet: boxes, as the paper has them.
    ONE_OF,
    /// Any of a few.
    SOME_OF,
    /// A sum of money.
    MONEY,
    /// Rows of a table.
    ROWS,
    /// Officers of the matter, by tick.
    OFFICERS,
    /// Filled by choosing a piece of evidence, never typed.
    SEALED;

    /// Whether it needs the whole width of the form.
    public boolean wide() {
        return this == LINES
                || this == TICK
                || this == CHOICE
                || this == ONE_OF
                || this == SOME_OF
                || this == ROWS
                || this == OFFICERS
                || this == SEALED;
    }
}
