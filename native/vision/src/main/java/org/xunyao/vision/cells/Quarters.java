package org.xunyao.vision.cells;

import org.xunyao.video.cells.CellGrid;

/// The quarters of one cell of a baseline beside a place in a picture: their luma, and its steps from pixel to
/// pixel, in which a slow fall of light does not show. What light has burnt out or blackened is left out. Its
/// memory is reused; one thread.
final class Quarters {
    /// How many.
    static final int COUNT = 4;

    private static final int HALF = CellGrid.WIDTH / 2;
    private static final int MIDDLE = (CellGrid.HEIGHT + 1) / 2;
    /// Of 56 to 64 pixels; with fewer left nothing is said.
    private static final int LEAST = 24;
    /// By how much more or less light may multiply a place than the whole zone.
    private static final double WEAKEST = 0.4;
    private static final double STRONGEST = 2.5;

    private final Sums level = new Sums(1);
    private final Sums across = new Sums(1);
    private final Sums down = new Sums(1);
    private final double[] luma = new double[COUNT];
    private final double[] lumaShare = new double[COUNT];
    private final double[] steps = new double[COUNT];
    private final double[] stepsShare = new double[COUNT];
    private final boolean[] shows = new boolean[COUNT];

    /// Takes a cell beside a place in a picture.
    ///
    /// @param content of the cell, as of the sketch
    /// @param left of the place; what of it lies outside of the picture is left out
    /// @param light what the whole zone shares
    void take(byte[] content, byte[] picture, int left, int top, Light light) {
        double weakest = WEAKEST * light.gain();
        double strongest = STRONGEST * light.gain();
        for (int quarter = 0; quarter < COUNT; quarter++) {
            sum(quarter, content, picture, left, top, light.most());
            shows[quarter] = level.count() >= LEAST;
            luma[quarter] = level.unexplained(weakest, strongest);
            lumaShare[quarter] = share(luma[quarter], level.shown(weakest, strongest));
            steps[quarter] = across.unexplained(weakest, strongest) + down.unexplained(weakest, strongest);
            stepsShare[quarter] =
                    share(steps[quarter], across.shown(weakest, strongest) + down.shown(weakest, strongest));
        }
    }

    private void sum(int quarter, byte[] content, byte[] picture, int left, int top, double most) {
        level.clear();
        across.clear();
        down.clear();
        int first = Math.max(quarter % 2 * HALF, -left);
        int last = Math.min(quarter % 2 * HALF + HALF, CellPicture.WIDTH - left);
        int bottom = Math.min(quarter < 2 ? MIDDLE : CellGrid.HEIGHT, CellPicture.HEIGHT - top);
        for (int row = Math.max(quarter < 2 ? 0 : MIDDLE, -top); row < bottom; row++) {
            for (int column = first; column < last; column++) {
                int one = row * CellGrid.WIDTH + column;
                int two = (top + row) * CellPicture.WIDTH + left + column;
                int before = content[one] & 0xFF;
                int now = picture[two] & 0xFF;
                if (Patch.clipped(now) && Patch.byLight(before, now, most)) {
                    continue;
                }
                level.add(before, now);
                if (column + 1 < CellGrid.WIDTH && left + column + 1 < CellPicture.WIDTH) {
                    across.add((content[one + 1] & 0xFF) - before, (picture[two + 1] & 0xFF) - now);
                }
                if (row + 1 < CellGrid.HEIGHT && top + row + 1 < CellPicture.HEIGHT) {
                    down.add(
                            (content[one + CellGrid.WIDTH] & 0xFF) - before,
                            (picture[two + CellPicture.WIDTH] & 0xFF) - now);
                }
            }
        }
    }

    /// Whether so much of a quarter is left that something can be said of it.
    boolean shows(int quarter) {
        return shows[quarter];
    }

    /// How many quarters light hides.
    int blind() {
        int blind = 0;
        for (boolean one : shows) {
            blind += one ? 0 : 1;
        }
        return blind;
    }

    /// Mean square of luma that the baseline does not explain.
    double luma(int quarter) {
        return luma[quarter];
    }

    /// Mean square of steps that the baseline does not explain.
    double steps(int quarter) {
        return steps[quarter];
    }

    /// How many quarters show what the baseline does not explain.
    ///
    /// @param noise mean square of luma that is no more than noise
    /// @param rough the same of steps
    /// @param most share of what is there that may be unexplained
    int others(double noise, double rough, double most) {
        int others = 0;
        for (int quarter = 0; quarter < COUNT; quarter++) {
            boolean other = (luma[quarter] > noise && lumaShare[quarter] > most)
                    || (steps[quarter] > rough && stepsShare[quarter] > most);
            others += shows[quarter] && other ? 1 : 0;
        }
        return others;
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
