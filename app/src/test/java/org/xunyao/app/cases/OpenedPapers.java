package org.xunyao.app.cases;

import java.util.ArrayList;
import java.util.List;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;

/// Remembers what was asked of the documents' workspace.
final class OpenedPapers implements CasePorts.Papers {
    final List<String> asked = new ArrayList<>();

    @Override
    public void openDocument(DocumentId id) {
        asked.add("open " + id.value());
    }

    @Override
    public void newDocument(String matter, DocumentKind kind) {
        asked.add("new " + kind.number() + " " + matter);
    }
}
