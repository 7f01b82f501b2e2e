package org.xunyao.app.cases.played;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.cases.CaseStation;
import org.xunyao.casework.procedure.Stage;
import org.xunyao.documents.Document;
import org.xunyao.testkit.screen.FxRig;
import org.xunyao.ui.theme.Theme;

/// Whole cases from the clue to the archive, every step by the keys and the mouse of the person whose step it
/// is, over the real desks and a store that was empty. Only these are there beforehand: the staff, one pharmacy
/// and one confirmed source. The papers are written and issued in the room of documents, and the book of the case
/// has all of them. Where it goes is answered for the computer's own dialog.
final class PlayedCasesTest {
    private static final String[] SECTIONS = {
        "sections-PARTY",
        "sections-SOURCE_AND_COURSE",
        "sections-FACTS_AND_EVIDENCE",
        "sections-NATURE",
        "sections-OPINION_AND_BASIS",
        "sections-DISCRETION"
    };
    /// What people know and the case does not, by the field of a paper.
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("presence", "已当场通知，当事人到场"),
            Map.entry("scene", "执法人员出示证件后进行检查，营业场所内的情况与线索一致，当事人在场确认。"),
            Map.entry("violated", "《药品经营和使用质量监督管理办法》第四十四条第一款"),
            Map.entry("evidence", "现场笔录 1 份|检查时现场的情况"),
            Map.entry("discretion", "当事人系初次违法，危害后果轻微，已及时改正。"),
            Map.entry("35.proposal", "依法作出处理决定。"),
            Map.entry("36.review", "case"),
            Map.entry("43.prior", "none"),
            Map.entry("pleas", "当事人陈述已聘请药师在岗，请求从轻。"),
            Map.entry("reexaminedOpinion", "经复核属实，予以采纳。"),
            Map.entry("orally", PaperHand.TICK),
            Map.entry("37.penalties", "警告"),
            Map.entry("45.penalties", "警告|"),
            Map.entry("basis", "《药品经营和使用质量监督管理办法》第七十二条"),
            Map.entry("nature", "当事人的行为构成执业药师不在岗时销售处方药的违法行为。"),
            Map.entry("45=notified", "本局依法送达行政处罚告知书，当事人陈述已聘请药师在岗，请求从轻，本局予以采纳。"),
            Map.entry("45=performance", "警告自本决定书送达之日起生效；当事人应当在药师不在岗时停止销售处方药。"),
            Map.entry("46=reasons", "当事人初次违法，危害后果轻微并及时改正，依据《中华人民共和国行政处罚法》第三十三条第一款，决定不予行政处罚，并教育当事人守法经营。"),
            Map.entry("execution", "voluntary"),
            Map.entry("handlerOpinion", "案件已经办理完毕，建议结案。"));
    private static final Pattern MADE = Pattern.compile("([0-9]+) 件[^0-9]*([0-9]+) 页");

    @TempDir
    Path folder;

    private CaseStation station;
    private int keys;
    private int clicks;

    @BeforeEach
    void open() {
        station = new CaseStation(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void aMinorFirstOffenceIsClosedWithoutPenalty() throws IOException {
        filed("仁和堂大药房（城北店）", "处方药柜台价签缺失一处", "涉嫌未按规定明码标价", "一处价签缺失，当场补上。");
        finished("NO_PENALTY_MINOR");
        reviewed();
        papers(Map.of("43.proposal", "noPenalty"), "36", "43");
        as("chenlx", hand -> {
            hand.tick("outcome-NO_PENALTY_MINOR");
            hand.write("field-number", "澜市监不罚〔2026〕1号");
            hand.submit();
        });
        papers("46");
        served();
        papers("50");
        archived(5, "DECIDED_OTHERWISE", "noPenalty");
    }

    @Test
    void anAbsentPharmacistIsWarnedAndPutsItRight() throws IOException {
        filed("康民大药房（滨河店）", "处方药柜台无人在岗", "涉嫌药师不在岗销售处方药", "药师不在岗期间售药4笔。");
        papers("33");
        finished("PENALTY");
        reviewed();
        papers("36");
        as("chenlx", hand -> {
            warned(hand);
            hand.tick("tick-defenceOffered");
            hand.submit();
        });
        papers("37");
        as("wangxl", hand -> {
            hand.tick("service-IN_PERSON");
            hand.write("field-receipt", "澜告回1号");
            hand.submit();
        });
        papers("50");
        as("liming", hand -> {
            hand.step("defend");
            hand.write("field-content", "已聘请药师在岗，请求从轻");
            hand.submit();
        });
        as("liming", hand -> {
            hand.step("toDecision");
            hand.write("field-waiver", "放弃继续陈述申辩的声明");
            hand.write("field-defenceOpinion", "采纳，已经改正");
            hand.submit();
        });
        papers(Map.of("43.proposal", "penalty", "43.prior", "reviewed"), "43");
        as("chenlx", hand -> {
            hand.step("decide");
            hand.tick("outcome-PENALTY");
            warned(hand);
            hand.write("field-number", "澜市监处罚〔2026〕1号");
            hand.submit();
        });
        papers("45");
        served();
        papers("50");
        as("liming", hand -> {
            hand.step("fulfil");
            hand.write("field-proof", "已责令改正，复查时药师在岗");
            hand.submit();
        });
        archived(1, "EXECUTED", "executed");
    }

    @Test
    void anUnlicensedSaleGoesToThePolice() throws IOException {
        filed("澜溪县城关镇某便利店", "无证柜台出售处方药", "涉嫌无证经营药品", "无药品经营许可证售药，数额较大。");
        as("liming", hand -> {
            hand.step("crimeAssess");
            hand.tick("officer-330198001", "officer-330198002");
            hand.write("field-report", "涉嫌犯罪情况调查报告1号");
            hand.write("field-findings", "销售金额达到移送标准");
            hand.submit();
        });
        as("chenlx", hand -> {
            hand.step("approveTransfer");
            hand.write("field-police", "澜溪县公安局");
            hand.tick("tick-inChief");
            hand.submit();
        });
        papers("涉嫌犯罪案件移送书");
        as("liming", hand -> {
            hand.step("handOver");
            hand.write("field-receipt", "澜公收1号");
            hand.tick("materials-LETTER", "materials-REPORT", "materials-GOODS", "materials-TESTS", "tick-copied");
            hand.submit();
        });
        as("liming", hand -> {
            hand.step("policeFile");
            hand.write("field-document", "澜公立字1号");
            hand.submit();
        });
        archived(3, "DECIDED_OTHERWISE", "transferJudicial");
    }

    private static void warned(Player hand) {
        hand.tick("add-penalty");
        hand.choose("field-penaltyKind-0", 0);
        hand.write("field-printed-0", "警告");
    }

    /// From the source to the case: four people.
    private void filed(String shop, String seen, String cause, String findings) {
        station.source(shop, seen);
        as("liming", hand -> hand.submit());
        as("zhaojg", hand -> {
            hand.tick("officer-330198001", "officer-330198002");
            hand.submit();
        });
        as("liming", hand -> {
            hand.write("field-cause", cause);
            hand.write("field-findings", findings);
            hand.tick(conditions());
            hand.write("field-day", station.today().toString());
            hand.submit();
        });
        as("chenlx", hand -> {
            hand.tick("officer-330198001", "officer-330198002", "no-conflict");
            hand.submit();
        });
        assertThat(station.stage()).contains(Stage.INVESTIGATING);
        papers("案件来源登记表", "立案", "现场笔录");
    }

    private void papers(String... kinds) {
        papers(Map.of(), kinds);
    }

    /// The officer writes papers and issues them.
    ///
    /// @param more answers of this case
    private void papers(Map<String, String> more, String... kinds) {
        var answers = new HashMap<>(ANSWERS);
        answers.putAll(more);
        as("liming", hand -> {
            for (String kind : kinds) {
                hand.press(KeyCode.ESCAPE);
                hand.paper(kind, answers);
            }
        });
    }

    private static String[] conditions() {
        return new String[] {
            "condition-PRIMA_FACIE_EVIDENCE", "condition-PENALTY_DUE", "condition-JURISDICTION", "condition-LIMITATION"
        };
    }

    private void finished(String proposal) {
        papers("35");
        as("liming", hand -> {
            hand.tick(SECTIONS);
            hand.write("field-evidenceItems", "2");
            hand.tick("party-ORGANIZATION", "proposal-" + proposal);
            hand.submit();
        });
        as("liming", hand -> {
            hand.tick("kind-CASE");
            hand.submit();
        });
    }

    private void reviewed() {
        as("shenyu", hand -> {
            hand.step("reviewPass");
            hand.write("field-opinion", "同意");
            hand.submit();
        });
    }

    private void served() {
        as("wangxl", hand -> {
            hand.tick("service-IN_PERSON");
            hand.write("field-receipt", "澜回1号");
            hand.tick("tick-publicityTold");
            hand.submit();
        });
    }

    /// Closed by the leader, bound and put on the shelf by the archivist.
    private void archived(int number, String closing, String closure) throws IOException {
        papers(Map.of("closure", closure), "53");
        as("chenlx", hand -> {
            hand.tick("closing-" + closing);
            hand.write("field-summary", "案件已经办理完毕");
            hand.submit();
        });
        var said = new StringBuilder();
        as("dangan", hand -> {
            hand.tick("dossier-export");
            hand.choose("dossier-keep", 0);
            hand.tick("dossier-export-go");
            said.append(hand.said("#dossier-said"));
            hand.press(KeyCode.ESCAPE);
            hand.press(KeyCode.ENTER);
            hand.write("field-shelf", "2026-3-12");
            hand.submit();
        });
        assertThat(station.stage()).contains(Stage.ARCHIVED);
        Matcher made = MADE.matcher(said);
        assertThat(made.find()).as(said.toString()).isTrue();
        byte[] book = Files.readAllBytes(folder.resolve("book.pdf"));
        assertThat(new String(book, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        int papers = bound();
        assertThat(Integer.parseInt(made.group(1))).isGreaterThan(papers);
        assertThat(Integer.parseInt(made.group(2))).isGreaterThanOrEqualTo(papers);
        keep(number, book);
        System.getLogger("played")
                .log(
                        System.Logger.Level.INFO,
                        "case {0}: {1} keys, {2} clicks, {3} papers, {4} pages",
                        number,
                        keys,
                        clicks,
                        papers,
                        made.group(2));
    }

    /// How many papers there are: all issued, each by its digest in the list of the book.
    private int bound() throws IOException {
        List<Document> papers = station.documents();
        String list = Files.readString(folder.resolve("book.manifest.json"));
        assertThat(papers).isNotEmpty().allSatisfy(paper -> {
            assertThat(paper).isInstanceOf(Document.Issued.class);
            assertThat(list)
                    .contains(((Document.Issued) paper).sealed().digests().sha256());
        });
        return papers.size();
    }

    private static void keep(int number, byte[] book) throws IOException {
        String pictures = System.getProperty("xunyao.pictures", "");
        if (!pictures.isEmpty()) {
            Path to = Files.createDirectories(Path.of(pictures));
            Files.write(to.resolve("played-" + number + ".pdf"), book);
        }
    }

    /// A person sits down, takes the matter that lies on top and goes to the step.
    private void as(String login, Consumer<Player> work) {
        station.minute();
        try (FxRig rig = FxRig.show(Theme.LIGHT, 1302, 760, () -> station.page(login, folder.resolve("book.pdf")))) {
            var hand = new Player(rig);
            hand.click("#matters");
            hand.press(KeyCode.ENTER);
            work.accept(hand);
            keys += hand.keys();
            clicks += hand.clicks();
        }
    }
}
