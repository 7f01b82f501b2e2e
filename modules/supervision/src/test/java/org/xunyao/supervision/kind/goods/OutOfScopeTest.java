package org.xunyao.supervision.kind.goods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.AlarmRule;
import org.xunyao.supervision.AlarmRuleKind;
import org.xunyao.supervision.AlarmRuleRow;
import org.xunyao.supervision.BusinessHours;
import org.xunyao.supervision.Episode;
import org.xunyao.supervision.EvidencePlan;
import org.xunyao.supervision.Held;
import org.xunyao.supervision.HoursMode;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.ZoneKind;
import org.xunyao.supervision.rehearsal.Rehearsal;
import org.xunyao.supervision.sign.GoodsSigns;
import org.xunyao.supervision.sign.RuleSigns;
import org.xunyao.supervision.sign.RuleWord;
import org.xunyao.supervision.sign.Said;
import org.xunyao.supervision.sign.ScopeWord;
import org.xunyao.supervision.sign.ShopScope;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.found.ReadLine;
import org.xunyao.video.found.TextReading;
import org.xunyao.video.found.TextSight;
import org.xunyao.video.found.TextUse;
import org.xunyao.video.found.ZoneFinds;
import org.xunyao.video.found.ZoneText;
import org.xunyao.video.looks.KeptLook;

/// Words on a shelf are held against the licence of the shop; what was not read, or is not known, says nothing.
class OutOfScopeTest {
    private static final CameraId CAMERA = new CameraId("C01");
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final Zone SHELF = Zone.whole("东墙货架");
    private static final ShopScope SHOP = new ShopScope(
            Map.of("VACCINE", new ShopScope.Outside("疫苗", true), "DECOCTION", new ShopScope.Outside("中药饮片", false)));
    private static final GoodsSigns UNLICENSED = new GoodsSigns(
            List.of(
                    word("疫苗", "疫苗", 0, "VACCINE"),
                    word("中药饮片", "中药饮片", 0, "DECOCTION"),
                    word("中药配方颗粒", "配方颗粒", 1, "GRANULES"),
                    word("处方药", "处方药", 0, "DECOCTION", "非处方药")),
            List.of("不销售", "严禁"),
            Optional.empty());
    private static final GoodsSigns GOODS = UNLICENSED.of(SHOP);

    private static ScopeWord word(String text, String core, int errors, String category, String... except) {
        return new ScopeWord(new RuleWord("AI-05", text, core, errors, "test", false), List.of(except), category, 0.9);
    }

    private static AlarmRule rule(Optional<GoodsSigns> goods) {
        var figures =
                new AlarmRuleRow.Figures(Duration.ofMinutes(10), Duration.ZERO, Duration.ZERO, HoursMode.ALWAYS, 1);
        var plan = new EvidencePlan(Duration.ZERO, Duration.ofSeconds(30), 3, Duration.ofMinutes(1));
        var row = new AlarmRuleRow(
                "AI-05",
                "疑似超范围经营",
                1,
                figures,
                plan,
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                "test",
                false,
                new RuleSigns(List.of(), Optional.empty(), goods));
        return AlarmRuleKind.of("AI-05").orElseThrow().rule(row);
    }

    private static Observation look(int second, TextUse use, TextSight sight, List<String> codes, String... lines) {
        List<ReadLine> read =
                Arrays.stream(lines).map(line -> new ReadLine(line, 0.95)).toList();
        var text = new ZoneText(SHELF.name(), use, new TextReading(sight, 0, read, codes));
        return new Observation(
                CAMERA,
                second,
                second,
                NINE.plusSeconds(second),
                true,
                "",
                List.of(),
                "nano",
                "00",
                List.of(),
                new ZoneFinds(List.of(text), List.of()));
    }

    private static Held judged(String... lines) {
        return new GoodsOffered(GOODS).judge(look(0, TextUse.GOODS, TextSight.READ, List.of(), lines), SHELF);
    }

    @Test
    void aWordOfACategoryOutsideTheLicenceHoldsAndOneInsideDoesNot() {
        assertThat(judged("欢迎光临", "乙肝疫苗")).isEqualTo(new Held.Holds());
        assertThat(judged("中药饮片")).isEqualTo(new Held.Holds());
        assertThat(judged("中药配方颗粒")).as("nothing says that it is outside").isEqualTo(new Held.Not());
        assertThat(judged("感冒用药")).isEqualTo(new Held.Not());
        assertThat(judged()).isEqualTo(new Held.Not());
        assertThat(judged("非处方药")).as("says something else").isEqualTo(new Held.Not());
        assertThat(judged("处方药")).isEqualTo(new Held.Holds());
    }

    @Test
    void aWordThatGoesOverTwoLinesIsFoundAsItIsWrittenOnly() {
        assertThat(judged("本店专营中药", "饮片、参茸")).isEqualTo(new Held.Holds());
        assertThat(judged("中", "药饮片")).isEqualTo(new Held.Holds());
        assertThat(judged("中药", "优惠", "饮片")).as("another line between").isEqualTo(new Held.Not());
        assertThat(judged("饮片", "中药")).isEqualTo(new Held.Not());
        assertThat(judged("中约", "饮片")).as("a sign misread").isEqualTo(new Held.Not());
        assertThat(judged("夏季防疫", "苗条茶")).as("two signs that happen to meet").isEqualTo(new Held.Not());
        assertThat(judged("不销售中药", "饮片")).as("excused").isEqualTo(new Held.Not());
        assertThat(judged("中药", "饮片", "严禁零售")).as("excused below").isEqualTo(new Held.Not());
        assertThat(new GoodsOffered(GOODS)
                        .said(look(0, TextUse.GOODS, TextSight.READ, List.of(), "专营中药", "饮片"), SHELF)
                        .orElseThrow()
                        .text())
                .contains("专营中药饮片")
                .contains("不在许可范围");
    }

