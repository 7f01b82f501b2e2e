package org.xunyao.worker;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.media.protocol.ToStation;
import org.xunyao.media.protocol.ToWorker;
import org.xunyao.vision.I420;
import org.xunyao.vision.LookResult;
import org.xunyao.vision.Looks;

/// One second look at sealed access units. It works in slices on the detection thread, each behind the
/// live samples that wait, so live cameras go on being looked at.
final class Examination {
    private static final Logger LOG = System.getLogger(Examination.class.getName());
    private static final int UNITS_PER_SLICE = 60;
    private static final int LOOKS_PER_SLICE = 4;
    private static final long TICKS_PER_MILLI = 90;

    private final ToWorker.Examine wish;
    private final List<ToWorker.Coded> units;
    private final Detection detection;
    private @Nullable SealedDecoder decoder;
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
            SealedDecoder open = decoder;
            if (open == null) {
                open = new SealedDecoder(wish.codec());
                decoder = open;
            }
            if (slice(open, looks)) {
                end(looks, pictures == 0 ? ToStation.Examined.CANNOT_DECODE : "");
            } else {
                detection.later(this::step);
            }
        } catch (RuntimeException | UnsatisfiedLinkError e) {
            // The edge of one second look: whatever the native code disliked, the station hears that it cannot be done.
            LOG.log(Level.WARNING, "second look failed", e);
            end(looks, ToStation.Examined.CANNOT_DECODE);
        }
    }

    /// @return whether everything was decoded
    private boolean slice(SealedDecoder open, Looks looks) {
        int until = Math.min(fed + UNITS_PER_SLICE, units.size());
        int left = LOOKS_PER_SLICE;
        while (true) {
            Optional<SealedDecoder.Decoded> picture = open.next();
            if (picture.isPresent()) {
                if (take(picture.get(), looks) && --left == 0) {
                    return false;
                }
            } else if (fed < until) {
                open.feed(units.get(fed).bytes(), fed);
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
    private boolean take(SealedDecoder.Decoded picture, Looks looks) {
        ToWorker.Coded unit = units.get(picture.unit());
        pictures++;
        if (unit.number() == wish.still()) {
            I420 planes = picture.planes();
            byte[] jpeg = Jpeg.encode(packed(planes), planes.width() & ~1, planes.height() & ~1);
            detection.station().send(new ToStation.Developed(wish.request(), unit.number(), jpeg));
        }
        boolean due = !looked || unit.pts() - lastLook >= wish.everyMillis() * TICKS_PER_MILLI;
        if (wish.everyMillis() == 0 || !due) {
            return false;
        }
        looked = true;
        lastLook = unit.pts();
        LookResult result = looks.lookOnce(picture.planes());
        boolean usable = result.usable() && picture.intact();
        detection
                .station()
                .send(new ToStation.Looked(
                        wish.request(),
                        unit.number(),
                        unit.pts(),
                        usable,
                        picture.intact() ? result.why() : "broken",
                        usable ? result.persons() : List.of()));
        return true;
    }

    private void end(Looks looks, String code) {
        SealedDecoder open = decoder;
        decoder = null;
        if (open != null) {
            open.close();
        }
        detection
                .station()
                .send(new ToStation.Examined(
                        wish.request(), pictures, code, looks.detectorName(), looks.modelSha256(), looks.threshold()));
    }

    private static ByteBuffer packed(I420 from) {
        int width = from.width() & ~1;
        int height = from.height() & ~1;
        ByteBuffer to = ByteBuffer.allocateDirect(width * height * 3 / 2);
        rows(from.y(), from.yStride(), width, height, to);
        rows(from.u(), from.uStride(), width / 2, height / 2, to);
        rows(from.v(), from.vStride(), width / 2, height / 2, to);
        return to.clear();
    }

    private static void rows(ByteBuffer plane, int stride, int columns, int rows, ByteBuffer to) {
        for (int row = 0; row < rows; row++) {
            to.put(plane.slice(plane.position() + row * stride, columns));
        }
    }
}
