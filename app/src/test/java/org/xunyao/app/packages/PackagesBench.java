package org.xunyao.app.packages;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.xunyao.access.Permissions.Grant;
import org.xunyao.access.Ticket;
import org.xunyao.access.room.MemoryStation;
import org.xunyao.app.packages.Outgoing.Item;
import org.xunyao.app.packages.Outgoing.Sort;
import org.xunyao.app.packages.PackagesPorts.CasePage;
import org.xunyao.app.verify.PackageCheck;
import org.xunyao.app.verify.PaperCheck;
import org.xunyao.casework.CaseId;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.crypto.CmsSignatureCheck;
import org.xunyao.crypto.StationKeys;
import org.xunyao.crypto.paper.PaperAnchors;
import org.xunyao.crypto.paper.PaperJudge;
import org.xunyao.documents.seal.PaperVerdict;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.exchange.Content;
import org.xunyao.exchange.Entry;
import org.xunyao.exchange.Manifest;
import org.xunyao.exchange.PackageLedger;
import org.xunyao.exchange.PackageLimits;
import org.xunyao.exchange.PackageVerifier;
import org.xunyao.exchange.PackageWriter;
import org.xunyao.exchange.Packing;
import org.xunyao.exchange.Sent;
import org.xunyao.exchange.Verification;
import org.xunyao.exchange.export.Exporting;
import org.xunyao.kernel.FaultException;
import org.xunyao.kernel.Tx;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.store.files.FileExport;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;

/// The exchange with real packages on a real disk, really signed; rows lie in memory.
final class PackagesBench extends MemoryStation implements PackageLedger {
    /// 2026-11-20 10:42:07 in Shanghai.
    static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");

    final Path folder;
    final Tasks tasks = new Tasks(Runnable::run, Fx.executor(), this);
    final BouncyDigester digester = new BouncyDigester();
    final StationKeys keys;
    final Packing packing;
    private final DurableFilesOnDisk files = new DurableFilesOnDisk(BouncyDigester::sm3, 64 << 20);
    private final Exporting exporting;
    private final Ticket.OfPerson head;
    List<Sent> ledger = new ArrayList<>();
    boolean mayAct = true;
    boolean evidenceBroken;
    int casesPage = 50;
    int ledgerPage = 200;
    boolean pagesFail;
    int pagesAsked;

    PackagesBench(Path folder) {
        super(NOW);
        this.folder = folder;
        this.keys = StationKeys.open(
                new StationKeys.Place(folder.resolve("data/keys"), folder.resolve("secrets")),
                files,
                this,
                new SecureRandom(),
                "lanxi-2");
        var office = office(grants());
        this.packing = new Packing(
                office,
                this,
                new PackageWriter(keys.signer(), digester),
                files,
                this,
                new Packing.Origin(
                        "lanxi-2", Manifest.Environment.TEST, Duration.ofDays(30), 1, folder.resolve("data/packages")));
        this.exporting = new Exporting(office, digester, new FileExport()::put);
        this.head = ticket(3, "赵建国", "3", "UNIT_HEAD");
    }

    PackagesViewModel model() {
        var verifier = new PackageVerifier(digester, new CmsSignatureCheck(), this, PackageLimits.usual());
        var check = new PackageCheck(verifier);
        var ports = new PackagesPorts(
                new PackagesPorts.Ledger() {
                    @Override
                    public List<Sent> page(Optional<Sent> after, int limit) {
                        pagesAsked++;
                        if (pagesFail && after.isPresent()) {
                            throw new FaultException("STORE-DISK", "told to");
                        }
                        return packing.newest(head, after, Math.min(limit, ledgerPage));
                    }

                    @Override
                    public long count() {
                        return packing.count(head);
                    }
                },
                this::page,
                this::outgoing,
                (outgoing, meter) -> packing.seal(
                        head,
                        "province",
                        "case",
                        outgoing.contents().stream()
                                .map(content -> content.metered(meter))
                                .toList()),
                (sent, target, meter) -> exporting.export(head, sent, target, meter),
                judging(check),
                new PackagesPorts.Terms(mayAct, mayAct, keys.bundle()));
        return new PackagesViewModel(ports, tasks);
    }

    private PackagesPorts.Checking judging(PackageCheck check) {
        return new PackagesPorts.Checking() {
            @Override
            public Verification check(Path file, Optional<Path> trust) {
                return check.of(file, trust);
            }

            @Override
            public Optional<PaperVerdict> paper(Path file) {
                return PaperCheck.of(file, new PaperJudge(PaperAnchors.NONE, PackagesBench.this));
            }
        };
    }

    /// Seals some cases without the screen.
    PackagesBench sealed(int count) {
        for (int i = 0; i < count; i++) {
            sealed("case", i);
        }
        return this;
    }

