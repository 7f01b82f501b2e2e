package org.xunyao.app.papers.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.access.audit.Checkpoint.Cause;
import org.xunyao.app.papers.PapersPorts;
import org.xunyao.app.papers.form.Citable;
import org.xunyao.app.papers.form.Form;
import org.xunyao.app.papers.form.Matter;
import org.xunyao.app.papers.kinds.Forms;
import org.xunyao.app.papers.recent.PaperHead;
import org.xunyao.app.papers.recent.PaperPage;
import org.xunyao.crypto.BouncyDigester;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Drafting.IssueResult;
import org.xunyao.documents.Facts;
import org.xunyao.documents.Officer;
import org.xunyao.documents.Stamp;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.forms.CorrectionNotice;
import org.xunyao.documents.forms.ElectronicExtraction;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.evidence.TakingRecord;
import org.xunyao.kernel.FaultException;
import org.xunyao.pdf.Fonts;
import org.xunyao.pdf.PdfComposer;
import org.xunyao.store.files.DurableFilesOnDisk;
import org.xunyao.wire.json.FactsJson;

/// The ports over the real desks, the real database and real files.
final class PaperDesksTest {
    @TempDir
    Path folder;

    private PaperStation station;

    @BeforeEach
    void open() {
        station = new PaperStation(folder);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void aLeadOffersItsClueItsPartyAndWhoWritesBeforeOfficersAreNamed() {
        Matter matter = station.ports
                .shelf()
                .begin("lead:" + station.register().value())
                .matter();
        assertThat(matter.number()).isEqualTo("2026-0001");
        assertThat(matter.party().name()).isEqualTo("惠安堂药房");
        assertThat(matter.party().creditCode())
                .isEqualTo(PaperStation.shop().creditCode().text());
        assertThat(matter.story().content()).isEqualTo("处方药柜台无人在岗");
        assertThat(matter.officers()).isEmpty();
        assertThat(matter.hands()).containsExactly(new Officer("李明远", "330198001", "药械化股"));
        assertThat(matter.evidence()).singleElement().satisfies(item -> {
            assertThat(item.number()).isEqualTo("E01");
            assertThat(item.leadOnly()).isTrue();
        });
        assertThatThrownBy(() -> station.ports.shelf().begin("lead:" + new UUID(4, 4)))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("LEAD-MISSING");
    }

    @Test
    void everyKindBeginsFromACaseAndComesBackFromTheDatabaseAsItWasSaved() {
        String matter = station.file();
        for (Form<?> form : station.ports.forms().all()) {
            PapersPorts.Begun begun = station.ports.shelf().begin(matter);
            Facts facts = form.begin(begun.matter());
            station.ports.desk().save(begun.id(), matter, facts, Optional.empty());
            PapersPorts.Opened opened = station.ports.shelf().open(begun.id()).orElseThrow();
            assertThat(opened.document().facts()).isEqualTo(facts);
            assertThat(opened.matter()).isEqualTo(begun.matter());
        }
        assertThat(station.ports.shelf().recent(List.of()).heads())
                .hasSize(Math.min(30, station.ports.forms().all().size()))
                .allSatisfy(head -> assertThat(head.about()).contains("惠安堂药房"));
        Matter of = station.ports.shelf().begin(matter).matter();
        var notice = (CorrectionNotice) new Forms().byNumber(33).begin(of);
        assertThat(notice.conduct()).isEqualTo("执业药师不在岗");
        assertThat(notice.remedies().reviewBody()).isEqualTo("澜溪县人民政府");
        assertThat(notice.violated()).as("no table states it, so nobody does").isEmpty();
        assertThat(of.officers()).extracting(Officer::badge).containsExactlyInAnyOrder("330198001", "330198002");
    }

    @Test
    void theDigestInAnIssuedRecordIsTheSealedFilesAndAChangedFileIsNeverShown() throws IOException {
        String matter = station.file();
        EvidenceItem collected = station.seal(EvidenceUse.LAWFULLY_COLLECTED, matter, "recorder export");
        PapersPorts.Begun begun = station.ports.shelf().begin(matter);
        Citable item = begun.matter().evidence().getLast();
        assertThat(item.number()).isEqualTo("E02");
        assertThat(item.digests()).isEqualTo(collected.digests());
        var record = (ElectronicExtraction) new Forms()
                .byNumber(12)
                .citing(new Forms().byNumber(12).begin(begun.matter()), item)
                .orElseThrow();
        var whole = new ElectronicExtraction(
                record.period(),
                record.place(),
                record.inspected(),
                record.extractor(),
                record.officers(),
                "硬盘录像机一台",
                "导出",
                record.content(),
                record.digests(),
                "",
                false);
        station.ports.desk().save(begun.id(), matter, whole, Optional.empty());
        var issued = ((IssueResult.Done)
                        station.ports.desk().issue(begun.id(), List.of()).result())
                .document();
        assertThat(station.ports.press().issued(issued)).isNotEmpty();
        Path out = folder.resolve("out.pdf");
        station.ports.output().export(issued, out);
        assertThat(Files.readAllBytes(out))
                .isEqualTo(Files.readAllBytes(issued.sealed().path()));
        assertThat(station.sealed).containsExactly(Cause.PRINT, Cause.EXPORT);
        assertThat(station.rowsOf(issued.id()))
                .containsExactly("document.save done", "document.issue done", "document.export done");
        spoil(issued);
        assertThatThrownBy(() -> station.ports.press().issued(issued))
                .isInstanceOf(FaultException.class)
                .hasMessageStartingWith("DOC-CHANGED");
        assertThatThrownBy(() -> station.ports.output().export(issued, folder.resolve("never.pdf")))
                .hasMessageStartingWith("DOC-CHANGED");
        assertThat(folder.resolve("never.pdf")).doesNotExist();
        Files.delete(issued.sealed().path());
        assertThatThrownBy(() -> station.ports.press().issued(issued)).hasMessageStartingWith("DOC-MISSING");
    }

    @Test
    void theRecordOfTakingIsReadWithItsFileAndItsNameProviderAndClockReachTheForms() {
        String matter = station.file();
        EvidenceItem film = station.seal(EvidenceUse.LAWFULLY_COLLECTED, matter, "recorder export");
        var record = new TakingRecord(
                "康民 10-09.mp4",
                TakingRecord.What.RECORDING,
                TakingRecord.Way.RECORDER,
                "何㛃",
                "硬盘录像机 NVR-4",
                Optional.of(LocalDateTime.of(2026, 11, 20, 10, 9)),
                Optional.of(-46L));
        station.seal(matter, film, record);
        Matter of = station.ports.shelf().begin(matter).matter();
        assertThat(of.evidence()).as("the file and its record are one row").hasSize(2);
        Citable item = of.evidence().getLast();
        assertThat(item.number()).isEqualTo("E02");
        assertThat(item.file()).isEqualTo("康民 10-09.mp4");
        assertThat(item.digests()).isEqualTo(film.digests());
        Form<?> form = new Forms().byNumber(12);
        var cited = (ElectronicExtraction) form.citing(form.begin(of), item).orElseThrow();
        assertThat(cited.content().lines())
                .containsExactly(
                        "文件：E02，录像，康民 10-09.mp4",
                        "取得方式：从门店录像机调取，提供人：何㛃，设备：硬盘录像机 NVR-4",
                        "设备时钟：比北京时间慢46秒，录像开始时显示2026-11-20 10:09:00");
        assertThat(cited.period().from()).isEqualTo(LocalDateTime.of(2026, 11, 20, 10, 42));
    }

    @Test
    void theNewestDocumentsAreListedWithTheirMattersAndAnIssuedOneIsShownThoughItCannotBeRead() throws IOException {
        String matter = station.file();
        PapersPorts.Begun begun = station.ports.shelf().begin(matter);
        Form<?> form = new Forms().byNumber(33);
        var notice = form.begin(begun.matter());
        station.ports.desk().save(begun.id(), matter, notice, Optional.empty());
        byte[] pdf = new PdfComposer(
                        PaperStation.RESOURCES.resolve("documents"), Fonts.find(List.of(Path.of("/usr/share/fonts"))))
                .compose(
                        DocumentKinds.installed().byNumber(33),
                        notice,
                        new Stamp(begun.id(), "澜溪县市场监督管理局", Optional.empty(), PaperStation.CLOCK.now()));
        var sealed = new DurableFilesOnDisk(BouncyDigester::sm3, 64L << 20)
                .seal(folder.resolve("documents"), new ByteArrayInputStream(pdf));
        var lost = new Document.Issued(
                new DocumentId(new UUID(8, 8)),
                matter,
                new UnreadableFacts(99, "{"),
                Optional.empty(),
                PaperStation.CLOCK.now().plusSeconds(60),
                sealed);
        station.store().transactions().write(tx -> {
            station.store().documents(new FactsJson(DocumentKinds.installed())).put(tx, lost);
            return 0;
        });
        assertThat(station.ports.shelf().recent(List.of()).heads())
                .extracting(head -> head.id(), head -> head.issued())
                .containsExactly(Assertions.tuple(lost.id(), true), Assertions.tuple(begun.id(), false));
        assertThat(station.ports.shelf().recent(List.of()).heads())
                .allMatch(head -> head.about().contains("惠安堂药房"));
        var opened = (Document.Issued)
                station.ports.shelf().open(lost.id()).orElseThrow().document();
        assertThat(opened.facts()).isInstanceOf(UnreadableFacts.class);
        assertThat(station.ports.press().issued(opened)).isNotEmpty();
    }

    private static void spoil(Document.Issued issued) throws IOException {
        Path file = issued.sealed().path();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.write(file, bytes);
    }

    @Test
    void theListIsReadPageByPageThoughManyWereSavedAtTheSameMoment() {
        String matter = station.file();
        station.store().transactions().write(tx -> {
            for (int i = 0; i < 65; i++) {
                var draft = new Document.Draft(
                        new DocumentId(new UUID(9, i)), matter, new UnreadableFacts(99, "{"), PaperStation.CLOCK.now());
                station.store()
                        .documents(new FactsJson(DocumentKinds.installed()))
                        .put(tx, draft);
            }
            return 0;
        });
        PaperPage first = station.ports.shelf().recent(List.of());
        var shown = new ArrayList<>(first.heads());
        PaperPage second = station.ports.shelf().recent(shown);
        shown.addAll(second.heads());
        PaperPage third = station.ports.shelf().recent(shown);
        shown.addAll(third.heads());
        assertThat(List.of(first.last(), second.last(), third.last())).containsExactly(false, false, true);
        assertThat(shown.stream().map(PaperHead::id)).hasSize(65).doesNotHaveDuplicates();
    }
}
