package org.xunyao.app.house;

import java.nio.file.Path;
import java.util.List;
import org.xunyao.access.Office;
import org.xunyao.access.audit.Checkpoints;
import org.xunyao.access.audit.SignedCheckpoint;
import org.xunyao.app.cameras.register.AddressText;
import org.xunyao.app.cameras.register.CameraRegister;
import org.xunyao.app.licence.desk.LicenceDesks;
import org.xunyao.app.mask.MaskWard;
import org.xunyao.app.papers.desk.PaperDesks;
import org.xunyao.app.papers.desk.Phrases;
import org.xunyao.app.papers.question.QuestionBook;
import org.xunyao.app.seal.BureauSeal;
import org.xunyao.app.seal.SealFolder;
import org.xunyao.casework.CaseDesk;
import org.xunyao.casework.CaseFiles;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.Rulebook;
import org.xunyao.casework.StaffDesk;
import org.xunyao.casework.handling.Binder;
import org.xunyao.casework.handling.Handling;
import org.xunyao.casework.measure.desk.MeasureDesks;
import org.xunyao.documents.Composer;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.anchor.PaperAnchor;
import org.xunyao.documents.clock.ClockNotesOfJumps;
import org.xunyao.documents.lint.Linting;
import org.xunyao.documents.seal.PaperSeal;
import org.xunyao.kernel.calendar.Deadlines;
import org.xunyao.registry.RegistryDesk;
import org.xunyao.registry.camera.CameraDesk;
import org.xunyao.registry.camera.FileRules;
import org.xunyao.registry.licence.LicenceDesk;
import org.xunyao.registry.licence.LicenceScopes;
import org.xunyao.registry.mask.MaskDesk;
import org.xunyao.registry.mode.ModeDesk;
import org.xunyao.registry.mode.ModeGate;
import org.xunyao.registry.moving.PtzDesk;
import org.xunyao.store.casework.measure.MeasureFilesInStore;
import org.xunyao.store.documents.ReasonsInStore;
import org.xunyao.store.licence.LicencesInStore;
import org.xunyao.store.registry.MasksInStore;
import org.xunyao.store.registry.ModesInStore;
import org.xunyao.store.registry.MovedInStore;
import org.xunyao.wire.DeadlineTables;
import org.xunyao.wire.ProcedureTables;
import org.xunyao.wire.RegistryTables;
import org.xunyao.wire.SampleCounty.Bureau;
import org.xunyao.wire.StationTables;
import org.xunyao.wire.form.FormFiles;
import org.xunyao.wire.form.LintTables;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.json.FactsJson;
import org.xunyao.wire.licence.LicenceTables;
import org.xunyao.wire.measure.MeasureActsJson;
import org.xunyao.wire.measure.MeasureTables;

