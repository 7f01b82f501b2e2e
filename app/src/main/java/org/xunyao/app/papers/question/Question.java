package org.xunyao.app.papers.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One question of the library (询问提纲).
///
/// @param id of the row
/// @param breaches violations of which it is asked; none for every inquiry
/// @param phase part of the inquiry
/// @param words as they are asked
/// @param mandatory whether an inquiry without it is not whole
/// @param field of the form whose printed words ask it already; its answer stands there
/// @param term when it is asked, and where it comes from
public record Question(
        String id,
        List<Breach> breaches,
        Phase phase,
        String words,
        boolean mandatory,
        Optional<String> field,
        Term term) {
    /// Copies the violations.
    public Question {
        breaches = List.copyOf(breaches);
    }

    /// A violation by the table of violations (违法行为).
    public record Breach(String id, String name) {}

    /// Where a question comes from and in which days it holds (来源和施行日期).
    ///
    /// @param to last day, or none
    /// @param verified whether its words were compared with the source
    public record Term(String source, LocalDate from, Optional<LocalDate> to, boolean verified) {
        /// Whether it holds on a day.
        public boolean on(LocalDate day) {
            return !day.isBefore(from) && to.map(last -> !day.isAfter(last)).orElse(true);
        }
    }
}
