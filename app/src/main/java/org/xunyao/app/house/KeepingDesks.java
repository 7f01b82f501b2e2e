package org.xunyao.app.house;

import java.time.Duration;
import org.xunyao.access.Office;
import org.xunyao.evidence.TrayDesk;
import org.xunyao.evidence.Vault;
import org.xunyao.evidence.catalogue.CatalogueDesk;
import org.xunyao.evidence.keeping.RetentionDesk;
import org.xunyao.evidence.keeping.ScrubDesk;
import org.xunyao.evidence.keeping.ScrubRun;
import org.xunyao.wire.EvidenceTables;

/// The desks that keep evidence (留存与复验): terms, disposal, the check of all files.
///
/// @param every how long at most between two checks
public record KeepingDesks(
        CatalogueDesk catalogue,
        TrayDesk tray,
        RetentionDesk retention,
        ScrubDesk scrub,
        ScrubRun scrubbing,
        Duration every) {
    /// Builds them on the open station.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static KeepingDesks over(Surroundings surroundings, Office office) {
        var store = surroundings.store();
        var clock = surroundings.clock();
        var tables = new EvidenceTables(surroundings.arguments().resources().resolve("evidence"));
        var vault = new Vault(surroundings.location().vault(), surroundings.files(), surroundings.digester());
        var scrub = new ScrubDesk(office, store.evidenceKeeping(), clock);
        return new KeepingDesks(
                new CatalogueDesk(office, store.evidenceItems(), store.evidenceKeeping()),
                new TrayDesk(office, store.evidenceItems(), vault, surroundings.ids(), clock),
                new RetentionDesk(
                        office,
                        store.evidenceItems(),
                        store.evidenceKeeping(),
                        vault,
                        tables.retention(clock.zone()),
                        clock),
                scrub,
                new ScrubRun(scrub, vault, clock, surroundings.ids()),
                tables.scrubEvery(clock.today()));
    }
}
