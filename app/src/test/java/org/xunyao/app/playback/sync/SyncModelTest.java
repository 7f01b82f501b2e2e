package org.xunyao.app.playback.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.playback.PaintedProjector;
import org.xunyao.app.playback.sync.SyncLane.Standing;
import org.xunyao.app.playback.sync.SyncModel.Camera;
import org.xunyao.app.replay.Playing;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.task.Tasks;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.Why;
import org.xunyao.video.cache.Alignment;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.timeline.Coverage;
import org.xunyao.video.timeline.Coverage.Stretch;
import org.xunyao.video.timeline.Gap;

/// Three cameras on one playhead: one whose clock is fast and whose packets come late, one that tells no
/// time, one with a gap.
class SyncModelTest {
    private static final Instant START = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant END = START.plusSeconds(120);
    private static final int FPS = 10;
    private static final CameraId FAST = new CameraId("C1");
    private static final CameraId SILENT = new CameraId("C2");
    private static final CameraId GAPPED = new CameraId("C3");
    private static final CameraId BROKEN = new CameraId("C4");
    private static final Gap GAP = new Gap(START.plusSeconds(40), START.plusSeconds(60), Optional.of(Why.UNREACHABLE));
    private static final long PULSE = 16_000_000;

    private final AtomicInteger open = new AtomicInteger();
    private final Map<CameraId, List<AccessUnit>> kept = new HashMap<>();
    private final SyncModel model = new SyncModel(
            new SyncPorts(this::film, this::known, this::play), new Tasks(Runnable::run, Runnable::run, new Running()));
    private long now = 1;
    private int most;

    private static final class Running implements Clock {
        @Override
        public Instant now() {
            return END;
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Shanghai");
        }
    }

    SyncModelTest() {
        kept.put(FAST, units(FAST, 0, 120, 30));
        kept.put(SILENT, units(SILENT, 0, 120, 0));
        var gapped = new ArrayList<>(units(GAPPED, 0, 40, 0));
        gapped.addAll(units(GAPPED, 60, 120, 0));
        kept.put(GAPPED, gapped);
    }

    /// Key units each second; each third unit comes late by so much.
    private static List<AccessUnit> units(CameraId camera, int from, int to, int late) {
        var units = new ArrayList<AccessUnit>();
        for (int i = from * FPS; i < to * FPS; i++) {
            Instant came = START.plusMillis(i * 1_000L / FPS + (i % 3 == 1 ? late : 0));
            byte[] bytes = {0, 0, 0, 1, 0x41};
            units.add(new AccessUnit(camera, i, Codec.H264, i % FPS == 0, i * 90_000L / FPS, came, 0, bytes));
        }
        return units;
    }

    private Footage film(CameraId camera, Instant from, Instant to) {
        if (camera.equals(BROKEN)) {
            throw new FaultException("CACHE-DISK", "broken");
        }
        var found = new ArrayList<AccessUnit>();
        for (AccessUnit unit : kept.getOrDefault(camera, List.of())) {
            if (unit.key() && !unit.arrival().isAfter(from)) {
                found.clear();
            }
            if (!unit.arrival().isAfter(to)) {
                found.add(unit);
            }
        }
        CameraTimes begun = CameraTimes.NONE.after(new StreamEvent.CameraClock(camera, START, 0, Optional.empty()));
        var claim = new StreamEvent.CameraClock(camera, START, 0, Optional.of(START.plusMillis(2_300)));
        return new Footage(found, camera.equals(FAST) ? begun.after(claim) : begun);
    }

    private Playing play(Clip clip) {
        var playing = new Playing(clip, new PaintedProjector(open), camera -> Cover.nothing(), new Running());
        most = Math.max(most, open.get());
        return playing;
    }

    private SyncPorts.Known known(CameraId camera) {
        return camera.equals(GAPPED)
                ? new SyncPorts.Known(
                        new Coverage(List.of(new Stretch(START, GAP.from()), new Stretch(GAP.to(), END))), List.of(GAP))
                : new SyncPorts.Known(new Coverage(List.of(new Stretch(START, END))), List.of());
    }

    private void begin(CameraId... cameras) {
        model.begin(
                List.of(cameras).stream().map(id -> new Camera(id, id.code())).toList(),
                START.plusSeconds(30),
                END,
                false);
        settle();
    }

    /// Pulses with a screen that takes what has come.
    private void pulse() {
        now += PULSE;
        model.lanes().forEach(lane -> lane.picture().ifPresent(picture -> picture.poll()));
        model.pulse(now);
    }

