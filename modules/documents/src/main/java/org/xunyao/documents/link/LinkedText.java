package org.xunyao.documents.link;

/// Words of a document whose sentences may name evidence (可引证文字).
///
/// @param field the blank, or the table whose cells they are
/// @param text its words; of a table those of all cells, one a line
public record LinkedText(String field, String text) {}
