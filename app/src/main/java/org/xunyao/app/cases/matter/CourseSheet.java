package org.xunyao.app.cases.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.course.Act;
import org.xunyao.kernel.Money;

/// What is shown of the course of a case after filing (办案经过和款项).
///
/// @param lines steps in their order
/// @param money nothing before a penalty is decided
/// @param mayCorrect whether this person may put days right
public record CourseSheet(List<Line> lines, Optional<Owing> money, boolean mayCorrect) {
    /// Copies the lines.
    public CourseSheet {
        lines = List.copyOf(lines);
    }

    /// A step that was taken (一步).
    ///
    /// @param number in the journal, from 1
    /// @param day from which it counts in law, by its newest correction
    /// @param by name of who took it, may be empty
    /// @param at recordedTime
    /// @param olds its days before, oldest first
    public record Line(int number, Act act, LocalDate day, String by, Instant at, List<Old> olds) {
        /// Copies the days before.
        public Line {
            olds = List.copyOf(olds);
        }
    }

    /// A day that was put right (更正前的日期).
    ///
    /// @param day as it stood before
    /// @param reason for the correction
    /// @param by name of who corrected it
    /// @param at recordedTime of the correction
    public record Old(LocalDate day, String reason, String by, Instant at) {}

    /// What is owed and paid (款项).
    ///
    /// @param imposed fines and confiscated income of the decision
    /// @param surcharge owed for lateness, as a person entered it last (加处罚款)
    /// @param counted the same by today as the law's rate gives it, no review or suit thought of
    /// @param paid all payments together
    /// @param parts due days that were granted, with what is due on each
    public record Owing(Money imposed, Money surcharge, Money counted, Money paid, List<Part> parts) {
        /// Copies the parts.
        public Owing {
            parts = List.copyOf(parts);
        }

        /// What is still owed.
        public Money owed() {
            return imposed.plus(surcharge).less(paid);
        }
    }

    /// One part (分期).
    ///
    /// @param met whether all that was due by then is paid
    public record Part(LocalDate due, Money amount, boolean met) {}
}
