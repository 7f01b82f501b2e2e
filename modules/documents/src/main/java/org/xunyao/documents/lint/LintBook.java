package org.xunyao.documents.lint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The rules by which documents are looked at, and what is known of certificates (核对规则表).
///
/// @param rows in the order in which findings are said
/// @param certificates of officers, as the bureau keeps them
public record LintBook(List<LintRow> rows, List<Certificate> certificates) {
    /// Copies the lists.
    public LintBook {
        rows = List.copyOf(rows);
        certificates = List.copyOf(certificates);
    }

    /// The rules for a form on a day.
    List<LintRow> rows(int form, LocalDate day) {
        return rows.stream().filter(row -> row.holds(form, day)).toList();
    }

    /// The last day of a certificate; nothing where the bureau said none.
    Optional<LocalDate> lastDay(String badge) {
        return certificates.stream()
                .filter(one -> one.badge().equals(badge))
                .map(Certificate::last)
                .max(LocalDate::compareTo);
    }

    /// Until when an enforcement certificate holds (执法证有效期).
    ///
    /// @param badge its number
    /// @param last its last day
    public record Certificate(String badge, LocalDate last) {}
}
