package org.xunyao.video.ptz;

/// Which way and how fast a camera turns (云台方向和速度), as parts of its greatest speed.
///
/// @param pan −1 left … 1 right
/// @param tilt −1 down … 1 up
/// @param zoom −1 wide … 1 near
public record PtzMove(double pan, double tilt, double zoom) {
    /// Not at all.
    public static final PtzMove STILL = new PtzMove(0, 0, 0);

    /// Refuses speeds beyond the greatest and what is no number.
    public PtzMove {
        if (!within(pan) || !within(tilt) || !within(zoom)) {
            throw new IllegalArgumentException("speeds are -1 to 1");
        }
    }

    private static boolean within(double speed) {
        return speed >= -1 && speed <= 1;
    }

    /// Whether it turns at all.
    public boolean moves() {
        return pan != 0 || tilt != 0 || zoom != 0;
    }
}
