package org.xunyao.store.casework;

import java.util.List;
import java.util.Optional;
import org.hibernate.StatelessSession;
import org.xunyao.casework.CaseFile;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.Officer;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.Sessions;

/// {@link CaseFiles} in the database.
public final class CaseFilesInStore implements CaseFiles {
    /// An adapter without state; the transaction carries everything.
    public CaseFilesInStore() {}

    @Override
    public Optional<CaseFile> find(Tx tx, CaseId id) {
        StatelessSession session = Sessions.of(tx);
        return session.createSelectionQuery("from CaseFileRow where id = :id", CaseFileRow.class)
                .setParameter("id", id.value().toString())
                .uniqueResultOptional()
                .map(row -> row.file(officers(session, row)));
    }

    @Override
    public List<CaseFile> newest(Tx tx, Optional<CaseId> before, int limit) {
        StatelessSession session = Sessions.of(tx);
        return Page.newest(session, CaseFileRow.class, before.map(CaseId::value), limit).stream()
                .map(row -> row.file(officers(session, row)))
                .toList();
    }

    @Override
    public void put(Tx tx, CaseFile file) {
        StatelessSession session = Sessions.of(tx);
        CaseFileRow row = CaseFileRow.of(file);
        session.upsert(row);
        session.createMutationQuery("delete from CaseOfficerRow where caseId = :id")
                .setParameter("id", row.id)
                .executeUpdate();
        List<Officer> officers = file.head().officers();
        for (int i = 0; i < officers.size(); i++) {
            session.insert(CaseOfficerRow.of(row.id, i, officers.get(i)));
        }
    }

    private static List<Officer> officers(StatelessSession session, CaseFileRow row) {
        return session
                .createSelectionQuery("from CaseOfficerRow where caseId = :id order by placeNo", CaseOfficerRow.class)
                .setParameter("id", row.id)
                .getResultList()
                .stream()
                .map(one -> one.officer.officer())
                .toList();
    }
}
