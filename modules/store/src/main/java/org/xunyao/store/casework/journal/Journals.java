package org.xunyao.store.casework.journal;

import java.util.List;
import org.hibernate.StatelessSession;
import org.xunyao.casework.course.ActText;
import org.xunyao.casework.course.Course;
import org.xunyao.kernel.FaultException;
import org.xunyao.store.session.Children;

/// Reads and adds to the journals of cases.
public final class Journals {
    private final ActText text;

    /// @param text writes and reads what the lines say
    public Journals(ActText text) {
        this.text = text;
    }

    /// The table of this package, for the session factory.
    public static List<Class<?>> classes() {
        return List.of(EntryRow.class);
    }

    /// The journals of some cases.
    ///
    /// @param cases identifiers, none twice
    public Pages read(StatelessSession session, List<String> cases) {
        return new Pages(
                Children.read(
                        session,
                        EntryRow.class,
                        "from EntryRow where caseId in :owners order by caseId, entryNo",
                        cases,
                        row -> row.caseId),
                text);
    }

    /// Adds the lines that are not on the disk yet.
    ///
    /// @throws FaultException `STORE-BROKEN` if the disk has lines that the journal lacks
    public void add(StatelessSession session, String id, Course course) {
        int stored = session.createSelectionQuery("select count(*) from EntryRow where caseId = :id", Long.class)
                .setParameter("id", id)
                .getSingleResult()
                .intValue();
        if (stored > course.entries().size()) {
            throw new FaultException("STORE-BROKEN", "journal of case " + id + " lost lines");
        }
        course.entries().stream().skip(stored).forEach(entry -> session.insert(EntryRow.of(id, entry, text)));
    }

    /// Journals that were read.
    public static final class Pages {
        private final Children<EntryRow> rows;
        private final ActText text;

        Pages(Children<EntryRow> rows, ActText text) {
            this.rows = rows;
            this.text = text;
        }

        /// The journal of one case, empty if nothing has happened since filing.
        public Course of(String id) {
            return new Course(rows.of(id).stream().map(row -> row.entry(text)).toList());
        }
    }
}
