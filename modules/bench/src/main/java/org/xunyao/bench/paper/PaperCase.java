package org.xunyao.bench.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.xunyao.app.house.LateComposer;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Party;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.dossier.Bookbinding;
import org.xunyao.documents.dossier.DossierHead;
import org.xunyao.documents.dossier.DossierMaterials;
import org.xunyao.documents.dossier.Exhibit;
import org.xunyao.documents.forms.Period;
import org.xunyao.documents.forms.SceneRecord;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.Digester;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.SystemClock;
import org.xunyao.wire.form.FormFiles;

/// A case with records of three pages and stills of 1280×720, made in memory; each record says something else.
final class PaperCase implements Bookbinding.Leaves {
    private static final Instant BEGUN = Instant.parse("2026-11-20T01:00:00Z");
    private static final int SCENE = 9;
    private static final int SENTENCES = 20;
    private static final int WIDE = 1280;
    private static final int HIGH = 720;
    private static final int SHELVES = 300;
    private static final long SEED = 97;
    private static final String BUREAU = "澜溪县市场监督管理局";

    private final LateComposer composer;
    private final DocumentKinds kinds;
    private final Digester digester;
    private final Map<UUID, byte[]> papers = new HashMap<>();
    private final Map<UUID, byte[]> stills = new HashMap<>();

    /// @param resources the folder `resources`
    PaperCase(Path resources, Digester digester) {
        Path documents = resources.resolve("documents");
        this.composer = new LateComposer(documents);
        this.kinds = DocumentKinds.installed(new FormFiles(documents).found().forms());
        this.digester = digester;
    }

    LateComposer composer() {
        return composer;
    }

    DocumentKinds kinds() {
        return kinds;
    }

    /// One record of a scene, some three pages long.
    byte[] record(int number) {
        return composer.compose(kind(), facts(number), stamp(new UUID(SEED, number), number));
    }

    DocumentKind kind() {
        return kinds.byNumber(SCENE);
    }

    /// A case of so many records and stills.
    DossierMaterials materials(int records, int pictures) throws IOException {
        var issued = new ArrayList<Document.Issued>();
        for (int i = 0; i < records; i++) {
            var id = new UUID(SEED, i);
            byte[] pdf = record(i);
            papers.put(id, pdf);
            issued.add(new Document.Issued(
                    new DocumentId(id),
                    "case:" + SEED,
                    facts(i),
                    Optional.empty(),
                    BEGUN.plusSeconds(i),
                    new DurableFiles.Stored(Path.of(id.toString()), digester.digest(pdf))));
        }
        var exhibits = new ArrayList<Exhibit>();
        for (int i = 0; i < pictures; i++) {
            var id = new UUID(SEED + 1, i);
            byte[] jpeg = still(i);
            stills.put(id, jpeg);
            exhibits.add(new Exhibit(item(id, digester.digest(jpeg)), "E" + (i + 1), "现场快照", "", "camera:C1"));
        }
        return new DossierMaterials(issued, exhibits);
    }

    DossierHead head() {
        return new DossierHead(
                new UUID(SEED, SEED),
                "澜市监案〔2026〕97号",
                BUREAU,
                BEGUN,
                LocalDate.of(2026, 11, 20),
                SystemClock.CHINA,
                Map.of("fonds", BUREAU, "caseName", "明康大药房涉嫌未凭处方销售处方药案", "unit", "药械化股", "keepFor", "10年"),
                Map.of("condition", "本卷材料齐全。", "compiler", "李明远", "inspector", "王晓岚"));
    }

    @Override
    public byte[] paper(Document.Issued paper) {
        return found(papers, paper.id().value());
    }

    @Override
    public byte[] still(EvidenceItem still) {
        return found(stills, still.id().value());
    }

    private static byte[] found(Map<UUID, byte[]> all, UUID id) {
        return Optional.ofNullable(all.get(id)).orElseThrow();
    }

    Facts facts(int number) {
        var begun = LocalDateTime.of(2026, 11, 20, 9, 10);
        return new SceneRecord(
                new Period(begun, begun.plusHours(1)),
                "澜溪县城关镇滨河路 " + (number + 1) + " 号",
                List.of(new Officer("李明远", "330198001", "药械化股"), new Officer("王晓岚", "330198002", "药械化股")),
                new Party("明康大药房" + number, "营业执照", "", "澜溪县城关镇滨河路", "何某", "", "", ""),
                BUREAU,
                "药品经营质量管理情况",
                "现场通知负责人到场",
                ("第" + number + "次检查：处方药区货架共 12 列，逐列核对品名、批号、有效期和进货票据，情况如下。").repeat(SENTENCES),
                new SceneRecord.Answers("看清楚了。", "不申请回避。", ""),
                false);
    }

    private static Stamp stamp(UUID id, int number) {
        return new Stamp(new DocumentId(id), BUREAU, Optional.empty(), BEGUN.plusSeconds(number));
    }

    private static EvidenceItem item(UUID id, Digests digests) {
        return new EvidenceItem(
                new EvidenceId(id),
                EvidenceKind.STILL,
                digests,
                "image/jpeg",
                new CaptureTimes(Optional.empty(), Optional.of(BEGUN), BEGUN),
                new EvidenceSource.OfCamera("C1"),
                EvidenceUse.LAWFULLY_COLLECTED,
                Optional.empty(),
                List.of());
    }

    /// Boxes of many colours, so that the picture does not code to nothing.
    private static byte[] still(int number) throws IOException {
        var random = new SplittableRandom(SEED + number);
        var picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        for (int i = 0; i < SHELVES; i++) {
            pen.setColor(new Color(random.nextInt(1 << 24)));
            pen.fillRect(random.nextInt(WIDE), random.nextInt(HIGH), random.nextInt(20, 120), random.nextInt(20, 90));
        }
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
