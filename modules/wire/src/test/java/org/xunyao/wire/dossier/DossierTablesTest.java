package org.xunyao.wire.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xunyao.documents.Document;
import org.xunyao.documents.DocumentId;
import org.xunyao.documents.DocumentKind;
import org.xunyao.documents.DocumentKinds;
import org.xunyao.documents.Facts;
import org.xunyao.documents.UnreadableFacts;
import org.xunyao.documents.dossier.DossierManifest;
import org.xunyao.documents.dossier.DossierMaterials;
import org.xunyao.documents.dossier.DossierOrder;
import org.xunyao.documents.dossier.DossierSection;
import org.xunyao.documents.dossier.Exhibit;
import org.xunyao.documents.dossier.Filed;
import org.xunyao.documents.dossier.RetentionClass;
import org.xunyao.documents.dossier.Volume;
import org.xunyao.documents.form.FormSpec;
import org.xunyao.documents.form.SheetFacts;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceSource;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.kernel.Digests;
import org.xunyao.kernel.DurableFiles;
import org.xunyao.kernel.FaultException;
import org.xunyao.wire.form.FormFiles;

/// The order of the file of a case, by the tables that are shipped and all 56 forms.
class DossierTablesTest {
    private static final Path DOCUMENTS =
            Path.of(System.getProperty("xunyao.root"), "resources").resolve("documents");
    private static final DocumentKinds KINDS =
            DocumentKinds.installed(new FormFiles(DOCUMENTS).found().forms());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Instant AT = Instant.parse("2026-11-20T01:00:00Z");
    private static final int RECEIPT = 50;

    @TempDir
    Path folder;

    private final DossierOrder order = new DossierTables(DOCUMENTS).order();

    /// Art. 78: what the rule names lies where the rule says.
    @ParameterizedTest
    @CsvSource({
        "7, MAIN, 1, 立案审批表",
        "44, MAIN, 2, 处罚决定书及送达回证",
        "45, MAIN, 2, 处罚决定书及送达回证",
        "46, MAIN, 2, 处罚决定书及送达回证",
        "37, MAIN, 3, 对当事人制发的其他法律文书及送达回证",
        "33, MAIN, 3, 对当事人制发的其他法律文书及送达回证",
        "21, MAIN, 3, 对当事人制发的其他法律文书及送达回证",
        "9, MAIN, 4, 证据材料",
        "14, MAIN, 4, 证据材料",
        "12, MAIN, 4, 证据材料",
        "40, MAIN, 5, 听证笔录",
        "52, MAIN, 6, 财物处理单据",
        "43, MAIN, 7, 其他有关材料",
        "8, MAIN, 7, 其他有关材料",
        "1, SECONDARY, 1, 案源材料",
        "35, SECONDARY, 2, 调查终结报告",
        "36, SECONDARY, 3, 审核意见",
        "41, SECONDARY, 4, 听证报告",
        "53, SECONDARY, 5, 结案审批表",
        "42, SECONDARY, 6, 其他有关材料"
    })
    void aFormLiesWhereTheRuleSays(int form, Volume volume, int place, String name) {
        List<Filed> filed = arranged(volume, List.of(paper(form, 1, "")), List.of());
        assertThat(filed).singleElement().satisfies(one -> {
            assertThat(one.section().place()).isEqualTo(place);
            assertThat(one.section().name()).isEqualTo(name);
        });
        Volume other = volume == Volume.MAIN ? Volume.SECONDARY : Volume.MAIN;
        assertThat(arranged(other, List.of(paper(form, 1, "")), List.of())).isEmpty();
    }

    @Test
    void everyFormLiesInTheVolumeOfItsKindOrInNone() {
        for (DocumentKind kind : KINDS.all()) {
            DossierMaterials one = new DossierMaterials(List.of(paper(kind.number(), 1, "")), List.of());
            boolean main = !order.arrange(Volume.MAIN, one, KINDS, DAY).isEmpty();
            boolean secondary =
                    !order.arrange(Volume.SECONDARY, one, KINDS, DAY).isEmpty();
            DocumentKind.Volume own = kind.traits().volume();
            assertThat(main).as("%d %s", kind.number(), kind.name()).isEqualTo(own == DocumentKind.Volume.MAIN);
            assertThat(secondary)
                    .as("%d %s", kind.number(), kind.name())
                    .isEqualTo(own == DocumentKind.Volume.SECONDARY);
        }
    }

    @Test
    void papersLieByPlaceThenByDayAndReceiptsBehindWhatWasServed() {
        Document.Issued notice = paper(37, 5, "澜市监罚告〔2026〕1号");
        Document.Issued decision = paper(45, 9, "澜市监处罚〔2026〕3号");
        List<Document.Issued> papers = List.of(
                receipt(11, "行政处罚决定书澜市监处罚〔2026〕3号"),
                decision,
                receipt(6, "行政处罚告知书澜市监罚告〔2026〕1号"),
                paper(9, 2, ""),
                notice,
                receipt(12, "一份没有的文书"),
                paper(33, 4, "澜市监责改〔2026〕2号"),
                paper(7, 1, ""));
        assertThat(arranged(Volume.MAIN, papers, List.of()))
                .extracting(one -> one.section().place() + " " + kind(one))
                .containsExactly("1 7", "2 45", "2 50", "3 33", "3 37", "3 50", "3 50", "4 9");
    }

