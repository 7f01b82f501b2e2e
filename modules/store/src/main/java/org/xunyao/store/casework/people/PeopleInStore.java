package org.xunyao.store.casework.people;

import java.util.List;
import org.hibernate.StatelessSession;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.people.People;
import org.xunyao.casework.people.PeopleFile;
import org.xunyao.casework.people.PersonalNumber;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.session.SeenVersions;
import org.xunyao.store.session.Sessions;

/// {@link People} in the database.
public final class PeopleInStore implements People {
    /// An adapter without state of its own; the transaction carries everything.
    public PeopleInStore() {}

    @Override
    public PeopleFile of(Tx tx, CaseId id) {
        String key = id.value().toString();
        return SeenVersions.find(tx, PeopleFileRow.class, key).isEmpty()
                ? PeopleFile.empty(id)
                : read(Sessions.of(tx), id);
    }

    @Override
    public void put(Tx tx, PeopleFile file, PersonalNumber number) {
        StatelessSession session = Sessions.of(tx);
        String id = file.id().value().toString();
        SeenVersions.put(tx, PeopleFileRow.of(id));
        List<PeopleLineRow> kept = rows(session, id);
        if (kept.size() > file.lines().size()) {
            throw new FaultException("STORE-BROKEN", "people of case " + id + " lost lines");
        }
        file.lines().stream().skip(kept.size()).forEach(line -> session.insert(PeopleLineRow.of(id, line)));
        if (!number.text().isEmpty()) {
            session.insert(PeopleNumberRow.of(id, file.lines().size(), number.text()));
        }
    }

    @Override
    public PersonalNumber number(Tx tx, CaseId id, int line) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from PeopleNumberRow where caseId = :id and lineNo = :line", PeopleNumberRow.class)
                .setParameter("id", id.value().toString())
                .setParameter("line", line)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new PersonalNumber(row.number))
                .orElse(PersonalNumber.NONE);
    }

    private static PeopleFile read(StatelessSession session, CaseId id) {
        try {
            return new PeopleFile(
                    id,
                    rows(session, id.value().toString()).stream()
                            .map(PeopleLineRow::line)
                            .toList());
        } catch (IllegalArgumentException broken) {
            throw new FaultException("STORE-BROKEN", "people of case " + id.value() + " contradict", broken);
        }
    }

    private static List<PeopleLineRow> rows(StatelessSession session, String id) {
        return session.createSelectionQuery(
                        "from PeopleLineRow where caseId = :id order by lineNo", PeopleLineRow.class)
                .setParameter("id", id)
                .getResultList();
    }
}
