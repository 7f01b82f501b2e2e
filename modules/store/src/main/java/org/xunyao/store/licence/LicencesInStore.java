package org.xunyao.store.licence;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.DrugLicences;
import org.xunyao.store.session.Sessions;

/// {@link DrugLicences} in the database. Two that enter at once have the same number, and the second is refused.
public final class LicencesInStore implements DrugLicences {
    private static final int MOST = 1_000;
    private static final String NEWEST =
            " and l.number = (select max(m.number) from LicenceRow m where m.pharmacyId = l.pharmacyId)";

    /// An adapter without state; the transaction carries everything.
    public LicencesInStore() {}

    @Override
    public List<DrugLicence> newest(Tx tx) {
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from LicenceRow l where 1 = 1" + NEWEST + " order by l.pharmacyId", LicenceRow.class)
                .getResultList()
                .stream()
                .map(LicenceRow::licence)
                .toList();
    }

    @Override
    public Optional<DrugLicence> newest(Tx tx, PharmacyId pharmacy) {
        return history(tx, pharmacy, 1).stream().findFirst();
    }

    @Override
    public List<DrugLicence> history(Tx tx, PharmacyId pharmacy, int limit) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
        return Sessions.of(tx)
                .createSelectionQuery(
                        "from LicenceRow where pharmacyId = :pharmacy order by number desc", LicenceRow.class)
                .setParameter("pharmacy", pharmacy.value().toString())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(LicenceRow::licence)
                .toList();
    }

    @Override
    public void add(Tx tx, DrugLicence licence) {
        Sessions.of(tx).insert(LicenceRow.of(licence));
    }
}
