package org.xunyao.documents;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/// All kinds of documents (文书目录), by number.
public final class DocumentKinds {
    private final Map<Integer, DocumentKind> kinds = new TreeMap<>();

    /// @param kinds no number twice
    public DocumentKinds(Iterable<DocumentKind> kinds) {
        for (DocumentKind kind : kinds) {
            if (this.kinds.put(kind.number(), kind) != null) {
                throw new IllegalArgumentException("two kinds of documents have the number " + kind.number());
            }
        }
    }

    /// The kinds listed in `META-INF/services`.
    public static DocumentKinds installed() {
        return new DocumentKinds(ServiceLoader.load(DocumentKind.class));
    }

    /// The kind of a number, or nothing: a later version may have written kinds that this one does not have.
    public Optional<DocumentKind> find(int number) {
        return Optional.ofNullable(kinds.get(number));
    }

    /// The kind of a number.
    ///
    /// @throws IllegalArgumentException if there is none
    public DocumentKind byNumber(int number) {
        DocumentKind kind = kinds.get(number);
        if (kind == null) {
            throw new IllegalArgumentException("no kind of document has the number " + number);
        }
        return kind;
    }

    /// All kinds, ascending by number.
    public Collection<DocumentKind> all() {
        return kinds.values();
    }
}
