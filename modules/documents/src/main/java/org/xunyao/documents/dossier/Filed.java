package org.xunyao.documents.dossier;

import org.xunyao.documents.Document;

/// What lies in a volume and has pages of its own (卷内材料).
public sealed interface Filed {
    /// Where it lies.
    DossierSection section();

    /// What the directory calls it.
    String name();

    /// An issued document (文书).
    record Paper(DossierSection section, Document.Issued paper, String name) implements Filed {}

    /// A picture (图片证据): one page.
    record Still(DossierSection section, Exhibit exhibit) implements Filed {
        @Override
        public String name() {
            return exhibit.code() + " " + exhibit.name();
        }
    }
}
