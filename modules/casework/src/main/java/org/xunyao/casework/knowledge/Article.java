package org.xunyao.casework.knowledge;

import org.xunyao.casework.penalty.Legal;

/// What one version of one article says (条文).
///
/// @param wording whether it is the law's letter or our gist of it
/// @param legal where it comes from and when it holds
public record Article(Cited cited, Wording wording, String text, Legal legal) {
    /// Whose words they are.
    public enum Wording {
        /// The law's own, as somebody took it in (原文).
        LETTER,
        /// A gist in our words, which no paper may quote (摘要).
        GIST
    }
}
