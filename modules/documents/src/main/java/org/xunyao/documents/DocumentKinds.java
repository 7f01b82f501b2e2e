package org.xunyao.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/// All kinds of documents (文书目录), by number.
public final class DocumentKinds {
    private final Map<Integer, DocumentKind> kinds = new TreeMap<>();

    /// @param kinds no number and no series of numbers twice
    public DocumentKinds(Iterable<DocumentKind> kinds) {
        var known = new HashSet<String>();
        for (DocumentKind kind : kinds) {
            if (this.kinds.put(kind.number(), kind) != null) {
                throw new IllegalArgumentException("two kinds of documents have the number " + kind.number());
            }
            kind.series().filter(series -> !known.add(series)).ifPresent(series -> {
                throw new IllegalArgumentException("two kinds of documents draw from the series " + series);
            });
        }
    }

    /// The kinds listed in `META-INF/services` alone.
    public static DocumentKinds installed() {
        return installed(List.of());
    }

    /// The kinds listed in `META-INF/services`, and those that are data.
    ///
    /// @param data none with the number of another
    public static DocumentKinds installed(Collection<? extends DocumentKind> data) {
        var all = new ArrayList<DocumentKind>(data);
        ServiceLoader.load(DocumentKind.class).forEach(all::add);
        return new DocumentKinds(all);
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
