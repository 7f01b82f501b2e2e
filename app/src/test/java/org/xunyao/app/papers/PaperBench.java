package org.xunyao.app.papers;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.xunyao.access.Saved;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.form.Taken;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.app.papers.link.EvidenceSight;
import org.xunyao.app.papers.link.LinkFilm;
import org.xunyao.app.papers.link.Seen;
import org.xunyao.app.papers.question.QuestionBook;
import org.xunyao.app.papers.recent.PaperHead;
import org.xunyao.app.papers.recent.PaperPage;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.ClockNotes;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Issuer;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.anchor.PaperAnchor;
import org.xunyao.documents.cited.CitedMaterial;
import org.xunyao.documents.finding.Finding;
import org.xunyao.documents.finding.LintReasons;
import org.xunyao.documents.finding.Reasoned;
import org.xunyao.documents.forms.CaseSourceRegister;
import org.xunyao.documents.link.EvidenceLink;
import org.xunyao.documents.seal.PaperSeal;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.ui.task.Tasks;
import org.xunyao.wire.form.FormFiles;

/// The workspace with the real desk of documents over a store in memory, real files, and pages that a test
/// can look through.
final class PaperBench implements PapersPorts.Shelf, PapersPorts.Desk, PapersPorts.Press, PapersPorts.Output {
    static final String CASE = "case:00000000-0000-0001-0000-000000000002";
    static final Party PARTY =
            new Party("澜溪县䶮康大药房", "营业执照", "91330198MA49XXXX0X", "澜溪县城关镇解放路 12 号", "何㛃", "", "0570-5550000", "");
    static final DocumentKinds KINDS = DocumentKinds.installed(
            new FormFiles(Path.of(System.getProperty("xunyao.root", "../"), "resources", "documents")).read());
    static final QuestionBook QUESTIONS = QuestionBook.read(
            Path.of(System.getProperty("xunyao.root", "../"), "resources", "documents", "questions.csv"),
            Path.of(System.getProperty("xunyao.root", "../"), "resources", "law", "violations.csv"));
    static final Citable FILE = citable(2, false);

    private static final long MOST = 64L << 20;

    final PaperRoom room = new PaperRoom();
    final ManualPause pause = new ManualPause();
    final List<Facts> composed = new ArrayList<>();
    final List<Document.Issued> shown = new ArrayList<>();
    final List<Path> exported = new ArrayList<>();
    /// What is found in facts; nothing unless a test says otherwise.
    Function<Facts, List<Finding>> findings = facts -> List.of();

    EvidenceSight sight = EvidenceSight.NONE;
    boolean printer;
    PaperVerdict verdict = PaperVerdict.nothing(new PaperVerdict.Integrity.Unsigned());
    int pageSize = 30;
    Optional<String> pressFault = Optional.empty();
    private final Drafting drafting;
    private final Tasks tasks;
    private int begun;

    /// @param folder where issued documents lie
    PaperBench(Path folder, Executor background, Executor fx) {
        this.tasks = new Tasks(background, fx, room);
        var files = new DurableFilesOnDisk(BouncyDigester::sm3, MOST);
        var press = new Drafting.Press(
                (kind, facts, stamp) -> (kind.name() + stamp).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                files,
                new Issuer("澜溪县市场监督管理局", "澜", folder),
                ClockNotes.NONE,
                PaperAnchor.NONE,
                CitedMaterial.NONE,
                new Drafting.Review((tx, draft) -> findings.apply(draft.facts()), new KeptReasons()),
                PaperSeal.NONE);
        this.drafting = new Drafting(room.office, room, room, KINDS, press, room);
    }

    PapersViewModel model() {
        return model(this);
    }

    PapersViewModel model(DocumentKinds kinds) {
        return new PapersViewModel(
                new PapersPorts(this, this, this, this, pause, new Forms(kinds.all())).seeing(new Looking()), tasks);
    }

    PapersViewModel model(PapersPorts.Press press) {
        return new PapersViewModel(
                new PapersPorts(this, this, press, this, pause, new Forms(KINDS.all())).seeing(new Looking()), tasks);
    }

    Drafting drafting() {
        return drafting;
    }

    static Citable citable(int place, boolean leadOnly) {
        var digests = new Digests(Integer.toString(place).repeat(64), "ab".repeat(32), 1_234_567);
        return new Citable(
                new UUID(5, place),
                "E0" + place,
                leadOnly ? "录像片段（video/mp2t）" : "提取的文件（video/mp4）",
                "222222222222.mp4",
                digests,
                leadOnly,
                Instant.parse("2026-11-19T08:00:00Z"),
                Optional.empty());
    }

    /// A file from a recorder whose clock was slow.
    static Citable recording(int place) {
        Citable plain = citable(place, false);
        return new Citable(
                plain.id(),
                plain.number(),
                "录像",
                "导出 10-09.mp4",
                plain.digests(),
                false,
                plain.recordedAt(),
                Optional.of(new Taken(
                        LocalDateTime.of(2026, 11, 19, 16, 0),
                        "䶮明",
                        "硬盘录像机 NVR-4",
                        "从门店录像机调取，提供人：䶮明，设备：硬盘录像机 NVR-4",
                        "比北京时间慢46秒，录像开始时显示2026-11-19 10:09:00")));
    }

    /// An issued document whose facts came from the database as nobody can read them.
    DocumentId unreadable(int kind) {
        PapersViewModel model = model();
        model.create(CASE, 33);
        PaperModel paper = model.papers().getFirst();
        paper.type("violated", "甲");
        paper.issue();
        Document.Issued whole = paper.issuedProperty().get().orElseThrow();
        var id = new DocumentId(new UUID(8, kind));
        room.put(
                new Tx() {},
                new Document.Issued(
                        id, CASE, new UnreadableFacts(kind, "{"), whole.number(), whole.issuedAt(), whole.sealed()));
        return id;
    }

