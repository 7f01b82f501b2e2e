package org.xunyao.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.access.audit.Checkpoint;

/// What a document carries beside its facts (签发要素).
///
/// @param id goes into the file's metadata
/// @param bureau full name of the issuing bureau
/// @param number as printed; empty before issuing
/// @param at fixes every date inside the file, so equal facts give equal bytes
/// @param notes what the document says of this station besides, such as that its clock jumped
/// @param anchor the head of the audit chain that stands at the foot of the last page
public record Stamp(
        DocumentId id,
        String bureau,
        Optional<String> number,
        Instant at,
        List<String> notes,
        Optional<Checkpoint> anchor) {
    /// Copies the notes.
    public Stamp {
        notes = List.copyOf(notes);
    }

    /// A stamp without an anchor.
    public Stamp(DocumentId id, String bureau, Optional<String> number, Instant at, List<String> notes) {
        this(id, bureau, number, at, notes, Optional.empty());
    }

    /// A stamp without notes.
    public Stamp(DocumentId id, String bureau, Optional<String> number, Instant at) {
        this(id, bureau, number, at, List.of());
    }
}
