package org.xunyao.store.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.StatelessSession;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Officer;
import org.xunyao.casework.course.ActText;
import org.xunyao.casework.course.Course;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.kernel.Tx;
import org.xunyao.store.casework.journal.Journals;
import org.xunyao.store.session.Children;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;
import org.xunyao.store.tally.Tally;

/// {@link CaseFiles} in the database.
public final class CaseFilesInStore implements CaseFiles {
    private final Journals journals;

    /// An adapter without state of its own; the transaction carries everything.
    ///
    /// @param acts writes and reads what the journals say
    public CaseFilesInStore(ActText acts) {
        this.journals = new Journals(acts);
    }

    @Override
    public Optional<CaseFile> find(Tx tx, CaseId id) {
        StatelessSession session = Sessions.of(tx);
        return SeenVersions.find(tx, CaseFileRow.class, id.value().toString()).map(row -> {
            Course course = journals.read(session, List.of(row.id)).of(row.id);
            return row.file(officers(officers(session, List.of(row.id)), row), course);
        });
    }

    @Override
    public List<CaseFile> newest(Tx tx, Optional<CaseId> before, int limit) {
        StatelessSession session = Sessions.of(tx);
        List<CaseFileRow> page = Page.newest(session, CaseFileRow.class, before.map(CaseId::value), limit);
        List<String> ids = page.stream().map(row -> row.id).toList();
        Children<CaseOfficerRow> officers = officers(session, ids);
        Journals.Pages pages = journals.read(session, ids);
        return page.stream()
                .map(row -> row.file(officers(officers, row), pages.of(row.id)))
                .toList();
    }

    @Override
    public long standing(Tx tx, Set<Stage> stages) {
        return Tally.of(tx, "case_file").entrySet().stream()
                .filter(counted -> stages.contains(Stage.valueOf(counted.getKey())))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Override
    public void put(Tx tx, CaseFile file) {
        StatelessSession session = Sessions.of(tx);
        CaseFileRow row = CaseFileRow.of(file);
        SeenVersions.put(tx, row);
        session.createMutationQuery("delete from CaseOfficerRow where caseId = :id")
                .setParameter("id", row.id)
                .executeUpdate();
        List<Officer> officers = file.head().officers();
        for (int i = 0; i < officers.size(); i++) {
            session.insert(CaseOfficerRow.of(row.id, i, officers.get(i)));
        }
        journals.add(session, row.id, file.course());
    }

    private static Children<CaseOfficerRow> officers(StatelessSession session, List<String> cases) {
        return Children.read(
                session,
                CaseOfficerRow.class,
                "from CaseOfficerRow where caseId in :owners order by caseId, placeNo",
                cases,
                row -> row.caseId);
    }

    private static List<Officer> officers(Children<CaseOfficerRow> officers, CaseFileRow row) {
        return officers.of(row.id).stream().map(one -> one.officer.officer()).toList();
    }
}
