package org.xunyao.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.xunyao.casework.knowledge.Initials;
import org.xunyao.casework.knowledge.KnowledgeBook;
import org.xunyao.casework.knowledge.KnowledgeSearch;
import org.xunyao.casework.knowledge.Piece;
import org.xunyao.casework.knowledge.Spoken;

/// {@link KnowledgeSearch} over an index in memory, which is made anew from the book whenever that
/// changes. Words are found as they stand or by most of their pairs of characters, names also by the
/// initials of their pinyin. Any thread.
public final class LuceneSearch implements KnowledgeSearch {
    private final List<Piece> pieces;
    private final Map<String, String> laws = new HashMap<>();
    private final IndexSearcher searcher;
    private final Questions questions;

    /// Makes the index: never on the JavaFX thread.
    public LuceneSearch(KnowledgeBook book, Initials initials, List<Spoken> spoken) {
        this.pieces = book.pieces();
        book.names().forEach((name, law) -> laws.put(name.toLowerCase(Locale.ROOT), law));
        this.questions = new Questions(spoken);
        try {
            this.searcher = new IndexSearcher(DirectoryReader.open(written(new FieldAnalysers(initials))));
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
    }

    private ByteBuffersDirectory written(Analyzer each) throws IOException {
        var memory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(memory, new IndexWriterConfig(each))) {
            for (int place = 0; place < pieces.size(); place++) {
                writer.addDocument(document(pieces.get(place), place));
            }
            writer.forceMerge(1);
        }
        return memory;
    }

    private static Document document(Piece piece, int place) {
        var document = new Document();
        document.add(new StoredField(FieldName.PLACE.name(), place));
        plain(document, FieldName.KIND, piece.kind().name());
        plain(document, FieldName.CODE, piece.code().toLowerCase(Locale.ROOT));
        if (!piece.law().isEmpty()) {
            plain(document, FieldName.LAW, piece.law());
        }
        piece.article().ifPresent(number -> plain(document, FieldName.NUMBER, number.key()));
        var names = new ArrayList<>(piece.names());
        if (piece.names().isEmpty()) {
            names.add(piece.title());
        }
        for (String name : names) {
            if (piece.kind() == Piece.Kind.LAW) {
                plain(document, FieldName.WHOLE, name.toLowerCase(Locale.ROOT));
            }
            text(document, FieldName.NAME, name);
            text(document, FieldName.INITIALS, name);
        }
        text(document, FieldName.TEXT, piece.text());
        return document;
    }

    // Lucene takes no term beyond 32766 bytes.
    private static void plain(Document document, FieldName field, String value) {
        document.add(new StringField(field.name(), value.substring(0, Math.min(value.length(), 200)), Field.Store.NO));
    }

    private static void text(Document document, FieldName field, String value) {
        document.add(new TextField(field.name(), value, Field.Store.NO));
    }

    @Override
    public List<Piece> find(String typed, Set<Piece.Kind> kinds, int most) {
        Asked asked = Asked.of(typed, laws);
        if (asked.nothing() || kinds.isEmpty()) {
            return List.of();
        }
        try {
            List<Piece> found = found(questions.of(asked, kinds, false), most);
            return found.isEmpty() ? found(questions.of(asked, kinds, true), most) : found;
        } catch (IOException memory) {
            throw new UncheckedIOException(memory);
        }
    }

    private List<Piece> found(Query query, int most) throws IOException {
        StoredFields stored = searcher.storedFields();
        var found = new ArrayList<Piece>();
        for (ScoreDoc hit : searcher.search(query, most).scoreDocs) {
            Number place =
                    stored.document(hit.doc).getField(FieldName.PLACE.name()).numericValue();
            found.add(pieces.get(place.intValue()));
        }
        return found;
    }
}
