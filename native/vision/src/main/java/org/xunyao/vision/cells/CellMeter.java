package org.xunyao.vision.cells;

import java.util.Arrays;
import java.util.BitSet;
import org.xunyao.video.cells.CellGrid;
import org.xunyao.video.cells.CellSet;
import org.xunyao.video.cells.CellSketch;

/// Compares the cells of a zone with their baseline so that light, noise and a shaking camera are no change
/// (docs/design/accuracy.md). Each quarter of a cell asks how much of what is there the baseline does not explain,
/// in its luma and in its steps from pixel to pixel; what is no more than the zone's own noise is none. A cell is
/// changed when enough of its quarters are, or when another colour came. What the whole zone shares is light's
/// doing. One thread.
public final class CellMeter {
    private static final double TWICE = 2;
    /// Of all quarters, the part from whose unexplained rest the noise is read.
    private static final double QUIET = 0.25;
    /// By how much more than the noise a quarter must show.
    private static final double LOUD = 8;
    /// Share that may be unexplained when the camera has lost its colours: things look otherwise by infrared.
    private static final double NIGHT = 0.8;

    private final CellLimits limits;
    private final Patch patch = new Patch();
    private final Quarters[] quarters = new Quarters[CellGrid.CELLS];
    private final Quarters near = new Quarters();
    private final Shake shake;
    private final Displaced displaced;
    private final double[] luma = new double[CellGrid.CELLS * Quarters.COUNT];
    private final double[] steps = new double[CellGrid.CELLS * Quarters.COUNT];

    /// @param limits which rule fires from which measure on
    public CellMeter(CellLimits limits) {
        this.limits = limits;
        this.shake = new Shake(limits);
        this.displaced = new Displaced(limits);
        Arrays.setAll(quarters, _ -> new Quarters());
    }

    /// Compares a picture with a baseline. A cell that the baseline does not show is unknown.
    ///
    /// @param cells of the zone
    /// @param hidden cells before which somebody stands or where something moves
    public CellVerdict compare(CellSketch baseline, CellSet cells, CellPicture picture, CellSet hidden) {
        BitSet unknown = hidden.bits();
        unknown.and(cells.bits());
        BitSet blank = cells.bits();
        blank.andNot(baseline.cells().bits());
        unknown.or(blank);
        BitSet seen = cells.bits();
        seen.andNot(unknown);
        Light light = Light.of(baseline, seen, picture, patch, limits.chroma() / TWICE);
        shake.take(baseline, seen, picture);
        Noise noise = noise(baseline, seen, picture, light);
        BitSet changed = new BitSet(CellGrid.CELLS);
        BitSet differs = new BitSet(CellGrid.CELLS);
        int structured = 0;
        for (int cell = seen.nextSetBit(0); cell >= 0; cell = seen.nextSetBit(cell + 1)) {
            patch.take(baseline, cell);
            Judgement judgement = judge(cell, picture, light, noise);
            boolean structure = patch.deviation() >= limits.flat();
            structured += structure ? 1 : 0;
            differs.set(cell, structure && judgement != Judgement.SAME);
            changed.set(cell, judgement == Judgement.CHANGED);
            unknown.set(cell, judgement == Judgement.UNKNOWN);
        }
        boolean much = differs.cardinality() > limits.displaced() * structured;
        return much && displaced.moved(baseline, new CellSet(differs), picture)
                ? CellVerdict.unknown(cells)
                : new CellVerdict(cells, new CellSet(changed), new CellSet(unknown));
    }

    private enum Judgement {
        SAME,
        CHANGED,
        UNKNOWN
    }

    /// What a quarter must exceed to be something else.
    ///
    /// @param luma mean square
    /// @param steps mean square
    /// @param share unexplained, 0..1
    private record Noise(double luma, double steps, double share) {}

    /// Read from the quieter quarters, so that what changed is none of it.
    private Noise noise(CellSketch baseline, BitSet seen, CellPicture picture, Light light) {
        int count = 0;
        for (int cell = seen.nextSetBit(0); cell >= 0; cell = seen.nextSetBit(cell + 1)) {
            patch.take(baseline, cell);
            Quarters of = quarters[cell];
            place(of, cell, picture, light, 0, 0);
            for (int quarter = 0; quarter < Quarters.COUNT; quarter++) {
                if (of.shows(quarter)) {
                    luma[count] = of.luma(quarter);
                    steps[count++] = of.steps(quarter);
                }
            }
        }
        double flat = limits.flat() * limits.flat();
        double least = light.night() ? flat : limits.least() * limits.least();
        return new Noise(
                Math.clamp(LOUD * quiet(luma, count), least, flat),
                Math.clamp(LOUD * quiet(steps, count), least / 2, flat / 2),
                light.night() ? NIGHT : limits.unexplained());
    }

    private static double quiet(double[] of, int count) {
        Arrays.sort(of, 0, count);
        return count == 0 ? 0 : of[(int) (QUIET * count)];
    }

    private void place(Quarters of, int cell, CellPicture picture, Light light, int right, int below) {
        of.take(
                patch.content(),
                picture.luma(),
                CellPicture.left(cell) + shake.right() + right,
                CellPicture.top(cell) + shake.below() + below,
                light);
    }

    private Judgement judge(int cell, CellPicture picture, Light light, Noise noise) {
        int left = CellPicture.across(cell, shake.right());
        int top = CellPicture.along(cell, shake.below());
        double correlation = patch.correlation(picture.luma(), left, top, 1);
        double mean = patch.otherMean();
        boolean bare = patch.deviation() < limits.flat() && patch.otherDeviation() < limits.flat();
        boolean colour = light.coloured()
                && (bare || correlation < limits.sure())
                && light.colour(cell, picture, patch, mean) > limits.chroma();
        int blind = quarters[cell].blind();
        int other = others(quarters[cell], noise) < limits.quarters() ? 0 : fewest(cell, picture, light, noise);
        if (colour && blind < Quarters.COUNT) {
            return Judgement.CHANGED;
        }
        if (other >= limits.quarters()) {
            return patch.twoLevels(picture.luma(), left, top) ? Judgement.UNKNOWN : Judgement.CHANGED;
        }
        if (blind > Quarters.COUNT - limits.quarters()) {
            // Black or burnt out: whatever stands there does not show.
            return Judgement.UNKNOWN;
        }
        boolean darker = bare && Math.abs(mean - patch.mean() * light.gain()) > limits.luma();
        return darker ? Judgement.UNKNOWN : Judgement.SAME;
    }

    private static int others(Quarters of, Noise noise) {
        return of.others(noise.luma(), noise.steps(), noise.share());
    }

    /// How many quarters show what the baseline does not explain at the pixel near by where it is least: lenses bend,
    /// so not all of a zone shakes alike.
    private int fewest(int cell, CellPicture picture, Light light, Noise noise) {
        int fewest = Quarters.COUNT;
        for (int below = -1; below <= 1; below++) {
            for (int right = -1; right <= 1; right++) {
                place(near, cell, picture, light, right, below);
                fewest = Math.min(fewest, others(near, noise));
            }
        }
        return fewest;
    }

    /// Furthest right at which a cell may begin.
    static final int RIGHTMOST = CellPicture.WIDTH - CellGrid.WIDTH;
    /// Lowest row at which a cell may begin.
    static final int LOWEST = CellPicture.HEIGHT - CellGrid.HEIGHT;
}
