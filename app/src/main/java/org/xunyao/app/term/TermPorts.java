package org.xunyao.app.term;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xunyao.casework.term.MatterTerms;
import org.xunyao.casework.term.RunningTerm;

/// Port: the board of deadlines in one person's name. All but {@link #open}, {@link #exports} and {@link #imports}
/// are called off the JavaFX thread and may throw a `FaultException`, which the screen says by its code.
public interface TermPorts {
    /// Reads it.
    Board board();

    /// Puts a lead or case in front, in its own workspace.
    ///
    /// @param key as {@link MatterTerms#key}
    void open(String key);

    /// Whether this person may take the board out.
    boolean exports();

    /// Writes lines into a folder as a table.
    ///
    /// @return the file
    Path export(List<Entry> entries, Path folder);

    /// Writes what is to be made known of all penalties into a folder as a table (公示信息).
    ///
    /// @return the file
    Path publicity(Path folder);

    /// Whether this person may take a calendar in.
    boolean imports();

    /// Takes a calendar in, whole or not at all; everything is counted by it at once.
    TakenIn take(Path file);

    /// The board at one moment.
    ///
    /// @param me who looks at it
    /// @param estimated years without a notice, this one and the next
    record Board(LocalDate today, String me, List<Entry> entries, List<Integer> estimated) {
        /// Copies the lists.
        public Board {
            entries = List.copyOf(entries);
            estimated = List.copyOf(estimated);
        }
    }

    /// One deadline that still runs.
    ///
    /// @param shop name of the pharmacy
    /// @param people who work on it, as identifier and name
    /// @param noted when it was recorded that it ran out
    record Entry(MatterTerms matter, RunningTerm term, String shop, List<Who> people, Optional<Instant> noted) {
        /// Copies the people.
        public Entry {
            people = List.copyOf(people);
        }
    }

    /// A person.
    record Who(String id, String name) {}

    /// What became of a calendar that was brought.
    sealed interface TakenIn {
        /// It counts now.
        ///
        /// @param name such as `cn-2027.csv`
        /// @param days that it names
        record Taken(String name, int days) implements TakenIn {}

        /// Nothing was taken, and the one before still counts.
        ///
        /// @param code of the fault
        /// @param where file, row and column, or what contradicts
        record Refused(String code, String where) implements TakenIn {}
    }
}
