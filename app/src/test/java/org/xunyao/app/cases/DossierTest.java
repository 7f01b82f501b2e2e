package org.xunyao.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.AuditRecord;
import org.xunyao.access.Target;
import org.xunyao.access.audit.export.HeadSealing;
import org.xunyao.app.cases.course.Typed;
import org.xunyao.app.cases.dossier.DossierModel;
import org.xunyao.app.cases.dossier.DossierPanel;
import org.xunyao.app.cases.dossier.DossierPorts;
import org.xunyao.app.cases.dossier.DossierWish;
import org.xunyao.app.cases.dossier.SealedPapers;
import org.xunyao.app.cases.dossier.desk.DossierAtDesks;
import org.xunyao.app.house.LateComposer;
import org.xunyao.casework.CaseId;
import org.xunyao.casework.procedure.Event;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.dossier.Bookbinding;
import org.xunyao.documents.dossier.DossierDesk;
import org.xunyao.documents.dossier.DossierSheets;
import org.xunyao.documents.dossier.RetentionClass;
import org.xunyao.documents.dossier.Volume;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.evidence.Capture;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Progress;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.wire.dossier.DossierTables;
import org.xunyao.wire.form.FormFiles;
import org.xunyao.wire.json.ActsJson;

/// The file of a case leaves as one book, over the real desks, the real database and the real press.
final class DossierTest {
    private static final Path RESOURCES =
            Path.of(System.getProperty("xunyao.root"), "resources").resolve("documents");
    private static final LateComposer PRESS = new LateComposer(RESOURCES);
    private static final DocumentKinds KINDS =
            DocumentKinds.installed(new FormFiles(RESOURCES).found().forms());
    private static final List<RetentionClass> TERMS = new DossierTables(RESOURCES).retention();
    private static final LocalDate FILED = LocalDate.of(2026, 11, 20);
    private static final String SECTIONS =
            "PARTY SOURCE_AND_COURSE FACTS_AND_EVIDENCE NATURE OPINION_AND_BASIS DISCRETION";
    private static final Progress UNWATCHED = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public void say(String sentence) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    @TempDir
    Path folder;

    private CaseBench bench;
    private String key = "";
    private Path out;

