package org.xunyao.app.packages;

import java.util.List;
import java.util.Optional;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.exchange.Content;

/// What sealing a case would send, and what of the case stays here.
///
/// @param goes in the order in which it is shown
/// @param stays with the reason for each
/// @param contents the files of the package
public record Outgoing(CaseChoice chosen, List<Item> goes, List<Item> stays, List<Content> contents) {
    /// Copies the lists.
    public Outgoing {
        goes = List.copyOf(goes);
        stays = List.copyOf(stays);
        contents = List.copyOf(contents);
    }

    /// The bytes of all files together.
    public long bytes() {
        return contents.stream()
                .mapToLong(content -> content.entry().digests().size())
                .sum();
    }

    /// One thing of the case.
    ///
    /// @param name as people call it; empty for evidence, which is called by what and when it is
    /// @param evidence if it is evidence
    /// @param bytes its size
    public record Item(Sort sort, String name, Optional<EvidenceItem> evidence, long bytes) {}

    /// What it is, and for what stays: why.
    public enum Sort {
        /// The case's own record.
        CASE,
        /// An issued document.
        DOCUMENT,
        /// Evidence that goes.
        EVIDENCE,
        /// Lead material: it goes marked as such, in a folder of its own.
        LEAD_ONLY,
        /// It names who reported it.
        WITHHELD,
        /// Not issued yet.
        DRAFT
    }
}
