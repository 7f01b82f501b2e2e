package org.xunyao.app.papers.recent;

import java.util.List;

/// A page of the list of documents.
///
/// @param heads newest first
/// @param last whether nothing comes after it
public record PaperPage(List<PaperHead> heads, boolean last) {
    /// Copies the list.
    public PaperPage {
        heads = List.copyOf(heads);
    }
}