    @BeforeEach
    void open() throws IOException {
        bench = new CaseBench(folder.resolve("data"));
        out = Files.createDirectory(folder.resolve("out"));
        bench.begin(FILED);
        key = CaseCourseTest.filed(bench, "明康大药房");
        bench.document(key, true);
        bench.document(key, true);
        bench.document(key, false);
        bench.desks()
                .evidence()
                .seal(
                        bench.person("liming"),
                        new Capture(
                                EvidenceKind.STILL,
                                "image/png",
                                Optional.empty(),
                                Optional.of(bench.now()),
                                new EvidenceSource.OfCamera("C1"),
                                EvidenceUse.LAWFULLY_COLLECTED,
                                Optional.empty(),
                                List.of(),
                                List.of(new Target("case", id().value().toString()))),
                        new ByteArrayInputStream(new byte[] {1, 2, 3}));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theBookAndItsListAreWrittenAndTheAuditNamesTheCase() throws IOException {
        DossierPorts.Made made = export(ports("liming", new Pages()), "卷宗.pdf", UNWATCHED);
        assertThat(out).isDirectoryContaining("glob:**卷宗.pdf").isDirectoryContaining("glob:**卷宗.manifest.json");
        assertThat(made.items()).as("two papers, a still, two lists of digests").isEqualTo(5);
        assertThat(made.manifest())
                .isEqualTo(new BouncyDigester()
                        .digest(Files.readAllBytes(made.list()))
                        .sha256());
        assertThat(Files.readString(made.list())).contains("证据提取单", "视频片段", "现场快照", "camera:C1");
        assertThat(audited()).containsExactly("dossier.export done " + id().value());
    }

    @Test
    void theSameCaseTwiceGivesTheSameBytes() throws IOException {
        DossierPorts.Made one = export(ports("liming", new Pages()), "一.pdf", UNWATCHED);
        bench.now = bench.now.plusSeconds(3600);
        DossierPorts.Made other = export(ports("chenlx", new Pages()), "二.pdf", UNWATCHED);
        assertThat(other.book()).hasSameBinaryContentAs(one.book());
        assertThat(other.list()).hasSameBinaryContentAs(one.list());
    }

    @Test
    void aCancelLeavesNothingBehind() {
        for (int after : List.of(1, 2, 4)) {
            assertThatThrownBy(() -> export(ports("liming", new Pages()), "卷宗.pdf", new StopAfter(after)))
                    .isInstanceOf(CancellationException.class);
            assertThat(out).isEmptyDirectory();
        }
    }

    @Test
    void aPaperThatIsNoPdfEndsItWithOneSentenceAndNothingWritten() {
        DossierModel model = model("liming", new Pages() {
            @Override
            public byte[] bytes(Document.Issued document) {
                return new byte[] {'%', 'P', 'D', 'F'};
            }
        });
        model.keepProperty().set(TERMS.getFirst());
        model.export(out.resolve("卷宗.pdf"), "导出", "");
        assertThat(model.jobProperty().get().orElseThrow().stateProperty().get().toString())
                .contains("DOSSIER-PAPER");
        assertThat(out).isEmptyDirectory();
        assertThat(audited()).as("nothing was about to leave").isEmpty();
        Texts texts = Texts.of(Language.CHINESE).with(DossierPanel.BUNDLE);
        assertThat(texts.fault("DOSSIER-PAPER")).contains("读不出来").contains("DOSSIER-PAPER");
    }

    @Test
    void aNameThatIsTakenStaysAsItIs() throws IOException {
        Path taken = Files.writeString(out.resolve("卷宗.manifest.json"), "mine");
        assertThatThrownBy(() -> export(ports("liming", new Pages()), "卷宗.pdf", UNWATCHED))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DOSSIER-THERE");
        assertThat(taken).hasContent("mine");
        assertThat(out).isDirectoryNotContaining(file -> !file.equals(taken));
    }

    @Test
    void whoMayNotIsOfferedNothingAndRefused() {
        DossierPorts ports = ports("sysadmin", new Pages());
        assertThat(ports.may()).isEqualTo(new DossierPorts.May(false, false));
        assertThatThrownBy(() -> export(ports, "卷宗.pdf", UNWATCHED))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("REFUSED");
        assertThat(out).isEmptyDirectory();
    }

    @Test
    void theArchiveStepTakesPagesAndListFromTheBook() {
        CasesViewModel cases = bench.model("dangan");
        cases.refresh();
        DossierModel model = new DossierModel(
                ports("dangan", new Pages()), tasks(), (bound, made) -> cases.prepareArchive(bound, made));
        model.show(cases.sheet().orElseThrow());
        assertThat(model.ready()).isFalse();
        assertThat(model.flawProperty().get()).contains("keep");
        model.keepProperty().set(TERMS.getLast());
        model.export(out.resolve("卷宗"), "导出", "");
        var bound = (DossierModel.Outcome.Bound) model.outcomeProperty().get().orElseThrow();
        assertThat(bound.made().book()).hasFileName("卷宗.pdf");
        finish();
        cases.show(key);
        cases.choose(Event.ARCHIVE);
        ActDraft draft = cases.draft().orElseThrow();
        assertThat(draft.words("manifest").get()).isEqualTo(bound.made().manifest());
        assertThat(draft.words("pagesInOrder").get()).isEqualTo(Typed.YES);
    }

    @Test
    void readingAnArchivedCaseLeavesOneTraceForEachSignIn() {
        finish();
        take("dangan", Event.ARCHIVE, Map.of("pagesInOrder", "yes", "manifest", "ab".repeat(32), "shelf", "2026-3-12"));
        CasesViewModel cases = bench.model("liming");
        cases.refresh();
        DossierModel model = new DossierModel(ports("liming", new Pages()), tasks(), (bound, made) -> {});
        model.show(cases.sheet().orElseThrow());
        model.show(cases.sheet().orElseThrow());
        assertThat(audited()).containsExactly("dossier.consult done " + id().value());
    }

    @Test
    void papersArePrintedInTheirOrderAndOnlyThoseTicked() {
        var papers = new Pages();
        CasesViewModel cases = bench.model("liming");
        cases.refresh();
        DossierModel model = new DossierModel(ports("liming", papers), tasks(), (bound, made) -> {});
        model.show(cases.sheet().orElseThrow());
        assertThat(model.papers()).as("a draft is not printed").hasSize(2);
        model.copiesProperty().set("0");
        model.print("打印", "");
        assertThat(model.flawProperty().get()).contains("copies");
        model.copiesProperty().set("3");
        model.bothSidesProperty().set(true);
        model.askPrinter();
        model.print("打印", "");
        assertThat(papers.printed).containsExactly("0 3 true", "1 3 true");
        model.chosen().remove(model.papers().getFirst().id());
        model.print("打印", "");
        assertThat(papers.printed).hasSize(3).last().isEqualTo("1 3 true");
        model.chosen().clear();
        model.print("打印", "");
        assertThat(model.flawProperty().get()).contains("papers");
        papers.there = false;
        model.chosen().add(model.papers().getFirst().id());
        model.print("打印", "");
        assertThat(model.jobProperty().get().orElseThrow().stateProperty().get().toString())
                .contains("DOSSIER-PRINTER");
    }

    private void finish() {
        take(
                "liming",
                Event.FINISH_INVESTIGATION,
                Map.of(
                        "sections",
                        SECTIONS,
                        "evidenceItems",
                        "3",
                        "goodsSettled",
                        "yes",
                        "party",
                        "ORGANIZATION",
                        "proposal",
                        "NO_PENALTY_MINOR",
                        "legalGrounds",
                        ""));
        take("liming", Event.SUBMIT_REVIEW, Map.of("kind", "CASE"));
        take("shenyu", Event.REVIEW_PASS, Map.of("opinion", "同意"));
        take("chenlx", Event.DECIDE, Map.of("outcome", "NO_PENALTY_MINOR", "number", "澜市监不罚〔2026〕1 号"));
        take("liming", Event.SERVE, Map.of("service", "IN_PERSON", "receipt", "回 2", "publicityTold", "yes"));
        take("chenlx", Event.CLOSE, Map.of("closing", "DECIDED_OTHERWISE", "goodsLeft", "0", "summary", "首违不罚"));
    }

    private void take(String login, Event event, Map<String, String> typed) {
        bench.now = bench.now.plusSeconds(60);
        CasesViewModel cases = bench.model(login);
        cases.show(key);
        cases.choose(event);
        ActDraft draft = cases.draft().orElseThrow();
        draft.words("on").set(bench.today().toString());
        typed.forEach((field, words) -> draft.words(field).set(words));
        cases.submit();
        assertThat(cases.messageProperty().get()).as("%s by %s", event, login).isInstanceOf(CaseMessage.Done.class);
    }

    private DossierModel model(String login, SealedPapers papers) {
        CasesViewModel cases = bench.model(login);
        cases.refresh();
        var model = new DossierModel(ports(login, papers), tasks(), (bound, made) -> {});
        model.show(cases.sheet().orElseThrow());
        return model;
    }

    private Tasks tasks() {
        return new Tasks(Runnable::run, Runnable::run, bench);
    }

    private CaseId id() {
        return new CaseId(UUID.fromString(key.substring("case:".length())));
    }

    private DossierPorts.Made export(DossierPorts ports, String name, Progress progress) {
        var wish = new DossierWish(EnumSet.allOf(Volume.class), TERMS.getLast());
        return ports.out().export(id(), wish, out.resolve(name), progress);
    }

    private DossierPorts ports(String login, SealedPapers papers) {
        return dossier(bench, login, papers);
    }

    /// The ports of a person over the bench; stills are drawn.
    static DossierPorts dossier(CaseBench bench, String login, SealedPapers papers) {
        var desks = new DossierAtDesks.Desks(
                bench.desks().office(),
                new DossierDesk(bench.desks().office(), bench.store().caseFiles(new ActsJson())),
                bench.desks().cases(),
                bench.desks().leads(),
                bench.desks().drafting(),
                bench.desks().evidence(),
                HeadSealing.NONE);
        var tools = new DossierAtDesks.Tools(
                new Bookbinding(new DossierTables(RESOURCES).order(), new DossierSheets(KINDS, PRESS, PRESS), PRESS),
                PRESS,
                new BouncyDigester(),
                TERMS,
                "澜溪县市场监督管理局",
                bench);
        Texts words = Texts.of(Language.CHINESE).with(DossierPanel.BUNDLE);
        return new DossierAtDesks(desks, tools, papers, still -> jpeg(), words, bench.person(login)).ports();
    }

    private static byte[] jpeg() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 36, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
            return bytes.toByteArray();
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private List<String> audited() {
        return bench
                .store()
                .transactions()
                .read(tx -> bench.store().auditTrail().from(tx, "test-1", 1, 1000))
                .stream()
                .filter(row -> row.action().startsWith("dossier."))
                .map(DossierTest::said)
                .toList();
    }

    private static String said(AuditRecord row) {
        return row.action() + " " + row.outcome() + " " + row.target().id();
    }

    /// Papers with pages of the real composer; a printer that remembers.
    static class Pages implements SealedPapers {
        private static final Map<Facts, byte[]> MADE = new ConcurrentHashMap<>();

        final List<String> printed = new ArrayList<>();
        boolean there = true;

        @Override
        public byte[] bytes(Document.Issued document) {
            return MADE.computeIfAbsent(
                    document.facts(),
                    facts -> PRESS.compose(
                            KINDS.byNumber(facts.kind()),
                            facts,
                            new Stamp(
                                    new DocumentId(document.id().value()),
                                    "局",
                                    Optional.empty(),
                                    document.issuedAt())));
        }

        @Override
        public Facts begun(String matter, int form) {
            return new SheetFacts(
                    (FormSpec) KINDS.byNumber(form),
                    Map.of("caseName", "明康大药房涉嫌药师不在岗案", "compiledOn", "2026-11-23"),
                    Map.of());
        }

        @Override
        public boolean printer() {
            return there;
        }

        @Override
        public boolean bothSides() {
            return true;
        }

        @Override
        public boolean print(Document.Issued document, int copies, boolean bothSides) {
            printed.add(document.id().value().getLeastSignificantBits() + " " + copies + " " + bothSides);
            return there;
        }
    }

    /// Somebody who stops the work after some steps.
    private static final class StopAfter implements Progress {
        private final int after;
        private int seen;

        StopAfter(int after) {
            this.after = after;
        }

        @Override
        public void at(long done, long total) {
            seen++;
        }

        @Override
        public void say(String sentence) {}

        @Override
        public boolean cancelled() {
            return seen >= after;
        }
    }
}
