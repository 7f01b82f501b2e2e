package org.xunyao.bench.eyes;

import java.awt.image.BufferedImage;

/// A shelf, and how it looks where goods were taken from it.
///
/// @param cleared of the same camera
record ShelfScene(Canvas canvas, Shot cleared) {
    private static final double SMEAR = 20;
    private static final double DEPTH = 0.6;

    /// A photograph: nobody knows what is behind the goods, so a dark smear of them is.
    static ShelfScene of(Canvas photograph) {
        return new ShelfScene(photograph, photograph.shot().blur(SMEAR).gain(DEPTH));
    }

    /// A drawn shelf, and the same without goods.
    static ShelfScene drawn(long seed) {
        BufferedImage full = DrawnShelf.of(seed, true);
        BufferedImage empty = DrawnShelf.of(seed, false);
        return new ShelfScene(new Canvas("drawn " + seed, full), new Canvas("empty " + seed, empty).shot());
    }

    String name() {
        return canvas.name();
    }

    Shot shot() {
        return canvas.shot();
    }

    /// What a turned camera sees of it.
    Shot shot(double right, double down) {
        return canvas.shot(right, down, 0, 1);
    }
}
