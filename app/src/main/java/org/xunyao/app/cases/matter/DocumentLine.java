package org.xunyao.app.cases.matter;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.documents.DocumentId;

/// One document of a matter (文书).
///
/// @param form its number in the official set of forms
/// @param name of its kind
/// @param number 文号 or 登记号, if issued with one
/// @param issued else it is a draft
/// @param at when it was issued or last saved
public record DocumentLine(DocumentId id, int form, String name, Optional<String> number, boolean issued, Instant at) {}
