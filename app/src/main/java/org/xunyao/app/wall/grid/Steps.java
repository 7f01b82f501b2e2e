package org.xunyao.app.wall.grid;

import org.xunyao.video.wall.FreeLayout;

/// Where the steps of a grid lie along one side of the wall, in pixels, with a hairline of {@value #GAP}
/// pixels between two cells.
///
/// @param length of that side
/// @param count of steps, at least 1
record Steps(double length, int count) {
    static final double GAP = 2;

    /// Where a step begins; the one behind the last begins a hairline beyond the end.
    double begin(int step) {
        // Equal cells are equally large; of steps so fine as these too much would be left over at the end.
        return count == FreeLayout.SIDE
                ? Math.rint(step * each())
                : step * (Math.floor((length - GAP * (count - 1)) / count) + GAP);
    }

    /// How long so many steps are.
    double span(int step, int steps) {
        return begin(step + steps) - begin(step) - GAP;
    }

    /// How many steps a distance is, rounded.
    int steps(double distance) {
        return (int) Math.round(distance / Math.max(1, each()));
    }

    private double each() {
        return (length + GAP) / count;
    }
}
