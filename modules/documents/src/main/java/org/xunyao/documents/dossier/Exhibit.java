package org.xunyao.documents.dossier;

import org.xunyao.evidence.EvidenceItem;

/// A piece of evidence as the file names it (证据材料).
///
/// @param code its number in the case, such as E03
/// @param name what it is in words of ours, such as 快照; it is printed
/// @param file its name as a person brought it, may be empty; it is never printed, for no font draws all names
/// @param source where it comes from, such as a camera's code
public record Exhibit(EvidenceItem item, String code, String name, String file, String source) {}
