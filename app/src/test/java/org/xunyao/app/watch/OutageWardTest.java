package org.xunyao.app.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xunyao.store.Store;
import org.xunyao.supervision.alarm.AlarmEvidence;
import org.xunyao.supervision.alarm.AlarmHead;
import org.xunyao.supervision.alarm.Finding;
import org.xunyao.supervision.outage.Outage;
import org.xunyao.supervision.outage.OutageCause;
import org.xunyao.video.CameraId;

class OutageWardTest {
    private static final String DAY = "08:00-18:00";

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

    private static OutageRig rig() {
        return new OutageRig(store, folder, "O" + ++rigs);
    }

    private static Outage told(AlarmHead head) {
        return Outage.read(head.finding().detector().name()).orElseThrow();
    }

    @Test
    void aCameraFromWhichNothingComesIsOneAlarmWithTheLastPictureAndTheFirst() throws IOException {
        OutageRig rig = rig();
        CameraId one = rig.watched("1", "同安堂", DAY);
        rig.camera("2", "同安堂");
        rig.silent(20);
        Instant gone = rig.now().plusSeconds(1);
        rig.silent(40, one);
        assertThat(rig.alarms()).as("39 s are known").isEmpty();
        rig.silent(1, one);
        AlarmHead head = rig.alarms().getFirst().head();
        Finding finding = head.finding();
        assertThat(finding.from()).isEqualTo(gone);
        assertThat(finding.counted()).isEqualTo(Duration.ofSeconds(40));
        assertThat(told(head)).isEqualTo(new Outage(OutageCause.CAMERA, 1, 1));
        assertThat(rig.arrivals(head.evidence().firstClip()))
                .containsExactly(
                        gone.minusSeconds(4), gone.minusSeconds(3), gone.minusSeconds(2), gone.minusSeconds(1));

        rig.silent(60, one);
        Instant back = rig.now().plusSeconds(1);
        rig.silent(30);
        assertThat(rig.alarms()).hasSize(1);
        AlarmEvidence items = rig.alarms().getFirst().head().evidence();
        assertThat(rig.alarms().getFirst().head().finding().to()).isEqualTo(back);
        assertThat(rig.arrivals(items.lastClip().orElseThrow()).getFirst()).isEqualTo(back);
        assertThat(items.stills()).as("the last before and the first after").hasSize(2);
    }

    @Test
    void ourOwnLineAndOurOwnStopAreNoOutageOfTheShops() {
        OutageRig rig = rig();
        CameraId one = rig.watched("1", "同安堂", DAY);
        rig.watched("2", "回春堂", DAY);
        rig.silent(10);
        rig.ownLine(300);
        rig.silent(30, one);
        rig.silent(5);
        assertThat(rig.alarms()).isEmpty();
        rig.silent(30, one);
        rig.stopped(600);
        rig.silent(30, one);
        assertThat(rig.alarms()).as("what lies between nobody saw").isEmpty();
        rig.silent(11, one);
        assertThat(rig.alarms()).hasSize(1);
    }

    @Test
    void theOnlyShopOfAStationIsNotBlamedForItsLine() {
        OutageRig rig = rig();
        CameraId one = rig.watched("1", "同安堂", DAY);
        CameraId two = rig.watched("2", "同安堂", DAY);
        rig.silent(10);
        rig.silent(300, one, two);
        assertThat(rig.alarms()).isEmpty();
    }

    @Test
    void camerasOfAShopThatGoTogetherAreOneAlarmThatSaysSo() {
        OutageRig rig = rig();
        CameraId one = rig.watched("1", "同安堂", DAY);
        CameraId two = rig.watched("2", "同安堂", DAY);
        CameraId three = rig.camera("3", "同安堂");
        rig.camera("4", "回春堂");
        rig.silent(10);
        rig.silent(8, two);
        rig.silent(60, one, two, three);
        assertThat(rig.alarms()).hasSize(1);
        AlarmHead head = rig.alarms().getFirst().head();
        assertThat(head.finding().camera()).isEqualTo(one);
        assertThat(told(head)).isEqualTo(new Outage(OutageCause.SHOP, 3, 1));

        rig.silent(60, two, three);
        assertThat(rig.alarms()).as("the first is back, the others are not").hasSize(2);
        assertThat(told(rig.alarms().getFirst().head())).isEqualTo(new Outage(OutageCause.PART, 2, 1));
    }

    @Test
    void aCameraForWhichAnotherSpokeSpeaksForItselfTheNextTime() {
        OutageRig rig = rig();
        CameraId one = rig.watched("1", "同安堂", DAY);
        CameraId two = rig.watched("2", "同安堂", DAY);
        rig.camera("3", "回春堂");
        rig.silent(10);
        rig.silent(60, one, two);
        rig.silent(150);
        assertThat(rig.alarms()).hasSize(1);
        rig.silent(50, two);
        assertThat(rig.alarms()).hasSize(2);
        AlarmHead head = rig.alarms().getFirst().head();
        assertThat(head.finding().camera()).isEqualTo(two);
        assertThat(told(head)).isEqualTo(new Outage(OutageCause.CAMERA, 1, 2));
    }

    @Test
    void outagesCloseToEachOtherAreOneAlarmAndLaterOnesAreCounted() {
        OutageRig rig = rig();
        CameraId one = rig.watched("1", "同安堂", DAY);
        rig.camera("2", "回春堂");
        rig.silent(10);
        rig.silent(50, one);
        rig.silent(20);
        rig.silent(50, one);
        rig.silent(20);
        assertThat(rig.alarms()).hasSize(1);
        assertThat(rig.alarms().getFirst().head().evidence().clips()).hasSize(4);
        rig.silent(150);
        rig.silent(50, one);
        assertThat(rig.alarms()).hasSize(2);
        assertThat(told(rig.alarms().getFirst().head()).nth()).isEqualTo(3);
    }

    @Test
    void outsideOfTheHoursOrWithoutFilmFromBeforeNothingIsRaised() {
        OutageRig rig = rig();
        CameraId closed = rig.watched("1", "同安堂", "12:00-18:00");
        CameraId never = rig.watched("2", "回春堂", DAY);
        rig.camera("3", "回春堂");
        rig.silent(10, never);
        rig.silent(120, closed, never);
        assertThat(rig.alarms()).isEmpty();
    }

    @Test
    void withTheEndOfTheHoursTheAlarmEnds() {
        OutageRig rig = rig();
        CameraId one = rig.watched("1", "同安堂", "08:00-10:02");
        rig.camera("2", "回春堂");
        rig.silent(30);
        rig.silent(200, one);
        AlarmHead head = rig.alarms().getFirst().head();
        assertThat(head.finding().to()).isEqualTo(Instant.parse("2026-11-23T02:02:00Z"));
        assertThat(head.evidence().lastClip()).isEmpty();
        rig.silent(30);
        assertThat(rig.alarms()).hasSize(1);
    }
}