    /// Seals one case into a stream of its own numbers.
    PackagesBench sealed(String stream, int number) {
        packing.seal(
                head,
                "province",
                stream,
                outgoing(new CaseId(new UUID(7, number))).contents());
        return this;
    }

    private static List<CaseChoice> choices() {
        return List.of(
                new CaseChoice(new CaseId(new UUID(7, 1)), "2026-0041", "惠安堂药房", "药师不在岗销售处方药"),
                new CaseChoice(new CaseId(new UUID(7, 2)), "2026-0037", "澜溪县城关镇康民济世堂䶮记医药连锁有限公司第二百三十七分店", "未凭处方销售处方药"),
                new CaseChoice(new CaseId(new UUID(7, 3)), "2026-0029", "同泽大药房（火车站店）", "药师不在岗销售处方药"));
    }

    private CasePage page(Optional<CaseId> before) {
        List<CaseChoice> all = choices();
        int from = before.map(id -> all.stream().map(CaseChoice::id).toList().indexOf(id) + 1)
                .orElse(0);
        int end = Math.min(all.size(), from + casesPage);
        return new CasePage(all.subList(from, end), end == all.size());
    }

    Outgoing outgoing(CaseId id) {
        if (evidenceBroken) {
            throw new FaultException("PACKAGE-EVIDENCE", "changed");
        }
        String name = "00000000-0000-0007-0000-00000000000";
        List<Content> contents = List.of(
                content("data/case.json", "application/json", 9_000),
                content("documents/01-" + name + "1.pdf", "application/pdf", 81_000),
                content("documents/13-" + name + "2.pdf", "application/pdf", 64_000),
                content("documents/33-" + name + "3.pdf", "application/pdf", 72_000),
                content("evidence/" + name + "4.mp4", "video/mp4", 900_000),
                content("lead-material/" + name + "5.ts", "video/mp2t", 700_000));
        List<Item> goes = List.of(
                item(Sort.CASE, "2026-0041", 9_000),
                item(Sort.DOCUMENT, "案件来源登记表 2026-0037", 81_000),
                item(Sort.DOCUMENT, "现场笔录", 64_000),
                item(Sort.DOCUMENT, "责令改正通知书 澜市监责改〔2026〕7号", 72_000),
                evidence(EvidenceKind.COLLECTED_FILE, EvidenceUse.LAWFULLY_COLLECTED, Sort.EVIDENCE, 900_000),
                evidence(EvidenceKind.CLIP, EvidenceUse.LEAD_ONLY, Sort.LEAD_ONLY, 700_000));
        CaseChoice chosen = choices().stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElse(choices().getFirst());
        return new Outgoing(chosen, goes, List.of(item(Sort.DRAFT, "证据提取单", 0)), contents);
    }

    private static Item item(Sort sort, String name, long bytes) {
        return new Item(sort, name, Optional.empty(), bytes);
    }

    private Item evidence(EvidenceKind kind, EvidenceUse use, Sort sort, long bytes) {
        var item = new EvidenceItem(
                new EvidenceId(new UUID(4, bytes)),
                kind,
                digester.digest(new byte[0]),
                "video/mp4",
                new CaptureTimes(Optional.empty(), Optional.of(NOW.minusSeconds(3_600)), NOW.minusSeconds(3_000)),
                new EvidenceSource.OfCamera("C01"),
                use,
                Optional.empty(),
                List.of());
        return new Item(sort, "", Optional.of(item), bytes);
    }

    private Content content(String path, String type, int size) {
        byte[] bytes = path.repeat(size / path.length() + 1).substring(0, size).getBytes(StandardCharsets.US_ASCII);
        return new Content(new Entry(path, type, digester.digest(bytes)), () -> new ByteArrayInputStream(bytes));
    }

    /// Copies a sealed package and flips its last bit.
    Path flipped(Sent sent) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(sent.file())) {
            bytes = in.readAllBytes();
        }
        bytes[bytes.length - 1] ^= 1;
        return Files.write(folder.resolve("flipped.xypk"), bytes);
    }

    private static Stream<Grant> grants() {
        return Stream.of(Packing.SEAL, Packing.LOOK, Exporting.EXPORT).map(action -> grant("UNIT_HEAD", action));
    }

    @Override
    public Optional<Sent> last(Tx tx, String recipient, String stream) {
        return ledger.reversed().stream()
                .filter(sent -> sent.manifest().stream().equals(stream))
                .findFirst();
    }

    @Override
    public List<Sent> newest(Tx tx, Optional<Sent> before, int limit) {
        List<Sent> newest = ledger.reversed();
        long behind = before.map(last -> newest.indexOf(last) + 1).orElse(0);
        return newest.stream().skip(behind).limit(limit).toList();
    }

    @Override
    public long count(Tx tx) {
        return ledger.size();
    }

    @Override
    public void add(Tx tx, Sent sent) {
        ledger.add(sent);
    }
}
