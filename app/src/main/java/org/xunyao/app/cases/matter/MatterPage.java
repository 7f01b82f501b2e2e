package org.xunyao.app.cases.matter;

import java.util.List;
import java.util.Optional;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.LeadId;

/// A page of the list, newest first in each section.
///
/// @param origins only on the first page
/// @param next where to go on, or nothing at the end
public record MatterPage(
        List<Matter.Origin> origins, List<Matter.OfLead> leads, List<Matter.OfCase> cases, Optional<Cursor> next) {
    /// Copies the lists.
    public MatterPage {
        origins = List.copyOf(origins);
        leads = List.copyOf(leads);
        cases = List.copyOf(cases);
    }

    /// Where a page begins.
    ///
    /// @param lead the last lead of the page before, nothing at the first
    /// @param caseFile the last case of the page before, nothing at the first
    public record Cursor(Optional<LeadId> lead, Optional<CaseId> caseFile) {
        /// The first page.
        public static Cursor first() {
            return new Cursor(Optional.empty(), Optional.empty());
        }

        /// Whether it is the first page.
        public boolean isFirst() {
            return lead.isEmpty() && caseFile.isEmpty();
        }
    }
}
