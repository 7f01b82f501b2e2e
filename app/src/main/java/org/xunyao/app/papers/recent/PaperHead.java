package org.xunyao.app.papers.recent;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.documents.DocumentId;

/// One line of the list of documents.
///
/// @param kind number in the official set of forms
/// @param name of the kind
/// @param about register number of its lead or case, and the party
/// @param number 文号 of an issued document
/// @param issued whether it is sealed
/// @param at last saved, or issued
public record PaperHead(
        DocumentId id, int kind, String name, String about, Optional<String> number, boolean issued, Instant at) {}
