package org.xunyao.documents;

import java.util.ArrayList;
import java.util.List;

/// Why a document cannot be issued yet (缺陷).
///
/// @param field the facts record's component
/// @param code `EMPTY`, `TWO-OFFICERS`, `ORDER`, `FORMAT`, `AT-LEAST-ONE`, `EXACTLY-ONE`, {@link #LEAD_ONLY} or
///     `DOC-UNREADABLE`; the message bundles hold the sentence
public record Flaw(String field, String code) {
    /// The field cites material that only gives cause to look (仅作线索).
    public static final String LEAD_ONLY = "LEAD-ONLY";

    /// Collects flaws.
    public static final class Check {
        private final List<Flaw> flaws = new ArrayList<>();

        /// Starts without flaws.
        public Check() {}

        /// Text must not be empty.
        public Check filled(String field, String text) {
            return right(field, "EMPTY", !text.isEmpty());
        }

        /// Enforcement is done by at least two officers with certificates (行政处罚法 art. 42); one officer
        /// named twice is one.
        public Check officers(String field, List<Officer> officers) {
            boolean named = officers.stream()
                    .noneMatch(each -> each.name().isEmpty() || each.badge().isEmpty());
            long badges = officers.stream().map(Officer::badge).distinct().count();
            boolean two = named && badges >= 2;
            return right(field, "TWO-OFFICERS", two);
        }

        /// Any other condition.
        public Check right(String field, String code, boolean right) {
            if (!right) {
                flaws.add(new Flaw(field, code));
            }
            return this;
        }

        /// What was found.
        public List<Flaw> flaws() {
            return List.copyOf(flaws);
        }
    }
}
