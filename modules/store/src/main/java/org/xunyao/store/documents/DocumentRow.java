package org.xunyao.store.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Facts;
import org.xunyao.documents.FactsText;
import org.xunyao.store.files.FolderPaths;
import org.xunyao.store.files.StoredPart;
import org.xunyao.store.session.Versioned;

/// A row of a document as it stands. The state is issued when there is a sealed file, which the table
/// checks too.
@Entity
@Table(name = "document")
class DocumentRow implements Versioned {
    static final String DRAFT = "DRAFT";
    private static final String ISSUED = "ISSUED";

    @Id
    @Column(name = "id")
    String id = "";

    @Version
    @Column(name = "version_no")
    long version;

    @Column(name = "matter")
    String matter = "";

    @Column(name = "state")
    String state = DRAFT;

    @Column(name = "kind_no")
    int kind;

    @Lob
    @Column(name = "facts")
    String facts = "";

    /// When it was first saved; the order of a matter's documents.
    @Column(name = "begun_at", updatable = false)
    Instant begunAt = Instant.EPOCH;

    /// When it came into its present state.
    @Column(name = "saved_at")
    Instant savedAt = Instant.EPOCH;

    @Column(name = "number_text")
    @Nullable
    String number;

    /// Nothing instead of a part whose columns are all empty.
    @Embedded
    @Nullable
    StoredPart sealed;

    static DocumentRow of(Document document, FactsText facts, FolderPaths paths) {
        var row = new DocumentRow();
        row.id = document.id().value().toString();
        row.matter = document.matter();
        row.kind = document.facts().kind();
        row.facts = facts.write(document.facts());
        switch (document) {
            case Document.Draft draft -> row.savedAt = draft.savedAt();
            case Document.Issued issued -> {
                row.state = ISSUED;
                row.savedAt = issued.issuedAt();
                row.number = issued.number().orElse(null);
                row.sealed = StoredPart.of(issued.sealed(), paths);
            }
        }
        row.begunAt = row.savedAt;
        return row;
    }

    Document document(FactsText codec, FolderPaths paths) {
        var identity = new DocumentId(UUID.fromString(id));
        Facts stated = codec.read(kind, facts);
        return sealed == null
                ? new Document.Draft(identity, matter, stated, savedAt)
                : new Document.Issued(
                        identity, matter, stated, Optional.ofNullable(number), savedAt, sealed.stored(paths));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public void follow(long stored) {
        version = stored;
    }
}
