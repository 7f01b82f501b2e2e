package org.xunyao.worker.command;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.protocol.face.BlurCodec;
import org.xunyao.media.protocol.face.BlurReport;
import org.xunyao.player.Picture;
import org.xunyao.player.ffmpeg.FilmEncoder;
import org.xunyao.player.ffmpeg.UnitDecoder;
import org.xunyao.video.AccessUnit;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipWriter;
import org.xunyao.worker.Planes;

/// Makes the heads of a film unreadable. The film is decoded twice: first some pictures are looked at, then all are
/// covered and coded anew, so that what a later look finds counts for what came before it.
final class FilmBlur {
    /// Ticks of 1/90000 s between two looks.
    private static final long BETWEEN_LOOKS = 15_000;

    private final FaceSearch search;
    private final Clock clock;
    private final BlurCodec.Heard heard;

    /// @param heard is told how far it is; what it throws ends the work
    FilmBlur(FaceSearch search, Clock clock, BlurCodec.Heard heard) {
        this.search = search;
        this.clock = clock;
        this.heard = heard;
    }

    /// What is done with each picture.
    private interface Taken {
        /// @param number from 0, in the order of showing
        void take(int number, AccessUnit unit, Shown shown) throws IOException;
    }

    /// A picture as three planes without gaps.
    private record Shown(byte[] planes, int width, int height) {}

    /// The new film.
    ///
    /// @throws FaultException `FILM-UNDECODED`, `FILM-NO-ENCODER`, `MODEL-RUN`
    /// @throws IOException if nobody wants it any more
    BlurReport of(Clip clip) throws IOException {
        var trail = new HeadTrail();
        List<AccessUnit> shown = looked(clip, trail);
        if (shown.isEmpty()) {
            throw new FaultException("FILM-UNDECODED", "no picture");
        }
        List<List<HeadArea>> areas = trail.areas(shown.size());
        var made = new Coding(clip, shown, areas);
        try (made) {
            each(clip, (number, unit, picture) -> {
                made.take(number, picture);
                told(shown.size() + number + 1, 2 * shown.size());
            });
            made.finish();
        }
        var figures = new BlurReport.Figures(shown.size(), trail.looks(), made.covered);
        return new BlurReport("", figures, ClipWriter.bytes(new Clip(made.units)));
    }

    private void told(int done, int total) throws IOException {
        heard.at(Math.min(done, total), total);
    }

    /// The pictures in the order of showing, each as the unit that it came from.
    private List<AccessUnit> looked(Clip clip, HeadTrail trail) throws IOException {
        List<AccessUnit> shown = new ArrayList<>();
        var last = new Last();
        each(clip, (number, unit, picture) -> {
            shown.add(unit);
            if (last.isDue(unit)) {
                last.looked(unit);
                trail.add(number, heads(picture));
            } else {
                last.unlooked = picture;
            }
            told(number + 1, Math.max(number + 1, 2 * clip.units().size()));
        });
        Shown end = last.unlooked;
        if (end != null) {
            trail.add(shown.size() - 1, heads(end));
        }
        return shown;
    }

    /// What was looked at last.
    private static final class Last {
        private @Nullable AccessUnit unit;
        private @Nullable Shown unlooked;

        private boolean isDue(AccessUnit now) {
            AccessUnit before = unit;
            return before == null || Math.abs(now.pts() - before.pts()) >= BETWEEN_LOOKS;
        }

        private void looked(AccessUnit now) {
            unit = now;
            unlooked = null;
        }
    }

    private List<HeadArea> heads(Shown shown) {
        ByteBuffer direct = ByteBuffer.allocateDirect(shown.planes().length)
                .put(shown.planes())
                .flip();
        var planes = new Mat(shown.height() * 3 / 2, shown.width(), CvType.CV_8UC1, direct);
        var bgr = new Mat();
        try {
            Imgproc.cvtColor(planes, bgr, Imgproc.COLOR_YUV2BGR_I420);
            return search.heads(bgr);
        } finally {
            planes.release();
            bgr.release();
        }
    }

    private void each(Clip clip, Taken taken) throws IOException {
        List<AccessUnit> units = clip.units();
        try (var decoder = new UnitDecoder(units.getFirst().codec(), clock)) {
            int number = 0;
            for (int i = 0; i < units.size(); i++) {
                boolean _ = decoder.feed(units.get(i).bytes(), i);
                number = drained(decoder, units, number, taken);
            }
            decoder.finish();
            drained(decoder, units, number, taken);
        }
    }

    private static int drained(UnitDecoder decoder, List<AccessUnit> units, int from, Taken taken) throws IOException {
        int number = from;
        for (Optional<Picture> next = decoder.next(); next.isPresent(); next = decoder.next()) {
            Picture picture = next.get();
            int width = picture.width() & ~1;
            int height = picture.height() & ~1;
            var planes = new byte[width * height * 3 / 2];
            Planes.pack(picture, width, height, ByteBuffer.wrap(planes));
            taken.take(number, units.get(Math.toIntExact(picture.lastUnit())), new Shown(planes, width, height));
            number++;
        }
        return number;
    }

    /// Covers and codes. Numbers and times of arrival of the units that were shown are dealt out in the order of
    /// showing, so that what was missing is missing.
    private static final class Coding implements AutoCloseable {
        private final Clip clip;
        private final List<AccessUnit> shown;
        private final List<AccessUnit> inOrder;
        private final List<List<HeadArea>> areas;
        private final List<AccessUnit> units = new ArrayList<>();
        private @Nullable FilmEncoder encoder;
        private int covered;

        private Coding(Clip clip, List<AccessUnit> shown, List<List<HeadArea>> areas) {
            this.clip = clip;
            this.shown = shown;
            this.areas = areas;
            this.inOrder = shown.stream()
                    .sorted(Comparator.comparingLong(AccessUnit::number))
                    .toList();
        }

        private void take(int number, Shown picture) {
            var mosaic = new Mosaic(picture.planes(), picture.width(), picture.height());
            boolean hides = false;
            for (HeadArea area : areas.get(number)) {
                hides |= mosaic.over(area);
            }
            covered += hides ? 1 : 0;
            FilmEncoder open = encoder;
            if (open == null || !open.fits(picture.width(), picture.height())) {
                finish();
                open = new FilmEncoder(picture.width(), picture.height());
                encoder = open;
            }
            boolean afterGap = number > 0
                    && inOrder.get(number).number() != inOrder.get(number - 1).number() + 1;
            add(open.code(picture.planes(), number, shown.get(number).key() || afterGap));
        }

        private void add(List<FilmEncoder.Unit> coded) {
            for (FilmEncoder.Unit unit : coded) {
                int number = Math.toIntExact(unit.number());
                AccessUnit place = inOrder.get(number);
                units.add(new AccessUnit(
                        clip.camera(),
                        place.number(),
                        Codec.H264,
                        unit.key(),
                        shown.get(number).pts(),
                        place.arrival(),
                        0,
                        unit.bytes()));
            }
        }

        private void finish() {
            FilmEncoder open = encoder;
            if (open != null) {
                add(open.finish());
            }
            close();
        }

        @Override
        public void close() {
            FilmEncoder open = encoder;
            encoder = null;
            if (open != null) {
                open.close();
            }
        }
    }
}
