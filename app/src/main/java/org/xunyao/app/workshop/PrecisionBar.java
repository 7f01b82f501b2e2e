package org.xunyao.app.workshop;

import javafx.scene.layout.Region;
import org.xunyao.supervision.workshop.Worth;

/// Where a share stands between none and all (准确率条): the interval as a band, the share as a tick, the target and
/// the limit of demotion as lines. It says nothing that does not stand beside it in words.
final class PrecisionBar extends Region {
    private static final double WHOLE = 1_000;
    private static final double HUNDRED = 100;
    private static final double HIGH = 14;
    private static final double TICK = 3;

    private final Region track = part("track");
    private final Region band = part("band");
    private final Region tick = part("tick");
    private final Region target = part("target");
    private final Region demote = part("demote");
    private double low;
    private double at;
    private double high;
    private final double[] marks = new double[2];

    PrecisionBar() {
        getStyleClass().add("precision-bar");
        getChildren().addAll(track, band, target, demote, tick);
        setMinHeight(HIGH);
        setPrefHeight(HIGH);
        setMaxWidth(Double.MAX_VALUE);
    }

    private static Region part(String style) {
        var part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        return part;
    }

    /// Shows a share.
    ///
    /// @param goal in percent
    /// @param least in percent
    void show(Worth worth, int goal, int least) {
        low = worth.low() / WHOLE;
        at = worth.permille() / WHOLE;
        high = worth.high() / WHOLE;
        marks[0] = goal / HUNDRED;
        marks[1] = least / HUNDRED;
        boolean known = worth.decided() > 0;
        band.setVisible(known);
        tick.setVisible(known);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        track.resizeRelocate(0, HIGH / 2 - 1, wide, 2);
        band.resizeRelocate(low * wide, TICK, Math.max(1, (high - low) * wide), HIGH - 2 * TICK);
        tick.resizeRelocate(at * wide - 1, 0, TICK, HIGH);
        target.resizeRelocate(marks[0] * wide, 0, 1, HIGH);
        demote.resizeRelocate(marks[1] * wide, 0, 1, HIGH);
    }
}
