package org.xunyao.app.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.xunyao.access.Saved;
import org.xunyao.casework.knowledge.Cited;
import org.xunyao.casework.knowledge.KnowledgeBook;
import org.xunyao.casework.knowledge.KnowledgeSearch;
import org.xunyao.casework.knowledge.LawText;

/// What the room needs from outside, in one person's name.
///
/// @param shelf reads everything and makes the index; off the JavaFX thread
public record KnowledgePorts(Supplier<Shelf> shelf, Uses uses, Ways ways) {
    /// Everything, and its index.
    public record Shelf(KnowledgeBook book, KnowledgeSearch search) {}

    /// Port: cases that used an article. Off the JavaFX thread; faults carry a code.
    @FunctionalInterface
    public interface Uses {
        /// What was found among the cases and papers that this person may read.
        Found of(KnowledgeBook book, Cited cited);
    }

    /// What was found, and in how much.
    ///
    /// @param papers that were read
    /// @param cases that were read
    /// @param whole false if there are more than were read
    public record Found(List<Use> uses, int papers, int cases, boolean whole) {
        /// Copies the uses.
        public Found {
            uses = List.copyOf(uses);
        }
    }

    /// One use of an article.
    ///
    /// @param key of the lead or case, as `case:` and the identifier
    /// @param matter its number and cause, or its key where it is not read
    /// @param where number of the form of the paper, 0 for the journal
    /// @param issued false for a paper that is still a draft
    public record Use(String key, String matter, int where, boolean issued, LocalDate day) {}

    /// Where the room leads.
    ///
    /// @param penalty opens a kind of violation on the law of a day
    /// @param matter puts a lead or case in front by its key
    /// @param copy takes words to the clipboard
    public record Ways(BiConsumer<String, LocalDate> penalty, Consumer<String> matter, Consumer<String> copy) {}

    /// Port: taking in full texts of laws. All but {@link #offered} are called off the JavaFX thread.
    public interface Intake {
        /// Whether this person may.
        boolean offered();

        /// Reads a file without keeping anything.
        Tried read(Path file);

        /// Keeps what was read.
        Saved<LawText.Taken> take(LawText text);
    }

    /// What became of a file that was brought.
    public sealed interface Tried {
        /// It can be taken.
        record Ready(LawText text) implements Tried {}

        /// It cannot, and nothing changed.
        ///
        /// @param code of the fault
        /// @param where row and what is wrong
        record Refused(String code, String where) implements Tried {}
    }
}
