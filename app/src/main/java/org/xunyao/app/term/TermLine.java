package org.xunyao.app.term;

/// A line of the board.
sealed interface TermLine {
    /// The beginning of a group.
    record Heading(Band band, int count) implements TermLine {}

    /// A deadline.
    record Row(TermPorts.Entry entry) implements TermLine {}

    /// When something is due.
    enum Band {
        /// It has run out (已逾期).
        OVER,
        /// Its last day is today, or was one that moves past days off (今天).
        TODAY,
        /// Up to Sunday (本周).
        WEEK,
        /// Later (以后).
        LATER
    }
}
