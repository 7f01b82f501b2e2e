package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.playback.PlaybackPorts.Known;
import org.xunyao.app.playback.PlaybackPorts.Mark;
import org.xunyao.app.playback.parts.Lane;
import org.xunyao.app.replay.Playing;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.ui.fx.Fx;
import org.xunyao.ui.task.Tasks;
import org.xunyao.ui.text.Language;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.Codec;
import org.xunyao.video.StreamEvent;
import org.xunyao.video.Why;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.timeline.Coverage;
import org.xunyao.video.timeline.Gap;

/// Two cameras with film from the last twenty minutes, in which seven are missing.
final class PlaybackBench implements Clock {
    static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    static final Point FIRST = new Point(new CameraId("C1"), "康民大药房（滨河店）", "处方区");
    static final Point SECOND =
            new Point(new CameraId("C2"), "澜溪县城关镇康民济世堂大药房连锁有限公司滨河路第一百一十八号综合市场南门东侧二楼处方药专营分店中西药饮片", "营业厅");
    static final int FPS = 15;

    private static final long TICKS = 90_000 / FPS;
    private static final Duration OFFSET = Duration.ofMillis(2_300);

    final AtomicInteger open = new AtomicInteger();
    final List<Mark> marks = new ArrayList<>();
    final Tasks tasks = new Tasks(Runnable::run, Fx.executor(), this);
    private final List<AccessUnit> units = new ArrayList<>();
    private final CameraTimes times;
    boolean sealing = true;
    boolean missing;

    PlaybackBench() {
        stretch(NOW.minusSeconds(1_200), NOW.minusSeconds(700));
        stretch(NOW.minusSeconds(280), NOW);
        times = CameraTimes.NONE
                .after(new StreamEvent.CameraClock(FIRST.camera(), NOW.minusSeconds(1_200), 0, Optional.empty()))
                .after(new StreamEvent.CameraClock(
                        FIRST.camera(),
                        NOW.minusSeconds(1_200),
                        0,
                        Optional.of(NOW.minusSeconds(1_200).plus(OFFSET))));
    }

    private void stretch(Instant from, Instant to) {
        long first = Duration.between(NOW.minusSeconds(1_200), from).toSeconds() * FPS;
        long last = Duration.between(NOW.minusSeconds(1_200), to).toSeconds() * FPS;
        for (long i = first; i <= last; i++) {
            units.add(new AccessUnit(
                    FIRST.camera(),
                    i,
                    Codec.H264,
                    i % (2 * FPS) == 0,
                    i * TICKS,
                    NOW.minusSeconds(1_200).plusNanos(i * 1_000_000_000L / FPS),
                    0,
                    new byte[] {0, 0, 0, 1, 0x41, 1}));
        }
    }

    PlaybackModel model() {
        return new PlaybackModel(ports(), tasks, new Marking.Names("封存录像片段", ""));
    }

    Texts texts(Language language) {
        return Texts.of(language).with("org.xunyao.app.app").with(PlaybackView.BUNDLE);
    }

    private PlaybackPorts ports() {
        Optional<PlaybackPorts.Sealing> desk = Optional.of(mark -> {
            marks.add(mark);
            throw new FaultException("EVIDENCE-DISK", "a bench has no vault");
        });
        return new PlaybackPorts(
                List.of(FIRST, SECOND),
                new Kept(),
                film -> new Playing(film, new PaintedProjector(open), camera -> Cover.NOTHING, this),
                sealing ? desk : Optional.empty());
    }

    private final class Kept implements PlaybackPorts.Source {
        @Override
        public Optional<Instant> newest(CameraId camera) {
            return camera.equals(FIRST.camera()) && !missing ? Optional.of(NOW) : Optional.empty();
        }

        @Override
        public Footage film(CameraId camera, Instant from, Instant to) {
            var found = new ArrayList<AccessUnit>();
            for (AccessUnit unit : camera.equals(FIRST.camera()) ? units : List.<AccessUnit>of()) {
                if (unit.key() && !unit.arrival().isAfter(from)) {
                    found.clear();
                }
                if (!unit.arrival().isAfter(to)) {
                    found.add(unit);
                }
            }
            if (!found.isEmpty() && found.getLast().arrival().isBefore(from)) {
                found.clear();
            }
            return new Footage(found, times);
        }

        @Override
        public Known known(CameraId camera) {
            if (!camera.equals(FIRST.camera())) {
                return Known.NOTHING;
            }
            Coverage coverage = Coverage.of(units);
            var gap = new Gap(NOW.minusSeconds(700), NOW.minusSeconds(280), Optional.of(Why.UNREACHABLE));
            var alarm = new Lane.Span(NOW.minusSeconds(260), NOW.minusSeconds(120), Lane.Kind.ALARM, "告警，待复核");
            var duty = List.of(
                    new Lane.Span(NOW.minusSeconds(1_200), NOW.minusSeconds(700), Lane.Kind.PRESENT, ""),
                    new Lane.Span(NOW.minusSeconds(700), NOW.minusSeconds(280), Lane.Kind.UNSEEN, ""),
                    new Lane.Span(NOW.minusSeconds(280), NOW.minusSeconds(100), Lane.Kind.ABSENT, ""));
            return new Known(
                    coverage, List.of(gap), List.of(new Lane("duty", duty), new Lane("alarms", List.of(alarm))));
        }
    }

    @Override
    public Instant now() {
        return NOW;
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
