package org.xunyao.app.alarms.fair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.xunyao.access.RefusedException;
import org.xunyao.evidence.CaptureTimes;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.FaultException;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.licence.DrugLicence;
import org.xunyao.registry.licence.LicenceMethod;
import org.xunyao.registry.licence.LicenceText;
import org.xunyao.supervision.Zone;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmEvidence;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.duty.DutyDraft;
import org.xunyao.supervision.duty.DutyEntry;
import org.xunyao.supervision.duty.DutyPost;
import org.xunyao.supervision.online.CameraDay;
import org.xunyao.supervision.workshop.RaisedAlarm;
import org.xunyao.supervision.workshop.RaisedAlarm.Outcome;
import org.xunyao.supervision.workshop.RuleDesk;
import org.xunyao.testkit.screen.Reading;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.Box;
import org.xunyao.video.CameraId;
import org.xunyao.video.Observation;
import org.xunyao.video.looks.KeptLook;
import org.xunyao.video.looks.LookShelf;

class FairSearchTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CameraId C01 = new CameraId("C01");
    private static final CameraId C02 = new CameraId("C02");
    private static final CameraId C03 = new CameraId("C03");
    private static final Instant FROM = Instant.parse("2026-11-20T01:36:20Z");
    private static final Instant TO = FROM.plusSeconds(1_900);

    private final List<KeptLook> looks = new ArrayList<>();
    private final List<DutyEntry> entries = new ArrayList<>();
    private final List<RaisedAlarm> earlier = new ArrayList<>();
    private List<CameraId> others = List.of(C02, C03);
    private List<DrugLicence> licences = List.of();
    private String minutes = "u".repeat(CameraDay.MINUTES);

    @Test
    void personsOnOtherCamerasTenMinutesAroundAreSaidAndWhatWasNotSeenIsNotNobody() {
        look(C02, FROM.minusSeconds(599), true);
        look(C02, TO.plusSeconds(599), true);
        look(C02, TO, false);
        look(C02, FROM.minusSeconds(601), true);
        assertThat(sentences()).contains("C02：看清 3 次，其中 2 次有人，首次 09:26:21，末次 10:17:59");
        assertThat(sentences()).contains("C03：没有可用的观测，不能说明有没有人");
        look(C03, TO, false);
        assertThat(sentences()).contains("C03：看清 1 次，都没有人");
        others = List.of();
        assertThat(sentences()).contains("这家店没有登记其他点位");
    }

    @Test
    void leaveCountsUnlessItWasTakenBack() {
        assertThat(sentences()).anyMatch(said -> said.startsWith("没有登记请假"));
        DutyEntry leave = entry(DutyDraft.Kind.LEAVE, Optional.empty(), 1);
        entries.add(leave);
        assertThat(sentences()).contains("已登记请假 11-20 09:00 至 11-20 10:00：去医院");
        entries.add(entry(DutyDraft.Kind.LEAVE, Optional.of(leave.id()), 2));
        assertThat(sentences()).anyMatch(said -> said.startsWith("没有登记请假"));
    }

    @Test
    void theClockTheAlarmsBeforeAndThePicturesAreSaid() {
        assertThat(sentences()).contains("摄像机的钟比本机快 1 分 5 秒，画面上的时间要换算", "这个点位此前有 0 条同规则告警，没有误报");
        earlier.add(raised(1, C01, Outcome.FALSE, "SHORT_BREAK"));
        earlier.add(raised(2, C01, Outcome.RIGHT, ""));
        earlier.add(raised(3, C02, Outcome.FALSE, "OTHER"));
        assertThat(sentences()).contains("这个点位此前有 2 条同规则告警，其中误报 1 条：SHORT_BREAK 1");
        assertThat(sentences()).contains("有可用画面 52 分钟，没有记录 0 分钟");
        // 09:40 of the day, in the middle of it.
        minutes = "u".repeat(580) + "ff" + ".".repeat(3) + "u".repeat(CameraDay.MINUTES - 585);
        assertThat(sentences()).contains("有可用画面 47 分钟，没有记录 3 分钟；另有：画面冻结 2 分钟");
    }

    @Test
    void theLicenceThatWasKnownThenIsShownAndALaterOneIsPointedTo() {
        assertThat(sentences()).contains("没有登记许可证，不能说明许可范围，请查许可档案");
        licences = List.of(licence(1, head().raisedAt().minusSeconds(60), "2029-05-19", ""));
        assertThat(sentences()).contains("药品经营许可证 澜DA330198002，单体零售，有效期 2024-05-20 至 2029-05-19，经营范围：CHEMICAL、OTC_B");
        licences = List.of(licence(1, head().raisedAt().minusSeconds(60), "2026-10-14", "乙类非处方药"));
        assertThat(sentences()).anyMatch(said -> said.endsWith("经营范围：乙类非处方药；告警当日不在有效期内，可能已换证未登记"));
        licences = List.of(
                licence(2, head().raisedAt().plusSeconds(60), "2031-10-14", "新证"),
                licence(1, head().raisedAt().minusSeconds(60), "2029-05-19", "旧证"));
        assertThat(sentences()).anyMatch(said -> said.endsWith("经营范围：旧证；告警之后又有登记，请查看"));
        licences = List.of(licence(1, head().raisedAt().plusSeconds(60), "2031-10-14", "新证"));
        assertThat(sentences()).contains("告警时还没有登记许可证，之后才登记，请查看");
    }

    private static DrugLicence licence(int number, Instant at, String to, String words) {
        var text = new LicenceText(
                "澜DA330198002",
                LicenceMethod.SINGLE_SHOP,
                Set.of("OTC_B", "CHEMICAL"),
                false,
                words,
                "澜溪县",
                LocalDate.of(2024, 5, 20),
                LocalDate.parse(to));
        return new DrugLicence(new PharmacyId(new UUID(0, 1)), number, text, at, "person:x");
    }

    @Test
    void whatIsRefusedOrCannotBeReadIsSaidAndTheRestStands() {
        var shop = new FairSources.Shop(
                camera -> others,
                finding -> {
                    throw new RefusedException(RuleDesk.LOOK);
                },
                of -> licences,
                code -> code);
        var sources = new FairSources(
                new Shelf(),
                shop,
                finding -> {
                    throw new FaultException("STORE-FAILED", "test");
                },
                (camera, from, to) -> List.of(),
                calls());
        List<FairPoint> found = new FairSearch(sources, Texts.of(Language.CHINESE), ZONE).of(head());
        assertThat(found)
                .extracting(FairPoint::sentence)
                .contains("读不出来，没有查过（STORE-FAILED）", "没有查看的权限，没有查过", "有可用画面 0 分钟，没有记录 52 分钟");
        assertThat(found).extracting(FairPoint::source).doesNotContain("");
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        assertThat(Reading.unlike(FairSearch.class, "fair")).isEmpty();
    }

    private List<String> sentences() {
        var sources = new FairSources(
                new Shelf(),
                new FairSources.Shop(camera -> others, finding -> earlier, of -> licences, code -> code),
                finding -> entries,
                (camera, from, to) ->
                        List.of(new CameraDay(camera, LocalDate.of(2026, 11, 20), minutes, 0, Optional.empty())),
                calls());
        return new FairSearch(sources, Texts.of(Language.CHINESE), ZONE)
                .of(head()).stream().map(FairPoint::sentence).toList();
    }

    private static FairSources.Calls calls() {
        return new FairSources.Calls(CameraId::code, code -> code);
    }

    private void look(CameraId camera, Instant at, boolean person) {
        List<Box> persons = person ? List.of(new Box(0.4, 0.1, 0.1, 0.2, 0.9)) : List.of();
        looks.add(new KeptLook.Seen(new Observation(camera, 1, 2, at, true, "", persons, "nanodet", "a".repeat(64))));
        looks.add(new KeptLook.Seen(
                new Observation(camera, 1, 2, at, false, "dark", List.of(), "nanodet", "a".repeat(64))));
    }

    private static DutyEntry entry(DutyDraft.Kind kind, Optional<UUID> undoes, long number) {
        var post = new DutyPost(new PharmacyId(new UUID(4, 1)), C01, "药师柜台");
        Instant from = Instant.parse("2026-11-20T01:00:00Z");
        var draft = new DutyDraft(post, kind, from, from.plus(Duration.ofHours(1)), "假条 7", "去医院");
        return new DutyEntry(new UUID(2, number), draft, "person:a", from, undoes);
    }

    private static RaisedAlarm raised(long number, CameraId camera, Outcome outcome, String reason) {
        Instant at = FROM.minus(Duration.ofDays(number));
        return new RaisedAlarm(
                new AlarmId(new UUID(5, number)),
                camera,
                "药师柜台",
                new Finding.Rule("AI-01", 1),
                at,
                at.plusSeconds(1_900),
                at,
                outcome,
                reason.isEmpty() ? Optional.empty() : Optional.of(reason));
    }

    private static AlarmHead head() {
        var zone = new Zone("药师柜台", List.of(new Zone.Corner(0, 0), new Zone.Corner(1, 0), new Zone.Corner(1, 1)));
        var finding = new Finding(
                C01,
                new PharmacyId(new UUID(4, 1)),
                new Finding.Rule("AI-01", 1),
                FROM,
                TO,
                Duration.ofSeconds(1_850),
                Duration.ofSeconds(1_800),
                new Finding.Detector("nanodet", Optional.empty(), 0.4),
                zone);
        var evidence =
                AlarmEvidence.of(new EvidenceId(new UUID(6, 1)), new EvidenceId(new UUID(6, 2)), Optional.empty());
        return new AlarmHead(
                new AlarmId(new UUID(5, 99)),
                AlarmColour.YELLOW,
                finding,
                evidence,
                new CaptureTimes(Optional.of(TO.plusSeconds(65)), Optional.of(TO), TO.plusSeconds(5)),
                TO);
    }

    private final class Shelf implements LookShelf {
        @Override
        public List<CameraId> cameras() {
            return List.of(C02, C03);
        }

        @Override
        public void read(CameraId camera, Instant from, Instant to, Consumer<KeptLook> each) {
            looks.stream()
                    .filter(look -> look.camera().equals(camera)
                            && !look.at().isBefore(from)
                            && !look.at().isAfter(to))
                    .forEach(each);
        }
    }
}
