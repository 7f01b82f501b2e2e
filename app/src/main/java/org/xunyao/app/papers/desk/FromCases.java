package org.xunyao.app.papers.desk;

import java.util.OptionalInt;
import java.util.function.Consumer;
import org.xunyao.app.cases.CasePorts;
import org.xunyao.app.papers.PapersViewModel;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;

/// Leads from a case to its documents.
///
/// @param go opens a place of work by its name
public record FromCases(Consumer<String> go, PapersViewModel papers) implements CasePorts.Papers {
    @Override
    public void openDocument(DocumentId id) {
        go.accept("documents");
        papers.open(id);
    }

    @Override
    public void newDocument(String matter, DocumentKind kind) {
        go.accept("documents");
        papers.create(matter, kind.number());
    }

    @Override
    public void newDocument(String matter, DocumentKind kind, int measure) {
        go.accept("documents");
        papers.create(matter, kind.number(), OptionalInt.of(measure));
    }
}
