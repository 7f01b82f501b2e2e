package org.xunyao.wire.licence;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.registry.Pharmacies;
import org.xunyao.registry.Pharmacy;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.DrugLicences;

/// Fills a new registry with the licences of the sample county's pharmacies.
///
/// @param sample `resources/sample`
public record FirstLicences(Path sample, Pharmacies pharmacies, DrugLicences licences) {
    /// Enters all of them.
    ///
    /// @param by whose entry it is, as the audit names him
    /// @return how many
    /// @throws FaultException `RESOURCE-…`; a licence of no pharmacy is `RESOURCE-BAD`
    public int enter(Tx tx, Instant at, String by) {
        List<LicenceTables.Row> rows = LicenceTables.licences(sample.resolve("licences.csv"));
        for (LicenceTables.Row row : rows) {
            Pharmacy shop = pharmacies
                    .byCreditCode(tx, row.shop())
                    .orElseThrow(
                            () -> new FaultException("RESOURCE-BAD", "licences.csv: no pharmacy has " + row.shop()));
            licences.add(tx, new DrugLicence(shop.id(), 1, row.text(), at, by));
        }
        return rows.size();
    }
}
