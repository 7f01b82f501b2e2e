package org.xunyao.registry.licence;

import java.util.List;
import java.util.Optional;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.PharmacyId;

/// Port: the licences that were entered.
public interface DrugLicences {
    /// The newest entry of each pharmacy that has one, by its id.
    List<DrugLicence> newest(Tx tx);

    /// The newest entry of a pharmacy.
    Optional<DrugLicence> newest(Tx tx, PharmacyId pharmacy);

    /// The entries of a pharmacy, newest first.
    ///
    /// @param limit 1..1000
    List<DrugLicence> history(Tx tx, PharmacyId pharmacy, int limit);

    /// Adds an entry. A number that is there already is refused.
    void add(Tx tx, DrugLicence licence);
}