/// The desks of case work (办案): register of pharmacies, leads, cases, documents, and the rules that bind
/// them.
///
/// @param cameraDesks everything about cameras
/// @param handling the steps of a case after filing
/// @param workshop what makes and keeps pages
/// @param phrases words with which documents begin
/// @param refusedForms names of the province's forms that were refused
public record CaseworkDesks(
        RegistryDesk registry,
        CameraDesks cameraDesks,
        LeadDesk leads,
        CaseDesk cases,
        Handling handling,
        Drafting drafting,
        StaffDesk staff,
        Rulebook rulebook,
        DocumentKinds kinds,
        PaperDesks.Workshop workshop,
        Phrases phrases,
        List<String> refusedForms) {
    private static final String FOLDER = "documents";
    private static final String CAMERA_FILES = "registry";

    /// Builds them on the open station.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-…`
    public static CaseworkDesks over(Surroundings surroundings, Office office, Bureau bureau, Deadlines deadlines) {
        var store = surroundings.store();
        var clock = surroundings.clock();
        Path resources = surroundings.arguments().resources();
        var procedure = new ProcedureTables(resources.resolve("procedure"));
        var rulebook = new Rulebook(
                procedure.procedure(), new DeadlineTables(resources.resolve("deadlines")).rules(), deadlines);
        CaseFiles files = store.caseFiles(new ActsJson());
        var cabinet = new LeadDesk.Cabinet(store.leads(), files, store.caseNumbers(), store.accounts());
        FormFiles.Found forms = new FormFiles(resources.resolve("documents")).found();
        DocumentKinds kinds = DocumentKinds.installed(forms.forms());
        var composer = new LateComposer(resources.resolve("documents"));
        BureauSeal seal = seal(surroundings);
        Issuer issuer = issuer(surroundings, bureau);
        Documents documents = store.documents(new FactsJson(kinds));
        var registry = new RegistryDesk(office, store.pharmacies());
        return new CaseworkDesks(
                registry,
                cameras(surroundings, office, registry),
                new LeadDesk(office, cabinet, rulebook, clock, surroundings.ids()),
                new CaseDesk(office, files),
                handling(surroundings, office, files, rulebook, procedure),
                new Drafting(
                        office,
                        documents,
                        store.documentNumbers(),
                        kinds,
                        press(
                                surroundings,
                                bureau.station(),
                                composer,
                                issuer,
                                new Holding(review(surroundings, documents, cabinet, rulebook, issuer), seal)),
                        clock),
                new StaffDesk(office, store.accounts()),
                rulebook,
                kinds,
                new PaperDesks.Workshop(
                        kinds, composer, surroundings.files(), surroundings.digester(), issuer, composer, seal),
                phrases(resources),
                forms.refused());
    }

    private static Handling handling(
            Surroundings surroundings, Office office, CaseFiles files, Rulebook rulebook, ProcedureTables procedure) {
        var measures = new MeasureTables(surroundings.arguments().resources().resolve("procedure"));
        var binder = new Binder(
                files,
                surroundings.store().accounts(),
                rulebook,
                procedure.hearings(),
                new MeasureFilesInStore(new MeasureActsJson()),
                surroundings.clock());
        return Handling.over(office, binder, measures.rules());
    }

    private static CameraDesks cameras(Surroundings surroundings, Office office, RegistryDesk registry) {
        var store = surroundings.store();
        var clock = surroundings.clock();
        CameraDesk cameras = cameras(surroundings, office);
        Path tables = surroundings.arguments().resources().resolve("registry");
        FileRules fileRules = new RegistryTables(tables).fileRules();
        return new CameraDesks(
                cameras,
                new CameraRegister(cameras, registry, fileRules, clock),
                new PtzDesk(office, store.cameras(), new MovedInStore(), clock),
                masks(surroundings, office),
                new ModeDesk(office, store.cameras(), new ModesInStore(), new ModeGate(fileRules), clock),
                licences(surroundings, office));
    }

    private static Drafting.Review review(
            Surroundings surroundings,
            Documents documents,
            LeadDesk.Cabinet cabinet,
            Rulebook rulebook,
            Issuer issuer) {
        Path resources = surroundings.arguments().resources();
        var tables =
                new LintTables(resources.resolve("documents/lint.csv"), resources.resolve("sample/certificates.csv"));
        var shelves = new Linting.Shelves(
                documents,
                cabinet.leads(),
                cabinet.caseFiles(),
                cabinet.accounts(),
                surroundings.store().clockJumps());
        var linting = new Linting(shelves, tables.book(), rulebook, issuer.word(), surroundings.clock());
        return new Drafting.Review(linting, new ReasonsInStore());
    }

    /// What documents are held against before they are issued, and what seals them.
    private record Holding(Drafting.Review review, PaperSeal seal) {}

    private static Drafting.Press press(
            Surroundings surroundings, String station, Composer composer, Issuer issuer, Holding holding) {
        return new Drafting.Press(
                composer,
                surroundings.files(),
                issuer,
                notes(surroundings),
                anchor(surroundings, station),
                surroundings.store().evidenceItems()::leadOnly,
                holding.review(),
                holding.seal());
    }

    private static BureauSeal seal(Surroundings surroundings) {
        var folder = SealFolder.of(
                surroundings.location().dataFolder(), surroundings.arguments().secrets(), surroundings.files());
        return new BureauSeal(folder, surroundings.clock());
    }

    private static Issuer issuer(Surroundings surroundings, Bureau bureau) {
        return new Issuer(
                bureau.name(),
                bureau.shortMark(),
                surroundings.location().files().resolve(FOLDER));
    }

    private static Phrases phrases(Path resources) {
        return Phrases.read(
                        List.of(resources.resolve("documents/phrases.csv"), resources.resolve("sample/phrases.csv")))
                .asking(QuestionBook.read(
                        resources.resolve("documents/questions.csv"), resources.resolve("law/violations.csv")));
    }

    /// Measures against goods and evidence, and the ledger of goods.
    public MeasureDesks measures() {
        return handling.measures();
    }

    /// The register of cameras.
    public CameraDesk cameras() {
        return cameraDesks.cameras();
    }

    /// What the running program takes from it.
    public CameraRegister register() {
        return cameraDesks.register();
    }

    /// People who turn cameras.
    public PtzDesk ptz() {
        return cameraDesks.ptz();
    }

    /// What is hidden of cameras.
    public MaskWard masks() {
        return cameraDesks.masks();
    }

    /// For what the records of cameras may be used.
    public ModeDesk modes() {
        return cameraDesks.modes();
    }

    /// What shops may sell.
    public LicenceDesks licences() {
        return cameraDesks.licences();
    }

    private static CameraDesk cameras(Surroundings surroundings, Office office) {
        return new CameraDesk(
                office,
                surroundings.store().cameras(),
                AddressText::isAddress,
                new CameraDesk.Cabinet(
                        surroundings.files(),
                        surroundings.location().files().resolve(CAMERA_FILES),
                        surroundings.ids()),
                surroundings.clock());
    }

    private static LicenceDesks licences(Surroundings surroundings, Office office) {
        LicenceScopes scopes =
                new LicenceTables(surroundings.arguments().resources().resolve("registry")).scopes();
        return new LicenceDesks(
                new LicenceDesk(
                        office, surroundings.store().pharmacies(), new LicencesInStore(), scopes, surroundings.clock()),
                scopes);
    }

    private static MaskWard masks(Surroundings surroundings, Office office) {
        var limits = new StationTables(surroundings.arguments().resources().resolve("station"));
        var desk =
                new MaskDesk(office, new MasksInStore(), limits.maskLift(), surroundings.ids(), surroundings.clock());
        var ward = new MaskWard(desk, surroundings.clock(), surroundings.background());
        ward.read();
        return ward;
    }

    /// The newest signed head of the station's audit, for the foot of each issued document.
    private static PaperAnchor anchor(Surroundings surroundings, String station) {
        Checkpoints checkpoints = surroundings.store().auditShelf(station).checkpoints();
        return tx -> checkpoints.last(tx, station).map(SignedCheckpoint::checkpoint);
    }

    private static ClockNotesOfJumps notes(Surroundings surroundings) {
        var tables = new StationTables(surroundings.arguments().resources().resolve("station"));
        return new ClockNotesOfJumps(
                surroundings.store().clockJumps(),
                tables.clockNotes(),
                surroundings.clock().zone());
    }
}
