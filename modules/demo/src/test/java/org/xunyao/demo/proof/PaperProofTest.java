package org.xunyao.demo.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.documents.forms.EvidenceSheet;
import org.xunyao.documents.forms.Period;
import org.xunyao.pdf.Fonts;
import org.xunyao.pdf.PdfComposer;

class PaperProofTest {
    private static final String SHEET = "证据提取单";
    private static final String EXTRACTION = "电子数据证据提取笔录";
    private static final List<Officer> OFFICERS =
            List.of(new Officer("李㛃", "17120001", "药械化股"), new Officer("王𠮷", "17120002", "药械化股"));

    @TempDir
    Path folder;

    private final Findings findings = new Findings();
    private Path film;
    private PaperProof proof;

    @BeforeEach
    void issue() throws IOException {
        film = Files.writeString(folder.resolve("NVR_ch1.mp4"), "film");
        var digests = new BouncyDigester().digest(Files.readAllBytes(film));
        LocalDateTime at = LocalDateTime.of(2026, 11, 22, 9, 40);
        Facts sheet = new EvidenceSheet(
                "录像文件1个", at, "天城镇解放路12号", "证明无人在岗。\nSHA-256：" + digests.sha256(), OFFICERS, "䶮明", "");
        Facts extraction = new ElectronicExtraction(
                new Period(at, at.plusHours(1)),
                "天城镇解放路12号",
                "䶮康大药房",
                "李㛃",
                OFFICERS,
                "硬盘录像机1台，时钟慢44秒",
                "由录像机导出",
                "录像文件1个",
                digests,
                "",
                false);
        proof = new PaperProof(
                findings,
                new Foreign(folder),
                Map.of(SHEET, pdf("a.pdf", sheet), EXTRACTION, pdf("b.pdf", extraction)));
    }

    @Test
    void theDigestOfTheFilmIsReadInBothPapers() throws IOException {
        proof.prove();
        proof.carries(List.of(SHEET, EXTRACTION), film);
        proof.says(EXTRACTION, "慢44秒");
        assertThat(findings.broken()).isZero();
        assertThat(findings.held()).isEqualTo(4);
    }

    @Test
    void anotherFilmIsNotTheOneInThePapers() throws IOException {
        Files.writeString(film, "another");
        proof.carries(List.of(SHEET, EXTRACTION), film);
        assertThat(findings.broken()).isEqualTo(2);
    }

    @Test
    void whatIsNoPdfAIsFound() throws IOException {
        Path paper = Files.writeString(folder.resolve("c.pdf"), "%PDF-1.7\n");
        new PaperProof(findings, new Foreign(folder), Map.of("现场笔录", paper)).prove();
        assertThat(findings.broken()).isEqualTo(1);
    }

    private Path pdf(String name, Facts facts) throws IOException {
        var stamp = new Stamp(
                new DocumentId(UUID.fromString("01978a2b-0000-7000-8000-000000000001")),
                "澜溪县市场监督管理局",
                Optional.empty(),
                Instant.parse("2026-11-22T01:02:03Z"));
        var composer = new PdfComposer(
                Path.of(System.getProperty("xunyao.root")).resolve("resources/documents"),
                new Fonts(installed("AR PL SungtiL GB"), installed("LXGW WenKai"), installed("BabelStone Han")));
        byte[] bytes = composer.compose(DocumentKinds.installed().byNumber(facts.kind()), facts, stamp);
        return Files.write(folder.resolve(name), bytes);
    }

    private Path installed(String family) throws IOException {
        return Path.of(new Foreign(folder)
                .run("fc-match", family + ":style=Regular", "-f", "%{file}\n")
                .line());
    }
}
