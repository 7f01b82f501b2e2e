package org.xunyao.app.playback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.playback.PlaybackPorts.Known;
import org.xunyao.app.playback.PlaybackPorts.Mark;
import org.xunyao.app.playback.bookmark.BookmarkPorts;
import org.xunyao.app.playback.parts.Lane;
import org.xunyao.app.playback.peek.PeekPorts;
import org.xunyao.app.replay.Playing;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.supervision.bookmark.Bookmark;
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
import org.xunyao.video.cache.KeyUnit;
import org.xunyao.video.timeline.Coverage;
import org.xunyao.video.timeline.Gap;

/// Two cameras with film from the last twenty minutes, in which seven are missing.
final class PlaybackBench implements Clock {
    static final Instant NOW = Instant.parse("2026-11-20T02:42:07Z");
    static final Point FIRST = new Point(new CameraId("C1"), "康民大药房（滨河店）", "处方区");
    static final Point SECOND =
            new Point(new CameraId("C2"), "澜溪县城关镇康民济世堂大药房连锁有限公司滨河路第一百一十八号综合市场南门东侧二楼处方药专营分店中西药饮片", "营业厅");
    static final Point THIRD = new Point(new CameraId("C3"), "康民大药房（滨河店）", "门口");
    static final Point FOURTH = new Point(new CameraId("C4"), "康民大药房（滨河店）", "营业厅");
    static final int FPS = 15;

    private static final long TICKS = 90_000 / FPS;
    private static final Duration OFFSET = Duration.ofMillis(2_300);

    final AtomicInteger open = new AtomicInteger();
    final List<Mark> marks = new ArrayList<>();
    final Tasks tasks = new Tasks(Runnable::run, Fx.executor(), this);
    private final List<AccessUnit> units = new ArrayList<>();
    private final CameraTimes times;
    final KeptBookmarks bookmarks = new KeptBookmarks();
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
                List.of(FIRST, SECOND, THIRD, FOURTH),
                new Kept(),
                film -> new Playing(film, new PaintedProjector(open), camera -> Cover.nothing(), this),
                sealing ? desk : Optional.empty(),
                new PeekPorts(this::key, codec -> new PaintedProjector(open), camera -> Cover.nothing()),
                new BookmarkPorts(bookmarks, "person:1", true, UUID::randomUUID));
    }

    /// Bookmarks in memory; of what is older than an hour the film is gone.
    static final class KeptBookmarks implements BookmarkPorts.Kept {
        final Map<UUID, Bookmark> all = new LinkedHashMap<>();

        @Override
        public List<BookmarkPorts.Listed> all() {
            return all.values().stream()
                    .map(one -> new BookmarkPorts.Listed(one, one.moment().isAfter(NOW.minusSeconds(3_600))))
                    .toList();
        }

        @Override
        public void save(Bookmark bookmark) {
            all.put(bookmark.id(), bookmark);
        }

        @Override
        public void delete(UUID id) {
            all.remove(id);
        }
    }

    private Optional<KeyUnit> key(CameraId camera, Instant moment) {
        Footage group = new Kept().film(camera, moment, moment);
        return group.isEmpty() || group.units().getFirst().arrival().isAfter(moment)
                ? Optional.empty()
                : Optional.of(new KeyUnit(
                        group.units().getFirst(), group.units().getLast().arrival()));
    }

    private final class Kept implements PlaybackPorts.Source {
        @Override
        public Optional<Instant> newest(CameraId camera) {
            return !camera.equals(SECOND.camera()) && !missing ? Optional.of(NOW) : Optional.empty();
        }

        @Override
        public Footage film(CameraId camera, Instant from, Instant to) {
            var found = new ArrayList<AccessUnit>();
            for (AccessUnit unit : of(camera)) {
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
            return new Footage(found, camera.equals(FIRST.camera()) ? times : CameraTimes.NONE);
        }

        /// The third has film as the first has, the fourth none of the last 40 seconds.
        private List<AccessUnit> of(CameraId camera) {
            if (camera.equals(SECOND.camera())) {
                return List.of();
            }
            return units.stream()
                    .filter(unit ->
                            !camera.equals(FOURTH.camera()) || unit.arrival().isBefore(NOW.minusSeconds(40)))
                    .map(unit -> new AccessUnit(
                            camera,
                            unit.number(),
                            unit.codec(),
                            unit.key(),
                            unit.pts(),
                            unit.arrival(),
                            0,
                            unit.bytes()))
                    .toList();
        }

        @Override
        public Known known(CameraId camera) {
            if (camera.equals(SECOND.camera())) {
                return Known.NOTHING;
            }
            if (camera.equals(FOURTH.camera())) {
                var down = new Gap(NOW.minusSeconds(40), NOW.plusSeconds(60), Optional.of(Why.CLOSED));
                return new Known(Coverage.of(of(camera)), List.of(down), List.of());
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
