package org.xunyao.registry.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xunyao.registry.CameraCode;
import org.xunyao.registry.DeviceFile.Item;
import org.xunyao.registry.camera.RecordStanding.Lack;
import org.xunyao.registry.camera.RecordStanding.Lack.Why;

final class FileRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final FileRules RULES = new FileRules(Stream.of(Item.values())
            .map(item -> rule(item, item == Item.CLOCK_CHECKED ? OptionalInt.of(30) : OptionalInt.empty()))
            .toList());

    @Test
    void onlyAWholeFileIsProofAndEachGapIsNamed() {
        Map<Item, DevicePaper> papers = all();
        assertThat(judge(papers, "")).isEqualTo(new RecordStanding(RecordUse.PROOF, List.of()));
        for (Item item : Item.values()) {
            var without = new EnumMap<>(papers);
            without.remove(item);
            assertThat(judge(without, ""))
                    .isEqualTo(new RecordStanding(RecordUse.LEAD, List.of(new Lack(item, Why.MISSING))));
        }
    }

    @Test
    void aShopThatKeepsRecordingsMakesALeadObtainableAndNotMore() {
        assertThat(judge(Map.of(), "后仓录像机，存 30 日").use()).isEqualTo(RecordUse.OBTAINABLE);
        assertThat(judge(all(), "后仓录像机，存 30 日").use()).isEqualTo(RecordUse.PROOF);
        assertThat(judge(Map.of(), "").use()).isEqualTo(RecordUse.LEAD);
    }

    @Test
    void aClockCheckAgesAndAPaperEndsOnItsLastDay() {
        assertThat(clock(DAY.minusDays(30)).use()).isEqualTo(RecordUse.PROOF);
        assertThat(clock(DAY.minusDays(31)).lacks()).containsExactly(new Lack(Item.CLOCK_CHECKED, Why.EXPIRED));
        assertThat(clock(DAY.plusDays(1)).lacks()).containsExactly(new Lack(Item.CLOCK_CHECKED, Why.NOT_YET));
        var undated = all();
        undated.put(Item.CLOCK_CHECKED, new DevicePaper("已校", Optional.empty(), Optional.empty()));
        assertThat(judge(undated, "").lacks()).containsExactly(new Lack(Item.CLOCK_CHECKED, Why.UNDATED));
        var ended = all();
        ended.put(Item.TECHNICAL_REVIEW, new DevicePaper("检", Optional.empty(), Optional.of(DAY.minusDays(1))));
        assertThat(judge(ended, "").lacks()).containsExactly(new Lack(Item.TECHNICAL_REVIEW, Why.EXPIRED));
    }

    @Test
    void withoutARuleInForceNothingIsProof() {
        assertThat(new FileRules(List.of()).judge(camera(all(), ""), DAY).use()).isEqualTo(RecordUse.LEAD);
        assertThat(RULES.judge(camera(all(), ""), LocalDate.of(2025, 1, 1)).use())
                .isEqualTo(RecordUse.LEAD);
    }

    private static RecordStanding clock(LocalDate day) {
        var papers = all();
        papers.put(Item.CLOCK_CHECKED, new DevicePaper("与国家授时中心差 0.3 秒", Optional.of(day), Optional.empty()));
        return judge(papers, "");
    }

    private static Map<Item, DevicePaper> all() {
        var papers = new EnumMap<Item, DevicePaper>(Item.class);
        for (Item item : Item.values()) {
            papers.put(item, new DevicePaper("档", Optional.of(DAY.minusDays(3)), Optional.empty()));
        }
        return papers;
    }

    private static RecordStanding judge(Map<Item, DevicePaper> papers, String recording) {
        return RULES.judge(camera(papers, recording), DAY);
    }

    private static RegisteredCamera camera(Map<Item, DevicePaper> papers, String recording) {
        return new RegisteredCamera(
                new CameraCode("C1"),
                new CameraSite("样例药店", Optional.empty(), "处方区"),
                new CameraDevice("", "", recording),
                Optional.empty(),
                new CameraFile(papers, List.of()),
                Optional.empty(),
                1);
    }

    private static FileRule rule(Item item, OptionalInt days) {
        return new FileRule(item, days, LocalDate.of(2026, 1, 1), Optional.empty(), "设计", false);
    }
}
