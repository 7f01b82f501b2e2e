package org.xunyao.store.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.Documents;
import org.xunyao.documents.FactsText;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.files.FolderPaths;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;

/// {@link Documents} in the database.
public final class DocumentsInStore implements Documents {
    private static final int MOST_OF_ONE = 10_000;
    private static final int MOST_NEWEST = 1_000;

    private final FactsText facts;
    private final FolderPaths paths;

    /// @param facts writes and reads what documents state
    /// @param paths of the data folder in which sealed documents lie
    public DocumentsInStore(FactsText facts, FolderPaths paths) {
        this.facts = facts;
        this.paths = paths;
    }

    @Override
    public Optional<Document> find(Tx tx, DocumentId id) {
        return SeenVersions.find(tx, DocumentRow.class, id.value().toString()).map(row -> row.document(facts, paths));
    }

    @Override
    public List<Document> ofMatter(Tx tx, String matter) {
        return Sessions.of(tx)
                .createSelectionQuery("from DocumentRow where matter = :matter order by begunAt, id", DocumentRow.class)
                .setParameter("matter", matter)
                .setMaxResults(MOST_OF_ONE)
                .getResultList()
                .stream()
                .map(row -> row.document(facts, paths))
                .toList();
    }

    @Override
    public List<Document> newest(Tx tx, Instant upTo, int limit) {
        if (limit < 1 || limit > MOST_NEWEST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from DocumentRow where savedAt <= :upTo order by savedAt desc, id desc", DocumentRow.class)
                .setParameter("upTo", upTo)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(row -> row.document(facts, paths))
                .toList();
    }

    @Override
    public Optional<Document> numbered(Tx tx, String number) {
        return Sessions.of(tx)
                .createSelectionQuery("from DocumentRow where number = :number", DocumentRow.class)
                .setParameter("number", number)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> row.document(facts, paths));
    }

    @Override
    public void put(Tx tx, Document document) {
        StatelessSession session = Sessions.of(tx);
        DocumentRow row = DocumentRow.of(document, facts, paths);
        if (heldDraft(session, row.id)) {
            SeenVersions.put(tx, row);
        } else if (issued(session, row.id)) {
            throw new FaultException("DOC-ISSUED", "an issued document does not change: " + row.id);
        } else {
            SeenVersions.put(tx, row);
        }
    }

    /// Takes the row for writing and only then learns its state: of two transactions that issue one draft
    /// the second waits here and finds it issued.
    private static boolean heldDraft(StatelessSession session, String id) {
        return session.createMutationQuery("update DocumentRow set state = :draft where id = :id and state = :draft")
                        .setParameter("draft", DocumentRow.DRAFT)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /// A draft that another station added since {@link #heldDraft} is none.
    private static boolean issued(StatelessSession session, String id) {
        return session.createSelectionQuery(
                                "select count(*) from DocumentRow where id = :id and state <> :draft", Long.class)
                        .setParameter("id", id)
                        .setParameter("draft", DocumentRow.DRAFT)
                        .getSingleResult()
                == 1;
    }
}
