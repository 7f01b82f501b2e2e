package org.xunyao.vision.cells;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xunyao.video.cells.CellCount;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;
import org.xunyao.video.cells.CellZone;
import org.xunyao.video.cells.Learning;

/// Learns how a zone looks when all is in order: from several pictures in which nobody is found and nothing moves
/// and which agree with each other. The baseline is their mean. One thread.
final class BaselineLearner {
    private static final double NANOS = 1e9;

    private final CellLimits limits;
    private final CellZone zone;
    private final int[] sums;
    private @Nullable CellSketch first;
    private int agreed;
    private long lastNanos;
    private boolean done;

    BaselineLearner(CellLimits limits, CellZone zone) {
        this.limits = limits;
        this.zone = zone;
        this.done = zone.learning() == Learning.NONE;
        this.sums = new int[done ? 0 : zone.cells().size() * CellSketch.CELL];
    }

    boolean learns() {
        return !done;
    }

    /// Takes a picture in which nobody was found.
    ///
    /// @param hidden cells where something moves
    /// @return the baseline, once
    Optional<CellSketch> take(CellMeter meter, CellPicture picture, CellSet hidden, long nanos) {
        if (done || meets(hidden)) {
            return Optional.empty();
        }
        CellSketch before = first;
        if (before == null || !agrees(meter, before, picture)) {
            begin(picture, nanos);
        } else if ((nanos - lastNanos) / NANOS >= limits.learning().seconds()) {
            lastNanos = nanos;
            add(picture);
        }
        return agreed < limits.learning().looks() ? Optional.empty() : ended(meter, picture);
    }

    private Optional<CellSketch> ended(CellMeter meter, CellPicture picture) {
        boolean inOrder = zone.learning() == Learning.ANEW
                || zone.baseline()
                        .filter(baseline -> inOrder(meter, baseline, picture))
                        .isPresent();
        if (!inOrder) {
            first = null;
            return Optional.empty();
        }
        done = true;
        return Optional.of(mean());
    }

    private void begin(CellPicture picture, long nanos) {
        Arrays.fill(sums, 0);
        agreed = 0;
        lastNanos = nanos;
        first = picture.sketch(zone.cells());
        add(picture);
    }

    private void add(CellPicture picture) {
        byte[] content = picture.sketch(zone.cells()).content();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += content[i] & 0xFF;
        }
        agreed++;
    }

    private CellSketch mean() {
        byte[] content = new byte[sums.length];
        for (int i = 0; i < sums.length; i++) {
            content[i] = (byte) ((sums[i] + agreed / 2) / agreed);
        }
        return CellSketch.of(zone.cells(), content);
    }

    private boolean meets(CellSet hidden) {
        return hidden.bits().intersects(zone.cells().bits());
    }

    private boolean agrees(CellMeter meter, CellSketch with, CellPicture picture) {
        return count(meter, with, picture).changedShare() <= limits.learning().agree();
    }

    /// What may be a thing or a shadow must not become what is in order.
    private boolean inOrder(CellMeter meter, CellSketch baseline, CellPicture picture) {
        CellCount count = count(meter, baseline, picture);
        return count.changedShare() + count.unknownShare() <= limits.learning().agree();
    }

    private CellCount count(CellMeter meter, CellSketch with, CellPicture picture) {
        return meter.compare(with, zone.cells(), picture, CellSet.NONE).count();
    }
}
