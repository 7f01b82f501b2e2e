package org.xunyao.documents.form;

/// How a blank of a form is filled (栏目类型), and therefore what may stand in it.
public enum FieldKind {
    /// Words on one line.
    LINE,
    /// Words in paragraphs.
    TEXT,
    /// A day, kept as ISO 8601.
    DATE,
    /// A time to the minute, kept as ISO 8601 without zone: the station's statutory zone.
    TIME,
    /// Yuan with two places; see {@link Amount}.
    MONEY,
    /// A whole number, 0 to 999,999,999.
    NUMBER,
    /// A box, ticked or not.
    BOX,
    /// One of its choices at most.
    CHOICE,
    /// Any of its choices.
    CHOICES,
    /// The block of the party (当事人).
    PARTY,
    /// Officers with certificates (执法人员).
    OFFICERS,
    /// A table of rows; its columns are fields.
    ROWS;

    /// Whether it may stand in the columns of a table.
    public boolean fitsColumn() {
        return switch (this) {
            case LINE, TEXT, DATE, TIME, MONEY, NUMBER, BOX, CHOICE -> true;
            case CHOICES, PARTY, OFFICERS, ROWS -> false;
        };
    }

    /// Whether its choices are listed with it.
    public boolean chooses() {
        return this == CHOICE || this == CHOICES;
    }
}
