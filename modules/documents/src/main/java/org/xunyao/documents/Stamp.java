package org.xunyao.documents;

import java.time.Instant;
import java.util.Optional;

/// What a document carries beside its facts (签发要素).
///
/// @param id goes into the file's metadata
/// @param bureau full name of the issuing bureau
/// @param number as printed; empty before issuing
/// @param at fixes every date inside the file, so equal facts give equal bytes
public record Stamp(DocumentId id, String bureau, Optional<String> number, Instant at) {}
