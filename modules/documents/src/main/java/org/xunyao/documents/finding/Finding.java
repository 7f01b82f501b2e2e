package org.xunyao.documents.finding;

import java.util.List;

/// Something that was found in a document before it is issued (核对发现).
///
/// @param field the component of the facts beside which it is said
/// @param said what fills the sentence, which the message bundles hold
/// @param source statute and article
/// @param verified false shows 待核 on the screen
public record Finding(
        LintRule rule, String field, Severity severity, List<String> said, String source, boolean verified) {
    /// Copies the words.
    public Finding {
        said = List.copyOf(said);
    }

    /// What makes it the same finding when the document is looked at again.
    public String key() {
        return rule + " " + field + " " + String.join(" ", said);
    }
}
