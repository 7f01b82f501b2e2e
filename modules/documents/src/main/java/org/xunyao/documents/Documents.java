package org.xunyao.documents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;

/// Port: where documents are kept (文书库).
public interface Documents {
    /// Later than any document.
    Instant LAST_DAY = Instant.parse("9999-12-31T00:00:00Z");

    /// How many {@link #numbered} looks through where the store has no better way.
    int MOST_NUMBERED = 1_000;

    /// The document as it is now.
    Optional<Document> find(Tx tx, DocumentId id);

    /// All documents of a lead or case, oldest first.
    List<Document> ofMatter(Tx tx, String matter);

    /// All documents of several leads and cases: those of the first matter, oldest first, then those of the
    /// next.
    ///
    /// @param matters such as a lead and the case that came of it
    default List<Document> ofMatters(Tx tx, List<String> matters) {
        return matters.stream().flatMap(matter -> ofMatter(tx, matter).stream()).toList();
    }

    /// The documents that came into their present state last, newest first.
    ///
    /// @param limit at most this many, 1..1000
    default List<Document> newest(Tx tx, int limit) {
        return newest(tx, LAST_DAY, limit);
    }

    /// The same from a place on: the next page begins with the time of the last one, whose own documents come
    /// again and are left out by their identifiers.
    ///
    /// @param upTo saved or issued then or before
    /// @param limit at most this many, 1..1000
    List<Document> newest(Tx tx, Instant upTo, int limit);

    /// The issued document that bears a number, of whatever lead or case.
    ///
    /// @param number as printed
    default Optional<Document> numbered(Tx tx, String number) {
        return newest(tx, MOST_NUMBERED).stream()
                .filter(document -> document instanceof Document.Issued issued
                        && issued.number().filter(number::equals).isPresent())
                .findFirst();
    }

    /// Adds a document or replaces a draft.
    ///
    /// @throws org.xunyao.kernel.FaultException `DOC-ISSUED` if an issued document would be replaced
    void put(Tx tx, Document document);
}
