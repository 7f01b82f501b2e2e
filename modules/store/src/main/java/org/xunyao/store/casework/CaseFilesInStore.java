package org.xunyao.store.casework;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Officer;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Children;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;

/// {@link CaseFiles} in the database.
public final class CaseFilesInStore implements CaseFiles {
    /// An adapter without state; the transaction carries everything.
    public CaseFilesInStore() {}

    @Override
    public Optional<CaseFile> find(Tx tx, CaseId id) {
        StatelessSession session = Sessions.of(tx);
        return SeenVersions.find(tx, CaseFileRow.class, id.value().toString())
                .map(row -> row.file(officers(officers(session, List.of(row.id)), row)));
    }

    @Override
    public List<CaseFile> newest(Tx tx, Optional<CaseId> before, int limit) {
        StatelessSession session = Sessions.of(tx);
        List<CaseFileRow> page = Page.newest(session, CaseFileRow.class, before.map(CaseId::value), limit);
        Children<CaseOfficerRow> officers =
                officers(session, page.stream().map(row -> row.id).toList());
        return page.stream().map(row -> row.file(officers(officers, row))).toList();
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
