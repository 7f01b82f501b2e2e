package org.xunyao.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.documents.Flaw;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.documents.forms.EvidenceSheet;

/// Citing evidence in a document: what the form takes from the sealed file and its taking record.
final class PaperCitingTest {
    @TempDir
    Path folder;

    @Test
    void evidenceFillsNameSizeAndDigestsExactlyAsSealed() {
        PaperBench bench = bench();
        PaperModel record = begin(bench, 12);
        assertThat(record.checks()).contains(new Check("digests", "EMPTY", false));
        record.type("extracted", "录像一段。");
        record.cite(PaperBench.FILE);
        var facts = (ElectronicExtraction) record.facts();
        assertThat(facts.digests()).isEqualTo(PaperBench.FILE.digests());
        assertThat(facts.content()).startsWith("录像一段。").contains("E02", "222222222222.mp4");
        assertThat(record.filledProperty().get()).isEqualTo(1);
        assertThat(record.checks()).noneMatch(check -> check.field().equals("digests"));

        PaperModel sheet = begin(bench, 11);
        sheet.cite(PaperBench.FILE);
        sheet.cite(PaperBench.FILE);
        assertThat(((EvidenceSheet) sheet.facts()).content().lines())
                .containsExactly(
                        "文件：E02，222222222222.mp4",
                        "字节数：1234567",
                        "SHA-256：" + "2".repeat(64),
                        "SM3：" + "ab".repeat(32));
    }

    @Test
    void whatTheTakingRecordStatesStandsInTheFormsWithTheDevicesClock() {
        PaperBench bench = bench();
        Citable recording = PaperBench.recording(2);
        PaperModel sheet = begin(bench, 11);
        sheet.type("proof", "证明药师不在岗");
        sheet.cite(recording);
        var taken = (EvidenceSheet) sheet.facts();
        assertThat(taken.evidence()).isEqualTo("录像（导出 10-09.mp4）");
        assertThat(taken.provider()).isEqualTo("䶮明");
        assertThat(taken.takenAt()).isEqualTo(LocalDateTime.of(2026, 11, 19, 16, 0));
        assertThat(taken.content().lines())
                .containsExactly(
                        "证明药师不在岗",
                        "文件：E02，导出 10-09.mp4",
                        "取得方式：从门店录像机调取，提供人：䶮明，设备：硬盘录像机 NVR-4",
                        "设备时钟：比北京时间慢46秒，录像开始时显示2026-11-19 10:09:00",
                        "字节数：1234567",
                        "SHA-256：" + "2".repeat(64),
                        "SM3：" + "ab".repeat(32));
        PaperModel record = begin(bench, 12);
        record.cite(recording);
        var extraction = (ElectronicExtraction) record.facts();
        assertThat(extraction.content().lines())
                .containsExactly(
                        "文件：E02，录像，导出 10-09.mp4",
                        "取得方式：从门店录像机调取，提供人：䶮明，设备：硬盘录像机 NVR-4",
                        "设备时钟：比北京时间慢46秒，录像开始时显示2026-11-19 10:09:00");
        assertThat(extraction.digests()).isEqualTo(recording.digests());
        assertThat(extraction.medium()).isEqualTo("名称：硬盘录像机 NVR-4\n状态：");
        assertThat(extraction.period().from()).isEqualTo(LocalDateTime.of(2026, 11, 19, 16, 0));
    }

    @Test
    void anotherCitationReplacesWhatTheFirstPutAndKeepsWhatAPersonWrote() {
        PaperModel record = begin(bench(), 12);
        record.cite(PaperBench.recording(2));
        record.type("medium", "名称：硬盘录像机 NVR-4\n状态：运行正常");
        record.type("from", "2026-11-19 15:30");
        record.type("to", "2026-11-19 16:10");
        record.cite(PaperBench.recording(3));
        var both = (ElectronicExtraction) record.facts();
        assertThat(both.medium()).isEqualTo("名称：硬盘录像机 NVR-4\n状态：运行正常");
        assertThat(both.period().from()).as("a stretch that a person gave").hasMinute(30);
        record.cite(PaperBench.FILE);
        var plain = (ElectronicExtraction) record.facts();
        assertThat(plain.content().lines())
                .as("no clock of another device stays")
                .hasSize(1);
    }

    @Test
    void leadMaterialCannotBeCited() {
        PaperModel paper = begin(bench(), 12);
        paper.cite(PaperBench.citable(1, true));
        assertThat(((ElectronicExtraction) paper.facts()).digests()).isEqualTo(ElectronicExtraction.NOTHING);
    }

    @Test
    void nothingExtractedAreTheDigestsOfNoBytes() {
        assertThat(new org.xunyao.crypto.BouncyDigester().digest(new byte[0])).isEqualTo(ElectronicExtraction.NOTHING);
        PaperModel paper = begin(bench(), 12);
        assertThat(paper.facts().flaws()).contains(new Flaw("digests", "EMPTY"));
    }

    private PaperModel begin(PaperBench bench, int kind) {
        PapersViewModel model = bench.model();
        model.create(PaperBench.CASE, kind);
        return model.papers().getFirst();
    }

    private PaperBench bench() {
        return new PaperBench(folder, Runnable::run, Runnable::run);
    }
}
