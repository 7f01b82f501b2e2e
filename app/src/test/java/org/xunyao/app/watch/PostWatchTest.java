package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.evidence.EvidenceItem;
import org.xunyao.evidence.EvidenceKind;
import org.xunyao.evidence.EvidenceUse;
import org.xunyao.store.Store;
import org.xunyao.supervision.Duty;
import org.xunyao.supervision.Segment;
import org.xunyao.supervision.UnseenReason;
import org.xunyao.supervision.alarm.Alarm;
import org.xunyao.supervision.alarm.AlarmColour;
import org.xunyao.supervision.alarm.AlarmEvidence;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.Why;
import org.xunyao.video.clip.Clip;

class PostWatchTest {
    private static final WatchLimits LIMITS = WatchLimits.USUAL;
    private static final int SETTLE = 2;

    @TempDir
    static Path folder;

    private static Store store;
    private static int rigs;

    @BeforeAll
    static void open() {
        store = WatchRig.open(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static WatchRig rig(SecondLook second) {
        return rig(LIMITS, second);
    }

    private static WatchRig rig(WatchLimits limits, SecondLook second) {
        return new WatchRig(store, folder, "T" + ++rigs, limits, second);
    }

    private static WatchRig agreeing() {
        return rig((units, zone) -> WatchRig.agrees(units));
    }

    @Test
    void anAlarmIsRaisedAfterFortySecondsOfUnbrokenAbsence() {
        WatchRig rig = agreeing();
        rig.manned(5);
        rig.empty(40);
        assertThat(rig.alarms()).isEmpty();
        rig.empty(1);

        assertThat(rig.alarms()).hasSize(1);
        Finding finding = rig.alarms().getFirst().head().finding();
        assertThat(finding.rule()).isEqualTo(new Finding.Rule("AI-01-DEMO", 1));
        assertThat(finding.counted()).isEqualTo(Duration.ofSeconds(40));
        assertThat(finding.threshold()).isEqualTo(Duration.ofSeconds(40));
        assertThat(finding.detector()).isEqualTo(WatchRig.DETECTOR);
        assertThat(finding.zone()).isEqualTo(rig.watch().post().zone());
        assertThat(rig.alarms().getFirst().head().colour()).isEqualTo(AlarmColour.YELLOW);
        rig.empty(30);
        assertThat(rig.alarms()).hasSize(1);
        assertThat(rig.looked()).as("looked at once").hasSize(1);
    }

    @Test
    void whereNoLookCameSinceTheLastOneIsBelievedOnlyAfterAWhile() {
        WatchRig rig = agreeing();
        rig.empty(40);
        rig.unlooked(SETTLE);
        assertThat(rig.alarms()).as("a look at what was since may still come").isEmpty();
        rig.unlooked(1);
        assertThat(rig.alarms()).hasSize(1);
        assertThat(rig.alarms().getFirst().head().finding().counted()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void whoListensIsToldOfAnAlarmOnceItIsSavedAndOfItsEnd() {
        WatchRig rig = agreeing();
        var heard = new ArrayList<Integer>();
        Runnable stop =
                rig.news().listen(Runnable::run, () -> heard.add(rig.alarms().size()));
        rig.empty(42);
        assertThat(heard).containsExactly(1);
        rig.manned(5);
        assertThat(heard).containsExactly(1, 1);
        stop.run();
        rig.empty(120);
        assertThat(rig.alarms()).isNotEmpty();
        assertThat(heard).hasSize(2);
    }

    @Test
    void evidenceIsSealedBeforeTheAlarmIsRaised() throws IOException {
        WatchRig rig = agreeing();
        rig.empty(44);

        assertThat(rig.deeds()).containsExactly("evidence.seal", "evidence.seal", "alarm.raise");
        AlarmEvidence items = rig.alarms().getFirst().head().evidence();
        EvidenceItem clip = rig.item(items.firstClip());
        EvidenceItem still = rig.item(items.still());
        assertThat(clip.kind()).isEqualTo(EvidenceKind.CLIP);
        assertThat(clip.mediaType()).isEqualTo(Clip.MEDIA_TYPE);
        assertThat(clip.derivedFrom()).isEmpty();
        assertThat(still.kind()).isEqualTo(EvidenceKind.STILL);
        assertThat(still.derivedFrom()).contains(clip.id());
        assertThat(still.operations()).containsExactly("decoded");
        assertThat(List.of(clip.use(), still.use())).containsOnly(EvidenceUse.LEAD_ONLY);
        assertThat(clip.times().cameraTime())
                .as("the camera never said what time it is")
                .isEmpty();
        assertThat(still.times().cameraTime()).isEmpty();
        assertThat(rig.alarms().getFirst().head().times())
                .usingRecursiveComparison()
                .ignoringFields("clock")
                .isEqualTo(still.times());
        assertThat(numbers(rig.clip(items.firstClip()).units()))
                .as("what was looked at is what was sealed")
                .isEqualTo(numbers(rig.looked().getFirst()));
    }

    @Test
    void theFirstClipReachesFromTheBeginningToTheFiring() throws IOException {
        WatchRig rig = agreeing();
        rig.manned(10);
        rig.empty(43);

        Alarm.Raised alarm = rig.alarms().getFirst();
        Clip clip = rig.clip(alarm.head().evidence().firstClip());
        Finding finding = alarm.head().finding();
        assertThat(clip.units().getFirst().arrival()).isBeforeOrEqualTo(finding.from());
        assertThat(clip.units().getLast().arrival()).isEqualTo(finding.to());
        assertThat(clip.units()).hasSizeBetween(41, 44);
    }

    @Test
    void theEndOfTheEpisodeIsAppendedAsASecondClip() throws IOException {
        WatchRig rig = agreeing();
        rig.empty(60);
        assertThat(rig.alarms().getFirst().head().evidence().lastClip()).isEmpty();
        rig.manned(5);

        assertThat(rig.alarms()).hasSize(1);
        Alarm.Raised alarm = rig.alarms().getFirst();
        assertThat(alarm.head().finding().counted()).isEqualTo(Duration.ofSeconds(60));
        Clip last = rig.clip(alarm.head().evidence().lastClip().orElseThrow());
        assertThat(last.units().getLast().arrival())
                .isEqualTo(alarm.head().finding().to());
        assertThat(last.units()).hasSizeBetween(30, 34);
        assertThat(rig.sealed()).hasSize(3);
        rig.manned(120);
        assertThat(rig.sealed()).as("once").hasSize(3);
    }

    @Test
    void anUnseenMomentBreaksTheAbsence() {
        WatchRig rig = agreeing();
        rig.empty(35);
        rig.covered(1);
        rig.empty(35);

        assertThat(rig.alarms()).isEmpty();
        assertThat(rig.looked()).isEmpty();
    }

    @Test
    void aLostStreamBreaksTheAbsence() {
        WatchRig rig = agreeing();
        rig.empty(35);
        rig.watch()
                .event(new StreamEvent.Down(
                        rig.watch().post().camera(), rig.now().plusMillis(1), Why.NO_PICTURES, 1, rig.now()));
        rig.empty(35);

        assertThat(rig.alarms()).isEmpty();
        assertThat(rig.watch().segments())
                .extracting(Segment::duty)
                .contains(new Duty.Unseen(UnseenReason.STREAM_LOST));
    }

    @Test
    void aDeadWorkerBreaksTheAbsence() {
        WatchRig rig = agreeing();
        rig.empty(35);
        rig.unlooked(1);
        rig.watch().interrupted(UnseenReason.RESTARTED);
        rig.empty(35);

        assertThat(rig.alarms()).isEmpty();
    }

    @Test
    void aLookSpeaksFifteenSecondsAndNoLonger() {
        WatchRig rig = agreeing();
        rig.empty(20);
        rig.unlooked(30);

        assertThat(rig.alarms()).isEmpty();
        assertThat(rig.watch().segments().getLast().duty()).isEqualTo(new Duty.Unseen(UnseenReason.NO_LOOK));
    }

    @Test
    void whatWasBeforeARestartOfTheProgramIsNotCounted() {
        WatchRig rig = agreeing();
        rig.empty(35);
        rig.restart();
        assertThat(rig.watch().segments()).isEmpty();
        rig.unlooked(2);
        assertThat(rig.watch().segments().getFirst().duty()).isEqualTo(new Duty.Unseen(UnseenReason.NO_LOOK));
        rig.empty(40);
        assertThat(rig.alarms()).isEmpty();
        rig.empty(3);
        assertThat(rig.alarms()).hasSize(1);
    }

    @Test
    void withoutASecondLookNothingIsRaisedOrSealed() {
        WatchRig rig = rig(SecondLook.none());
        rig.empty(120);

        assertThat(rig.alarms()).isEmpty();
        assertThat(rig.sealed()).isEmpty();
    }

    @Test
    void aSecondLookThatComesBackRaisesTheAlarmThatWasHeldBack() {
        var answers = new ArrayDeque<>(List.of("cannot", "cannot"));
        WatchRig rig = rig((units, zone) ->
                answers.isEmpty() ? WatchRig.agrees(units) : new SecondLook.Cannot(answers.removeFirst()));
        rig.empty(60);
        assertThat(rig.alarms()).isEmpty();
        rig.empty(20);

        assertThat(rig.alarms()).hasSize(1);
        assertThat(rig.looked()).as("asked every fifteen seconds").hasSize(3);
    }

    @Test
    void aSecondLookThatNeverCameIsGivenUpWhenTheAbsenceIsOver() {
        WatchRig rig = rig(SecondLook.none());
        rig.empty(50);
        rig.manned(60);
        int looks = rig.looked().size();
        rig.manned(120);

        assertThat(rig.looked()).hasSize(looks);
    }

    @Test
    void aSecondLookThatBreaksIsAskedAgainAfterAWhile() {
        var breaks = new ArrayDeque<>(List.of("once"));
        WatchRig rig = rig((units, zone) -> {
            if (breaks.poll() != null) {
                throw new IllegalStateException("broken");
            }
            return WatchRig.agrees(units);
        });
        assertThatThrownBy(() -> rig.empty(43)).isInstanceOf(IllegalStateException.class);
        rig.empty(14);
        assertThat(rig.looked()).hasSize(1);
        rig.empty(2);

        assertThat(rig.alarms()).hasSize(1);
    }

    @Test
    void aDiskThatRefusesRaisesNothingAndTheAlarmComesWhenItWorksAgain() {
        WatchRig rig = agreeing();
        rig.diskRefuses(true);
        rig.empty(50);
        assertThat(rig.alarms()).isEmpty();
        assertThat(rig.deeds()).isEmpty();
        rig.diskRefuses(false);
        rig.empty(20);

        assertThat(rig.alarms()).hasSize(1);
        assertThat(rig.deeds()).containsExactly("evidence.seal", "evidence.seal", "alarm.raise");
    }

    @Test
    void anEndThatCouldNotBeSealedIsAppendedLater() {
        WatchRig rig = agreeing();
        rig.empty(50);
        rig.diskRefuses(true);
        rig.manned(5);
        assertThat(rig.alarms().getFirst().head().evidence().lastClip()).isEmpty();
        rig.diskRefuses(false);
        rig.manned(20);

        assertThat(rig.alarms().getFirst().head().evidence().lastClip()).isPresent();
    }

    @Test
    void aContradictionDropsTheFilmAndCountsAnew() {
        var answers = new ArrayDeque<>(List.of("somebody sits"));
        WatchRig rig = rig((units, zone) ->
                answers.isEmpty() ? WatchRig.agrees(units) : new SecondLook.Disagrees(answers.removeFirst()));
        rig.empty(43);
        assertThat(rig.looked()).hasSize(1);
        rig.empty(37);
        assertThat(rig.alarms()).isEmpty();
        assertThat(rig.sealed()).isEmpty();
        rig.empty(5);

        assertThat(rig.alarms()).hasSize(1);
        assertThat(rig.alarms().getFirst().head().finding().counted()).isLessThan(Duration.ofSeconds(45));
    }

    @Test
    void filmOfAnAbsenceThatEndsInTimeIsNeverSealed() {
        WatchRig rig = agreeing();
        rig.empty(38);
        rig.manned(3);
        rig.empty(38);
        rig.manned(60);

        assertThat(rig.sealed()).isEmpty();
        assertThat(rig.deeds()).isEmpty();
    }

    @Test
    void aBeginningOlderThanTheRingComesFromTheSpool() throws IOException {
        WatchRig rig = rig((units, zone) -> units.size() < 4 ? new SecondLook.Cannot("") : late(units));
        rig.empty(130);

        Clip clip = rig.clip(rig.alarms().getFirst().head().evidence().firstClip());
        assertThat(clip.units().getFirst().number()).isEqualTo(1);
        assertThat(gaps(clip)).as("between the spool and the ring").isEqualTo(1);
    }

    @Test
    void aFullSpoolKeepsWhatItHas() throws IOException {
        var small = new WatchLimits(LIMITS.cover(), LIMITS.settle(), 40, LIMITS.retry());
        WatchRig rig = rig(small, (units, zone) -> WatchRig.agrees(units));
        rig.empty(50);

        Clip clip = rig.clip(rig.alarms().getFirst().head().evidence().firstClip());
        assertThat(clip.units().getFirst().number()).isEqualTo(1);
        assertThat(clip.units().get(1).number()).isEqualTo(2);
        assertThat(gaps(clip)).isEqualTo(1);
    }

    @Test
    void anEpisodeSoonAfterJoinsTheSameAlarm() {
        WatchRig rig = agreeing();
        rig.empty(45);
        rig.manned(10);
        rig.empty(50);
        rig.manned(10);

        assertThat(rig.alarms()).hasSize(1);
        Alarm.Raised alarm = rig.alarms().getFirst();
        assertThat(alarm.head().finding().counted()).isEqualTo(Duration.ofSeconds(50));
        assertThat(alarm.head().evidence().clips()).hasSize(4);
        assertThat(alarm.head().evidence().stills()).hasSize(2);
        assertThat(rig.sealed()).hasSize(6);
    }

    private static SecondLook.Answer late(List<AccessUnit> units) {
        return units.getLast().number() < 100 ? new SecondLook.Cannot("not yet") : WatchRig.agrees(units);
    }

    private static List<Long> numbers(List<AccessUnit> units) {
        return units.stream().map(AccessUnit::number).toList();
    }

    private static long gaps(Clip clip) {
        long gaps = 0;
        for (int i = 0; i < clip.units().size(); i++) {
            gaps += clip.gapBefore(i) ? 1 : 0;
        }
        return gaps;
    }
}
