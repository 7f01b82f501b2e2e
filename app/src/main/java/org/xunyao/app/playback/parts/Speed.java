package org.xunyao.app.playback.parts;

import java.util.List;

/// How fast film is replayed (倍速). JavaFX thread.
public final class Speed {
    private static final List<Double> STEPS = List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0);
    private static final int NORMAL = 2;

    private int step = NORMAL;

    /// As it is shot.
    public Speed() {}

    /// Times as fast as it was shot, 0.25..16.
    public double times() {
        return STEPS.get(step);
    }

    /// Faster or slower, as far as it goes.
    public void change(int steps) {
        step = Math.clamp((long) step + steps, 0, STEPS.size() - 1);
    }
}
