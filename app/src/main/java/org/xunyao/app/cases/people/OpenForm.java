package org.xunyao.app.cases.people;

/// Which form is open.
public sealed interface OpenForm {
    /// None.
    record Shut() implements OpenForm {}

    /// To name somebody.
    record Fresh() implements OpenForm {}

    /// To name somebody anew instead of a line.
    ///
    /// @param line its number
    record Instead(int line) implements OpenForm {}

    /// To take a line back.
    ///
    /// @param line its number
    record Back(int line) implements OpenForm {}
}
