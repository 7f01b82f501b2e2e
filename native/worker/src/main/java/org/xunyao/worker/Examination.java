package org.xunyao.worker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.player.Picture;
import org.xunyao.player.ffmpeg.UnitDecoder;
import org.xunyao.video.cells.CellCount;
import org.xunyao.vision.FilmScene;
import org.xunyao.vision.LookResult;
import org.xunyao.vision.Looks;
import org.xunyao.vision.cells.CellVerdict;

/// One second look at sealed access units. It works in slices on the detection thread, by turns with
/// live samples ({@link Turns}), so live cameras go on being looked at.
final class Examination {
    private static final Logger LOG = System.getLogger(Examination.class.getName());
    private static final int UNITS_PER_SLICE = 60;
    private static final int LOOKS_PER_SLICE = 2;
    private static final long TICKS_PER_MILLI = 90;
    private static final long NANOS_PER_9_TICKS = 100_000;

    private final ToWorker.Examine wish;
    private final List<ToWorker.Coded> units;
    private final Detection detection;
    private @Nullable UnitDecoder decoder;
    private @Nullable FilmScene scene;
    private int fed;
    private boolean finished;
    private int pictures;
    private long lastLook;
    private boolean looked;

    /// @param wish the last piece, whose list is not used
    /// @param units of all pieces
    Examination(ToWorker.Examine wish, List<ToWorker.Coded> units, Detection detection) {
        this.wish = wish;
        this.units = List.copyOf(units);
        this.detection = detection;
    }

    /// Does one slice and puts itself behind what waits, until it has ended.
    void step(Looks looks) {
        try {
            UnitDecoder open = decoder;
            if (open == null) {
                open = new UnitDecoder(wish.codec(), detection.clock());
                decoder = open;
            }
            if (slice(open, looks)) {
                end(looks, pictures == 0 ? ToStation.Examined.CANNOT_DECODE : "");
            } else {
                detection.film(this::step);
            }
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            // The edge of one second look: whatever the native code disliked, the station hears that it cannot be done.
            LOG.log(Level.WARNING, "second look failed", e);
            end(looks, ToStation.Examined.CANNOT_DECODE);
        }
    }

    /// @return whether everything was decoded
    private boolean slice(UnitDecoder open, Looks looks) {
        int until = Math.min(fed + UNITS_PER_SLICE, units.size());
        int left = LOOKS_PER_SLICE;
        while (true) {
            Optional<Picture> picture = open.next();
            if (picture.isPresent()) {
                if (take(picture.get(), looks) && --left == 0) {
                    return false;
                }
            } else if (fed < until) {
                boolean _ = open.feed(units.get(fed).bytes(), fed);
                fed++;
            } else if (fed < units.size() || finished) {
                return finished;
            } else {
                finished = true;
                open.finish();
            }
        }
    }

    /// @return whether the detector looked
    private boolean take(Picture picture, Looks looks) {
        ToWorker.Coded unit = units.get(Math.toIntExact(picture.lastUnit()));
        pictures++;
        if (unit.number() == wish.still()) {
            int width = picture.width() & ~1;
            int height = picture.height() & ~1;
            ByteBuffer planes = ByteBuffer.allocateDirect(width * height * 3 / 2);
            Planes.pack(picture, width, height, planes);
            byte[] jpeg = Jpeg.encode(planes.clear(), width, height);
            detection.station().send(new ToStation.Developed(wish.request(), unit.number(), jpeg));
        }
        boolean due = !looked || unit.pts() - lastLook >= wish.everyMillis() * TICKS_PER_MILLI;
        if (wish.everyMillis() == 0 || !due) {
            return false;
        }
        looked = true;
        lastLook = unit.pts();
        FilmScene open = scene;
        if (open == null) {
            open = looks.film();
            scene = open;
        }
        LookResult result =
                looks.look(open, Planes.of(picture), wish.zones(), wish.tasks(), unit.pts() * NANOS_PER_9_TICKS / 9);
        boolean usable = result.usable() && picture.intact();
        detection
                .station()
                .send(new ToStation.Looked(
                        wish.request(),
                        unit.number(),
                        unit.pts(),
                        usable,
                        picture.intact() ? result.why() : Planes.BROKEN,
                        usable ? result.persons() : List.of(),
                        usable ? counts(result) : List.of(),
                        usable
                                ? detection
                                        .wears()
                                        .beside(
                                                Detection.found(result.finds()),
                                                wish.tasks(),
                                                Planes.of(picture),
                                                result)
                                : ToStation.Finds.NONE));
        return true;
    }

    private static List<CellCount> counts(LookResult result) {
        return result.zones().verdicts().stream().map(CellVerdict::count).toList();
    }

    private void end(Looks looks, String code) {
        UnitDecoder open = decoder;
        decoder = null;
        if (open != null) {
            open.close();
        }
        FilmScene known = scene;
        scene = null;
        if (known != null) {
            known.close();
        }
        detection
                .station()
                .send(new ToStation.Examined(
                        wish.request(), pictures, code, looks.detectorName(), looks.modelSha256(), looks.threshold()));
    }
}
