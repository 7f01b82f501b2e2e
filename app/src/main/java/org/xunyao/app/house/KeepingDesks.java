package org.xunyao.app.house;

import java.time.Duration;
import org.xunyao.access.Office;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.app.seal.SealKeeping;
import org.xunyao.documents.seal.setting.SealDesk;
import org.xunyao.evidence.TrayDesk;
import org.xunyao.evidence.Vault;
import org.xunyao.evidence.catalogue.CatalogueDesk;
import org.xunyao.evidence.keeping.RetentionDesk;
import org.xunyao.evidence.keeping.ScrubDesk;
import org.xunyao.evidence.keeping.ScrubRun;
import org.xunyao.wire.EvidenceTables;
import org.xunyao.wire.seal.SealTables;

/// The desks that keep evidence (留存与复验): terms, disposal, the check of all files; and the bureau's seal.
///
/// @param every how long at most between two checks
/// @param seal the bureau's electronic seal, as it is set
public record KeepingDesks(
        CatalogueDesk catalogue,
        TrayDesk tray,
        RetentionDesk retention,
        ScrubDesk scrub,
        ScrubRun scrubbing,
        Duration every,
        SealKeeping seal) {
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
                tables.scrubEvery(clock.today()),
                seal(surroundings, office));
    }

    private static SealKeeping seal(Surroundings surroundings, Office office) {
        var arguments = surroundings.arguments();
        var folder = SealFolder.of(surroundings.location().dataFolder(), arguments.secrets(), surroundings.files());
        var rules = new SealTables(arguments.resources().resolve("station"))
                .rules(surroundings.clock().today());
        return new SealKeeping(new SealDesk(office, folder), folder, rules, surroundings.clock());
    }
}
