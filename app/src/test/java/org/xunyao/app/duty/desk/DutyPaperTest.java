package org.xunyao.app.duty.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.app.duty.DutySheet;
import org.xunyao.app.duty.DutyWords;
import org.xunyao.app.duty.PostLine;
import org.xunyao.app.house.LateComposer;
import org.xunyao.app.streams.desk.Sheets;
import org.xunyao.documents.sheet.PlainSheets;
import org.xunyao.kernel.SystemClock;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.duty.DutyDay;
import org.xunyao.supervision.duty.DutyDraft;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.duty.DutyRate;
import org.xunyao.supervision.duty.DutySpan;
import org.xunyao.supervision.duty.LaidDay;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// The page for the shop and the table.
class DutyPaperTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final DutyPost POST = new DutyPost(new PharmacyId(new UUID(1, 1)), new CameraId("C01"), "药师柜台");
    private static final Instant MADE = Instant.parse("2026-11-20T02:42:07Z");

    @TempDir
    Path folder;

    private final DutyWords words = new DutyWords(Texts.of(Language.CHINESE), SystemClock.CHINA);
    private final DutyPaper paper = new DutyPaper(words, 30);
    private final PostLine line =
            new PostLine(POST, "=康民大药房（滨河店）", "处方区", DutySpan.since(MONTH.atDay(1)), DutyRate.none());

    private DutySheet sheet() {
        var duty = new BitSet();
        duty.set(510, 1_260);
        Instant from = MONTH.atDay(2).atTime(15, 20).atZone(SystemClock.CHINA).toInstant();
        var draft = new DutyDraft(POST, DutyDraft.Kind.LEAVE, from, from.plusSeconds(1_200), "假条 7", "去县医院取处方");
        List<DutyEntry> entries = List.of(new DutyEntry(new UUID(9, 1), draft, "person:li", MADE, Optional.empty()));
        List<LaidDay> days = new ArrayList<>();
        for (LocalDate day = MONTH.atDay(1); !day.isAfter(MONTH.atEndOfMonth()); day = day.plusDays(1)) {
            String marks = "x".repeat(510)
                    + "p".repeat(410)
                    + "a".repeat(38)
                    + "s".repeat(62)
                    + "p".repeat(240)
                    + "x".repeat(180);
            days.add(LaidDay.of(new DutyDay(POST, day, marks), duty, DutyDay.MINUTES, entries, SystemClock.CHINA));
        }
        return new DutySheet(MONTH.atDay(1), days, entries, Map.of("person:li", "李某"));
    }

    @Test
    void aWholeMonthIsOnePageWithChartFormulaAndEntries() throws IOException, InterruptedException {
        var fields = paper.fields(line, MONTH, "澜溪县市场监督管理局", sheet(), words.of("paper.made", words.at(MADE), "李某"));
        Path templates = Path.of(System.getProperty("xunyao.root", "..")).resolve("resources/documents");
        byte[] pdf = new LateComposer(templates)
                .plain(new PlainSheets.Plain(
                        "duty-page", words.of("paper.title"), "澜溪县市场监督管理局", MADE, new UUID(3, 3), fields));
        Path file = Files.write(folder.resolve("page.pdf"), pdf);
        Sheets.keep(file);
        assertThat(Sheets.said("pdfinfo", file.toString())).containsPattern("Pages:\\s+1\\b");
        assertThat(Sheets.said("pdftotext", "-layout", file.toString(), "-"))
                .contains("康民大药房", "15:20–15:58", "■", "□", "／", "在岗率＝在岗", "去县医院取处方", "断流");
    }

    @Test
    void theTableHoldsEachStretchWithTheMachinesWordAndNoFormula() {
        String csv = new String(paper.csv(line, sheet()), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF门店,");
        assertThat(csv)
                .contains("\"'=康民大药房（滨河店）\",\"C01\",\"药师柜台\",2026-10-01,15:20,15:58,38,\"不在岗\",\"不在岗\",\"\",\"\",\"\"")
                .contains("2026-10-02,15:20,15:40,20,\"请假、午休\",\"不在岗\",\"去县医院取处方\",\"假条 7\",\"李某\"")
                .contains("\"看不清（断流）\"")
                .doesNotContain("未营业");
    }
}