    static Matter matter() {
        var officers = List.of(new Officer("李明远", "330198001", "药械化股"), new Officer("王晓岚", "330198002", "药械化股"));
        return new Matter(
                CASE,
                "2026-0003",
                PARTY,
                new Matter.Story(
                        CaseSourceRegister.Origin.INSPECTION,
                        "通过药品智慧监管视频发现当事人营业时间处方药柜台连续无人在岗，经人工复核属实。",
                        LocalDate.of(2026, 11, 18),
                        "执业药师不在岗时未停止销售处方药",
                        "经现场核查，当事人营业时间执业药师不在岗，处方药柜台未停止销售。"),
                officers,
                List.of(citable(1, true), FILE),
                new Matter.Writing(
                        "澜溪县市场监督管理局",
                        Optional.of(officers.getFirst()),
                        LocalDateTime.of(2026, 11, 20, 10, 42),
                        Map.of(
                                "33.basis", "《中华人民共和国行政处罚法》第二十八条第一款",
                                "33.reviewBody", "澜溪县人民政府",
                                "33.court", "澜溪县",
                                "33.contactPhone", "0570-5550123",
                                "33.contactAddress", "澜溪县城关镇溪山路 6 号",
                                "9.subject", "药品经营质量管理情况"),
                        QUESTIONS.on(LocalDate.of(2026, 11, 20))),
                known());
    }

    /// What the desks know of this case besides.
    private static Matter.Known known() {
        return new Matter.Known(
                Map.ofEntries(
                        Map.entry("case.name", "澜溪县䶮康大药房涉嫌执业药师不在岗时未停止销售处方药案"),
                        Map.entry("case.cause", "执业药师不在岗时未停止销售处方药"),
                        Map.entry("case.number", "2026-0003"),
                        Map.entry("case.filedAt", "2026-11-20"),
                        Map.entry("lead.foundAt", "2026-11-18"),
                        Map.entry("today", "2026-11-20"),
                        Map.entry("now", "2026-11-20T10:42"),
                        Map.entry("unit.name", "药械化股"),
                        Map.entry("bureau.name", "澜溪县市场监督管理局"),
                        Map.entry("bureau.phone", "0570-5550123"),
                        Map.entry("bureau.court", "澜溪县"),
                        Map.entry("copies.total", "2"),
                        Map.entry("copies.served", "1")),
                Map.of(),
                List.of(),
                Map.of());
    }

    @Override
    public PaperPage recent(List<PaperHead> shown) {
        List<PaperHead> all = room.all().stream()
                .map(document -> new PaperHead(
                        document.id(),
                        document.facts().kind(),
                        "",
                        "2026-0003　" + PARTY.name(),
                        document instanceof Document.Issued issued ? issued.number() : Optional.empty(),
                        document instanceof Document.Issued,
                        room.now()))
                .toList()
                .reversed();
        int end = Math.min(all.size(), shown.size() + pageSize);
        return new PaperPage(all.subList(shown.size(), end), end == all.size());
    }

    @Override
    public Optional<PapersPorts.Opened> open(DocumentId id) {
        return drafting.find(PaperRoom.ticket(), id).map(found -> new PapersPorts.Opened(found, matter()));
    }

    @Override
    public PapersPorts.Begun begin(String matter) {
        return new PapersPorts.Begun(new DocumentId(new UUID(7, ++begun)), matter());
    }

    @Override
    public Saved<Document.Draft> save(DocumentId id, String matter, Facts facts, Optional<Instant> opened) {
        return drafting.save(PaperRoom.ticket(), id, matter, facts, opened);
    }

    @Override
    public Saved<IssueResult> issue(DocumentId id, List<Reasoned> reasons) {
        return drafting.issue(PaperRoom.ticket(), id, reasons);
    }

    @Override
    public List<Finding> examine(DocumentId id, String matter, Facts facts) {
        return drafting.examine(PaperRoom.ticket(), id, matter, facts);
    }

    @Override
    public List<LintReasons.Kept> reasons(DocumentId id) {
        return drafting.reasons(PaperRoom.ticket(), id);
    }

    @Override
    public List<byte[]> draft(DocumentId id, Facts facts) {
        pressFault.ifPresent(code -> {
            throw new FaultException(code, "test");
        });
        composed.add(facts);
        return List.of(png(composed.size()), png(200));
    }

    @Override
    public List<byte[]> issued(Document.Issued document) {
        shown.add(document);
        return List.of(png(255));
    }

    @Override
    public void export(Document.Issued document, Path target) {
        exported.add(target);
    }

    @Override
    public boolean print(Document.Issued document) {
        return printer;
    }

    @Override
    public void word(Document document, Path target) {
        exported.add(target);
    }

    @Override
    public PaperVerdict check(Document.Issued document) {
        return verdict;
    }

    /// What the test says that is seen, when it is looked at.
    private final class Looking implements EvidenceSight {
        @Override
        public Seen see(EvidenceLink link) {
            return sight.see(link);
        }

        @Override
        public LinkFilm play(EvidenceLink link) {
            return sight.play(link);
        }
    }

    /// Reasons in memory.
    private static final class KeptReasons implements LintReasons {
        private final Map<UUID, List<Kept>> kept = new HashMap<>();

        @Override
        public List<Kept> of(Tx tx, UUID document) {
            return kept.getOrDefault(document, List.of());
        }

        @Override
        public void add(Tx tx, UUID document, List<Kept> more) {
            kept.put(document, more);
        }
    }

    /// A page whose first pixel tells which run made it.
    static byte[] png(int shade) {
        var picture = new BufferedImage(50, 71, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, shade);
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return bytes.toByteArray();
    }
}
