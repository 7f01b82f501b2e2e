package org.xunyao.app.knowledge.desk;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.xunyao.app.knowledge.KnowledgePorts.Shelf;
import org.xunyao.casework.knowledge.KnowledgeBook;
import org.xunyao.casework.knowledge.LawText;
import org.xunyao.kernel.FaultException;
import org.xunyao.search.LuceneSearch;
import org.xunyao.wire.knowledge.KnowledgeTables;
import org.xunyao.wire.knowledge.LawTextFile;
import org.xunyao.wire.law.PenaltyTables;

/// Everything that is looked up: the tables that came with the program, what people took in, and the
/// index over both.
public final class ShelfOfTables implements Supplier<Shelf> {
    private static final System.Logger LOG = System.getLogger(ShelfOfTables.class.getName());

    private final KnowledgeTables tables;
    private final PenaltyTables penalties;
    private final Supplier<List<LawText.Taken>> taken;

    /// @param resources the folder of that name
    /// @param taken reads what people took in
    public ShelfOfTables(Path resources, Supplier<List<LawText.Taken>> taken) {
        this.tables = new KnowledgeTables(resources.resolve("knowledge"));
        this.penalties = new PenaltyTables(resources.resolve("law"));
        this.taken = taken;
    }

    @Override
    public Shelf get() {
        List<LawText> texts = taken.get().stream()
                .sorted(Comparator.comparing(LawText.Taken::at))
                .flatMap(one -> read(one).stream())
                .toList();
        KnowledgeBook book = tables.book(penalties.book()).with(texts);
        return new Shelf(book, new LuceneSearch(book, tables.initials(), tables.spoken()));
    }

    /// A text that an earlier version of the program took and this one does not understand is left
    /// aside; it stays
    /// kept.
    private static Optional<LawText> read(LawText.Taken one) {
        try {
            return Optional.of(LawTextFile.parse(one.text()));
        } catch (FaultException unreadable) {
            LOG.log(Level.ERROR, "a text of a law is left aside", unreadable);
            return Optional.empty();
        }
    }
}
