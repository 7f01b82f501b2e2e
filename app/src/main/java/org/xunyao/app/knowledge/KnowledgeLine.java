package org.xunyao.app.knowledge;

import org.xunyao.casework.knowledge.Piece;

/// A line of what was found.
public sealed interface KnowledgeLine {
    /// Above those of one kind.
    record Heading(Piece.Kind kind, int count) implements KnowledgeLine {}

    /// One of them.
    record Row(KnowledgeSheet.Hit hit) implements KnowledgeLine {}
}
