package org.xunyao.app.cases;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.xunyao.access.Office;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.app.cases.desk.CaseDesks;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.papers.desk.PaperDesks;
import org.xunyao.app.papers.desk.Phrases;
import org.xunyao.casework.LeadDesk;
import org.xunyao.casework.Rulebook;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.ClockNotes;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Documents;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.anchor.PaperAnchor;
import org.xunyao.documents.lint.Linting;
import org.xunyao.documents.seal.PaperSeal;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.Ids;
import org.xunyao.store.Store;
import org.xunyao.store.documents.ReasonsInStore;
import org.xunyao.wire.form.FormFiles;
import org.xunyao.wire.form.LintTables;
import org.xunyao.wire.json.ActsJson;
import org.xunyao.wire.json.FactsJson;

/// Documents in the database, composed, held against the rules of `lint.csv` and kept on the disk as in the
/// program; only the bureau has no electronic seal.
final class BoundPapers {
    static final LateComposer PRESS;
    static final DocumentKinds KINDS;

    private static final Path RESOURCES = Path.of(System.getProperty("xunyao.root"), "resources");

    static {
        PRESS = new LateComposer(RESOURCES.resolve("documents"));
        KINDS = DocumentKinds.installed(
                new FormFiles(RESOURCES.resolve("documents")).found().forms());
    }

    private final Store store;
    private final DurableFiles files;
    private final Rulebook rulebook;
    private final Issuer issuer;
    private final Clock clock;

    BoundPapers(Store store, DurableFiles files, Rulebook rulebook, Path folder, Clock clock) {
        this.store = store;
        this.files = files;
        this.rulebook = rulebook;
        this.issuer = new Issuer("澜溪县市场监督管理局", "澜", folder.resolve("documents"));
        this.clock = clock;
    }

    Drafting drafting(Office office) {
        Documents documents = store.documents(new FactsJson(KINDS));
        var press = new Drafting.Press(
                PRESS,
                files,
                issuer,
                ClockNotes.NONE,
                PaperAnchor.NONE,
                store.evidenceItems()::leadOnly,
                review(documents),
                PaperSeal.NONE);
        return new Drafting(office, documents, store.documentNumbers(), KINDS, press, clock);
    }

    private Drafting.Review review(Documents documents) {
        var tables =
                new LintTables(RESOURCES.resolve("documents/lint.csv"), RESOURCES.resolve("sample/certificates.csv"));
        var cabinet = new LeadDesk.Cabinet(
                store.leads(), store.caseFiles(new ActsJson()), store.caseNumbers(), store.accounts());
        var shelves = new Linting.Shelves(
                documents, cabinet.leads(), cabinet.caseFiles(), cabinet.accounts(), store.clockJumps());
        return new Drafting.Review(
                new Linting(shelves, tables.book(), rulebook, issuer.word(), clock), new ReasonsInStore());
    }

    /// The rooms of documents over the desks of the bench.
    PaperDesks rooms(CaseDesks.Desks desks) {
        var rooms = new PaperDesks.Rooms(
                desks.drafting(),
                desks.leads(),
                desks.cases(),
                desks.registry(),
                desks.evidence(),
                desks.staff(),
                HeadSealing.NONE,
                (ticket, sitting) -> Optional.empty(),
                desks.measures().measures());
        var workshop = new PaperDesks.Workshop(
                KINDS,
                PRESS,
                files,
                new BouncyDigester(),
                issuer,
                PRESS,
                pdf -> PaperVerdict.nothing(new PaperVerdict.Integrity.Unsigned()));
        Phrases phrases = Phrases.read(
                List.of(RESOURCES.resolve("documents/phrases.csv"), RESOURCES.resolve("sample/phrases.csv")));
        return new PaperDesks(rooms, workshop, phrases, clock, new Ids(clock, RandomGenerator.of("L64X128MixRandom")));
    }
}