    @Test
    void picturesThatProveLieBehindTheirPapersAndLeadsStayInTheHouse() {
        var proof = new Exhibit(item(1, EvidenceKind.STILL, EvidenceUse.LAWFULLY_COLLECTED), "E01", "现场快照", "", "");
        var lead = new Exhibit(item(2, EvidenceKind.STILL, EvidenceUse.LEAD_ONLY), "E02", "现场快照", "", "");
        var clip = new Exhibit(item(3, EvidenceKind.CLIP, EvidenceUse.ART41), "E03", "视频片段", "", "");
        List<Exhibit> all = List.of(proof, lead, clip);
        assertThat(arranged(Volume.MAIN, List.of(paper(9, 1, "")), all))
                .extracting(Filed::name)
                .containsExactly("现场笔录", "E01 现场快照");
        assertThat(arranged(Volume.SECONDARY, List.of(), all))
                .extracting(Filed::name)
                .containsExactly("E02 现场快照");
        assertThat(order.volume(lead, DAY)).isEqualTo(Volume.SECONDARY);
        assertThat(order.volume(clip, DAY)).isEqualTo(Volume.MAIN);
    }

    @Test
    void aMalformedOrderIsRefusedWholeWithRowAndColumn() throws IOException {
        String sound = Files.readString(DOCUMENTS.resolve("dossier-order.csv"));
        refused(sound.replace("MAIN,5,听证笔录,40", "MAIN,5,听证笔录,57"), "57");
        refused(sound.replace("MAIN,5,听证笔录,40", "MAIN,zwei,听证笔录,40"), "place");
        refused(sound.replace("MAIN,5,听证笔录,40", "MAIN,5,听证笔录,45"), "form 45");
        refused(sound.replace("MAIN,7,其他有关材料,,true", "MAIN,7,其他有关材料,,false"), "rest of MAIN");
        refused(sound.replace("MAIN,5,", "MAIN,4,"), "a place of MAIN twice");
    }

    @Test
    void threeTermsOfKeepingAreOfferedAndAllAreMarkedUnverified() {
        assertThat(new DossierTables(DOCUMENTS).retention())
                .extracting(RetentionClass::name)
                .containsExactly("永久", "30年", "10年");
        assertThat(new DossierTables(DOCUMENTS).retention()).noneMatch(RetentionClass::verified);
    }

    @Test
    void theListIsWrittenWithSortedNamesAndTheSameEachTime() {
        var digests = new Digests("1".repeat(64), "2".repeat(64), 7);
        var manifest = new DossierManifest(
                "澜市监案〔2026〕1号",
                "澜溪县市场监督管理局",
                List.of(new DossierManifest.Line(
                        Volume.MAIN, "document", "45", "行政处罚决定书", "3号", AT, Optional.of("1—3"), "局", digests)));
        String text = new String(new DossierJson().write(manifest), StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("{\"bureau\":")
                .contains("\"pages\":\"1—3\"", "\"sha256\":\"1111", "\"sm3\":\"2222", "\"schema_version\":1");
        assertThat(new DossierJson().write(manifest)).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    private void refused(String table, String why) throws IOException {
        Files.writeString(folder.resolve("dossier-order.csv"), table);
        assertThatThrownBy(() -> new DossierTables(folder).order())
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("RESOURCE-BAD")
                .hasStackTraceContaining(why);
    }

    private List<Filed> arranged(Volume volume, List<Document.Issued> papers, List<Exhibit> exhibits) {
        return order.arrange(volume, new DossierMaterials(papers, new ArrayList<>(exhibits)), KINDS, DAY);
    }

    private static String kind(Filed filed) {
        return filed instanceof Filed.Paper paper
                ? Integer.toString(paper.paper().facts().kind())
                : filed.name();
    }

    private static Document.Issued paper(int form, int second, String number) {
        return paper(new UnreadableFacts(form, "{}"), second, number);
    }

    private static Document.Issued receipt(int second, String served) {
        var spec = (FormSpec) KINDS.byNumber(RECEIPT);
        return paper(new SheetFacts(spec, Map.of("servedDocument", served), Map.of()), second, "");
    }

    private static Document.Issued paper(Facts facts, int second, String number) {
        return new Document.Issued(
                new DocumentId(new UUID(facts.kind(), second)),
                "case:1",
                facts,
                Optional.of(number).filter(one -> !one.isEmpty()),
                AT.plusSeconds(second),
                new DurableFiles.Stored(Path.of("paper"), new Digests("a".repeat(64), "b".repeat(64), 1)));
    }

    private static EvidenceItem item(int number, EvidenceKind kind, EvidenceUse use) {
        return new EvidenceItem(
                new EvidenceId(new UUID(9, number)),
                kind,
                new Digests("c".repeat(64), "d".repeat(64), number),
                "image/jpeg",
                new CaptureTimes(Optional.empty(), Optional.of(AT), AT),
                new EvidenceSource.OfCamera("C1"),
                use,
                Optional.empty(),
                List.of());
    }

    @Test
    void everyRowNamesItsSourceAndThoseThatAreOursSayThatTheyAreNotVerified() {
        assertThat(order.sections())
                .filteredOn(row -> row.source().contains("设计"))
                .isNotEmpty()
                .noneMatch(DossierSection::verified);
    }
}