    private void settle() {
        for (int i = 0; i < 400; i++) {
            pulse();
        }
    }

    private Instant taken(int place) {
        return model.lanes().get(place).standing() instanceof Standing.Shows shows ? shows.taken() : Instant.EPOCH;
    }

    @AfterEach
    void everyPlaceIsGivenBack() {
        model.close();
        assertThat(open).hasValue(0);
    }

    @Test
    void allShowTheSameInstantHoweverTheirPacketsCame() {
        begin(FAST, SILENT, GAPPED);
        for (int tenth : List.of(0, 1, 2, 11, -7)) {
            Instant moment = START.plusSeconds(30).plusMillis(tenth * 100L);
            model.go(moment);
            settle();
            assertThat(List.of(taken(0), taken(1), taken(2))).containsOnly(moment);
        }
        assertThat(model.lanes().get(0).standing())
                .isInstanceOfSatisfying(
                        Standing.Shows.class,
                        shows -> assertThat(shows.alignment())
                                .isEqualTo(new Alignment.ByCamera(Duration.ofMillis(2_300))));
        assertThat(model.lanes().get(1).standing())
                .isInstanceOfSatisfying(
                        Standing.Shows.class,
                        shows ->
                                assertThat(shows.alignment()).isEqualTo(new Alignment.ByArrival(Alignment.Why.SILENT)));
    }

    @Test
    void aStepMovesAllToTheNextPictureOfTheOneInFrontBothWays() {
        begin(FAST, SILENT);
        model.step(1);
        settle();
        assertThat(List.of(model.head(), taken(0), taken(1))).containsOnly(START.plusMillis(30_100));
        model.front(1);
        model.step(-1);
        model.step(-1);
        settle();
        assertThat(List.of(model.head(), taken(0), taken(1))).containsOnly(START.plusMillis(29_900));
        assertThat(model.front().orElseThrow().camera()).isEqualTo(SILENT);
    }

    @Test
    void whereOneHasAGapItsReasonIsSaidAndTheOthersGoOn() {
        begin(GAPPED, SILENT);
        model.go(START.plusSeconds(39));
        settle();
        model.speed(4);
        model.toggle();
        for (int i = 0; i < 2_000 && model.head().isBefore(START.plusSeconds(50)); i++) {
            pulse();
        }
        assertThat(model.lanes().getFirst().standing()).isEqualTo(new Standing.Empty(Optional.of(GAP)));
        assertThat(taken(1)).isAfter(START.plusSeconds(48));
        for (int i = 0; i < 2_000 && model.head().isBefore(START.plusSeconds(63)); i++) {
            pulse();
        }
        model.toggle();
        settle();
        assertThat(Duration.between(taken(0), model.head())).isLessThan(Duration.ofMillis(100));
        assertThat(taken(0)).as("back again with the others").isEqualTo(taken(1));
    }

    @Test
    void everySpeedEndsWhereTheFilmEnds() {
        for (double speed : new double[] {1, 16}) {
            begin(FAST, SILENT);
            model.go(END.minusSeconds(3));
            model.speed(speed);
            model.toggle();
            for (int i = 0; i < 3_000 && model.runs(); i++) {
                pulse();
            }
            settle();
            assertThat(model.runs()).isFalse();
            assertThat(model.head()).isEqualTo(END);
            assertThat(List.of(taken(0), taken(1))).containsOnly(END.minusMillis(100));
        }
    }

    @Test
    void aCameraWhoseDiskFailsSaysSoAndHoldsNobodyUp() {
        begin(SILENT, BROKEN);
        assertThat(model.lanes().get(1).standing()).isEqualTo(new Standing.Failed("CACHE-DISK"));
        model.toggle();
        settle();
        assertThat(model.head()).isAfter(START.plusSeconds(33));
    }

    @Test
    void aCameraNeverNeedsTwoPlaces() {
        begin(FAST, SILENT, GAPPED);
        for (int second : List.of(10, 100, 5, 119)) {
            model.go(START.plusSeconds(second));
            settle();
            assertThat(open.get()).as("film was found at " + second).isEqualTo(3);
        }
        assertThat(most).isEqualTo(3);
    }

    @Test
    void noMoreThanFourAreTaken() {
        begin(FAST, SILENT, GAPPED, BROKEN, new CameraId("C5"));
        assertThat(model.lanes()).hasSize(SyncModel.MOST);
    }
}
