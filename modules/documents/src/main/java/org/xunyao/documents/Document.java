package org.xunyao.documents;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.kernel.DurableFiles;

/// A statutory document in its states (文书). Only {@link Drafting} and the store make states; only an
/// issued one can be packed or served.
public sealed interface Document {
    /// Identity, the same in all states.
    DocumentId id();

    /// Reference of the lead or case it belongs to.
    String matter();

    /// What it states.
    Facts facts();

    /// When it came into its present state.
    Instant at();

    /// Still being written.
    ///
    /// @param savedAt the last time it was saved
    record Draft(DocumentId id, String matter, Facts facts, Instant savedAt) implements Document {
        @Override
        public Instant at() {
            return savedAt;
        }
    }

    /// Issued: sealed bytes that never change; a reprint prints them.
    ///
    /// @param number 文号 or 登记号, if its kind has one
    /// @param issuedAt when the bytes were sealed
    /// @param sealed where the PDF/A lies and its digests
    record Issued(
            DocumentId id,
            String matter,
            Facts facts,
            Optional<String> number,
            Instant issuedAt,
            DurableFiles.Stored sealed)
            implements Document {
        @Override
        public Instant at() {
            return issuedAt;
        }
    }
}
