package org.xunyao.worker.command;

/// A part of a picture that hides a head, in the unit square; it may reach over the edge.
///
/// @param left of the picture is 0
/// @param top of the picture is 0
/// @param right of the picture is 1
/// @param bottom of the picture is 1
record HeadArea(double left, double top, double right, double bottom) {
    /// Whatever lies in one of both, and what lies between them.
    HeadArea hull(HeadArea other) {
        return new HeadArea(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /// The same with that share of its own size more on each side.
    HeadArea grown(double share) {
        double wide = (right - left) * share;
        double high = (bottom - top) * share;
        return new HeadArea(left - wide, top - high, right + wide, bottom + high);
    }

    /// Whether the middle of another lies in it.
    boolean holdsMiddleOf(HeadArea other) {
        double x = (other.left + other.right) / 2;
        double y = (other.top + other.bottom) / 2;
        return x >= left && x <= right && y >= top && y <= bottom;
    }

    /// How far it is from one middle to the other, in the larger one's sides.
    double distance(HeadArea other) {
        double x = Math.abs(left + right - other.left - other.right) / 2;
        double y = Math.abs(top + bottom - other.top - other.bottom) / 2;
        double wide = Math.max(right - left, other.right - other.left);
        double high = Math.max(bottom - top, other.bottom - other.top);
        return Math.max(x / wide, y / high);
    }
}
