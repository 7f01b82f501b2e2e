package org.xunyao.bench.fill;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.desk.PaperDesks;
import org.xunyao.app.papers.desk.Phrases;
import org.xunyao.bench.station.BenchStation;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.measure.desk.MeasureBinder;
import org.xunyao.casework.measure.desk.MeasureDesks;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.Composer;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.kernel.Ids;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.kernel.calendar.Rollover;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.store.casework.measure.MeasureFilesInStore;
import org.xunyao.wire.CalendarTables;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.json.FactsJson;
import org.xunyao.wire.measure.MeasureActsJson;
import org.xunyao.wire.measure.MeasureTables;

/// The desks of measures and of documents over the open store of a bench, wired as the program wires them, without
/// seals and without the checks before issuing.
public final class SamplePapers {
    private static final long SEED = 96;

    private final BenchStation station;
    private final Path resources;

    /// @param resources the folder `resources`
    public SamplePapers(BenchStation station, Path resources) {
        this.station = station;
        this.resources = resources;
    }

    private Rulebook rulebook() {
        return new Rulebook(
                new ProcedureTables(resources.resolve("procedure")).procedure(),
                new DeadlineTables(resources.resolve("deadlines")).rules(),
                new Deadlines(new CalendarTables(resources.resolve("calendar")).calendar(), Rollover.EVERY_DAY_OFF));
    }

    /// The desks of measures and goods.
    MeasureDesks measures() {
        var store = station.store();
        return MeasureDesks.over(
                station.office(),
                new MeasureBinder(
                        new MeasureFilesInStore(new MeasureActsJson()),
                        store.caseFiles(new ActsJson()),
                        store.accounts(),
                        rulebook(),
                        new MeasureTables(resources.resolve("procedure")).rules(),
                        station.clock()));
    }

    /// The cases.
    public CaseDesk cases() {
        return new CaseDesk(station.office(), station.store().caseFiles(new ActsJson()));
    }

    /// Documents as the officer sees them.
    ///
    /// @param composer sets their pages
    public PapersPorts papers(DocumentKinds kinds, Composer composer) {
        var store = station.store();
        var issuer = new Issuer("澜溪县市场监督管理局", "澜", station.folder().resolve("documents"));
        var rooms = new PaperDesks.Rooms(
                drafting(kinds, composer, issuer),
                station.leads(),
                cases(),
                new RegistryDesk(station.office(), store.pharmacies()),
                station.evidence(),
                new StaffDesk(station.office(), store.accounts()),
                cause -> Optional.empty(),
                (ticket, sitting) -> Optional.empty(),
                measures().measures());
        var workshop = new PaperDesks.Workshop(
                kinds,
                composer,
                BenchStation.files(store),
                new BouncyDigester(),
                issuer,
                (kind, facts, stamp) -> kind.name().getBytes(StandardCharsets.UTF_8),
                pdf -> PaperVerdict.nothing(new PaperVerdict.Integrity.Unsigned()));
        Phrases phrases = Phrases.read(
                List.of(resources.resolve("documents/phrases.csv"), resources.resolve("sample/phrases.csv")));
        return new PaperDesks(rooms, workshop, phrases, station.clock(), new Ids(station.clock(), new Random(SEED)))
                .ports(station.inspector());
    }

    private Drafting drafting(DocumentKinds kinds, Composer composer, Issuer issuer) {
        var store = station.store();
        return new Drafting(
                station.office(),
                store.documents(new FactsJson(kinds)),
                store.documentNumbers(),
                kinds,
                new Drafting.Press(composer, BenchStation.files(store), issuer),
                station.clock());
    }
}