    @Test
    void aNoticeThatItIsNotSoldExcusesItsOwnLineAndItsNeighbours() {
        assertThat(judged("本店不销售疫苗")).isEqualTo(new Held.Not());
        assertThat(judged("本店不销售", "疫苗、蛋白同化制剂")).isEqualTo(new Held.Not());
        assertThat(judged("疫苗", "严禁零售")).isEqualTo(new Held.Not());
        assertThat(judged("本店不销售", "烟草", "疫苗")).isEqualTo(new Held.Holds());
    }

    @Test
    void aLineThatIsNotBelievedSaysNothing() {
        var faint = new Observation(
                CAMERA,
                0,
                0,
                NINE,
                true,
                "",
                List.of(),
                "nano",
                "00",
                List.of(),
                new ZoneFinds(
                        List.of(new ZoneText(
                                SHELF.name(),
                                TextUse.GOODS,
                                new TextReading(TextSight.READ, 0, List.of(new ReadLine("疫苗", 0.89)), List.of()))),
                        List.of()));
        assertThat(new GoodsOffered(GOODS).judge(faint, SHELF)).isEqualTo(new Held.Not());
    }

    @Test
    void whatCannotBeReadIsUnseenAndSoIsEverythingWithoutALicence() {
        var condition = new GoodsOffered(GOODS);
        var unread = new Held.Unseen(UnseenReason.UNREADABLE);
        for (TextSight sight : List.of(TextSight.HIDDEN, TextSight.SMALL, TextSight.WAITING, TextSight.NO_READER)) {
            Observation look = look(0, TextUse.GOODS, sight, List.of(), "疫苗");
            assertThat(condition.judge(look, SHELF)).isEqualTo(unread);
            assertThat(condition.said(look, SHELF)).contains(new Said(false, ""));
        }
        Observation plate = look(0, TextUse.PLATE, TextSight.READ, List.of(), "疫苗");
        assertThat(condition.judge(plate, SHELF)).as("words of another use").isEqualTo(unread);
        assertThat(condition.judge(look(0, TextUse.GOODS, TextSight.READ, List.of(), "疫苗"), Zone.whole("西墙")))
                .isEqualTo(unread);
        var unlicensed = new GoodsOffered(UNLICENSED);
        Observation seen = look(0, TextUse.GOODS, TextSight.READ, List.of(), "疫苗");
        assertThat(unlicensed.judge(seen, SHELF)).as("no licence, no judgement").isEqualTo(unread);
        assertThat(unlicensed.said(seen, SHELF)).isEmpty();
        assertThatThrownBy(() -> rule(Optional.empty())).isInstanceOf(FaultException.class);
    }

    @Test
    void whatIsToldIsTheLineTheCategoryAndCodesThatNobodyJudged() {
        var condition = new GoodsOffered(GOODS);
        assertThat(said(condition, List.of(), "乙肝疫苗")).isEqualTo("“乙肝疫苗”疫苗，禁止零售");
        assertThat(said(condition, List.of(), "中药饮片", "中药饮片")).isEqualTo("“中药饮片”中药饮片，不在许可范围");
        assertThat(said(condition, List.of("6901234567892"), "疫苗[进口]")).isEqualTo("“疫苗（进口）”疫苗，禁止零售；条码未判：6901234567892");
        assertThat(said(condition, List.of("6901234567892"), "感冒用药")).isEmpty();
        String all = said(condition, List.of("6901234567892", "81234567890123456789"), "疫苗", "中药饮片", "处方药柜台在里面往右走到底");
        assertThat(all).hasSize(Said.MOST).endsWith("…");
    }

    private static String said(GoodsOffered condition, List<String> codes, String... lines) {
        return condition
                .said(look(0, TextUse.GOODS, TextSight.READ, codes, lines), SHELF)
                .orElseThrow()
                .text();
    }

    @Test
    void tenMinutesWithoutABreakFireAndKeptLooksSayTheSameAgain() {
        AlarmRule rule = rule(Optional.of(GOODS));
        assertThat(AlarmRuleKind.of("AI-05").orElseThrow().zones())
                .containsExactlyInAnyOrder(ZoneKind.SHELF, ZoneKind.PRESCRIPTION);
        assertThat(rehearsed(rule, 600, -1))
                .singleElement()
                .extracting(Episode::from)
                .isEqualTo(NINE);
        assertThat(rehearsed(rule, 599, -1)).isEmpty();
        assertThat(rehearsed(rule, 900, 400)).as("somebody stood before it").isEmpty();
    }

    private static List<Episode> rehearsed(AlarmRule rule, int last, int hidden) {
        var rehearsal = new Rehearsal(SHELF, rule.condition(), Duration.ofSeconds(15));
        IntStream.rangeClosed(0, last)
                .mapToObj(second -> look(
                        second, TextUse.GOODS, second == hidden ? TextSight.HIDDEN : TextSight.READ, List.of(), "疫苗"))
                .forEach(look -> rehearsal.add(new KeptLook.Seen(look)));
        return rehearsal
                .judged(rule, new BusinessHours(ZoneId.of("Asia/Shanghai"), Map.of()))
                .episodes();
    }
}
