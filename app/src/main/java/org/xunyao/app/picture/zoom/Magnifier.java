package org.xunyao.app.picture.zoom;

import javafx.geometry.Rectangle2D;
import org.xunyao.video.PictureSize;

/// Which part of a picture is looked at, 1 to {@value #MOST} times enlarged (数码放大). It remembers nothing of
/// the picture: the part is said in fractions of it. JavaFX thread only.
public final class Magnifier {
    private static final double MOST = 8;
    private static final double STEP = 1.25;
    // A picture is not asked for in another size with every turn of the wheel.
    private static final int DOUBLE = 2;
    private static final int MOST_PIXELS = 8_192;
    private static final double NOTHING = 1e-9;

    private double times = 1;
    private double middleX = 0.5;
    private double middleY = 0.5;

    /// How much it is enlarged, 1 to 8.
    public double times() {
        return times;
    }

    /// Whether only a part is looked at.
    public boolean isOn() {
        return times > 1 + NOTHING;
    }

    /// Enlarges or makes smaller. What lies under the point stays under it.
    ///
    /// @param steps more than 0 enlarges
    /// @param x of the point as a fraction of what is shown, 0 to 1
    /// @param y of it from the top, likewise
    public void by(int steps, double x, double y) {
        double next = Math.clamp(times * Math.pow(STEP, steps), 1, MOST);
        // Many small steps back do not quite meet where they began.
        if (next < 1 + (STEP - 1) / 2) {
            next = 1;
        }
        middleX += (x - 0.5) * (1 / times - 1 / next);
        middleY += (y - 0.5) * (1 / times - 1 / next);
        times = next;
        hold();
    }

    /// Moves what is looked at.
    ///
    /// @param right as a fraction of what is shown, less than 0 to the left
    /// @param down likewise
    public void move(double right, double down) {
        middleX += right / times;
        middleY += down / times;
        hold();
    }

    /// Looks at the whole picture.
    public void whole() {
        times = 1;
        hold();
    }

    private void hold() {
        double half = 0.5 / times;
        middleX = Math.clamp(middleX, half, 1 - half);
        middleY = Math.clamp(middleY, half, 1 - half);
    }

    /// The part of a picture that is looked at, in its own measure.
    ///
    /// @param width of the whole, 1 for fractions
    /// @param height of the whole
    public Rectangle2D part(double width, double height) {
        double half = 0.5 / times;
        return new Rectangle2D((middleX - half) * width, (middleY - half) * height, width / times, height / times);
    }

    /// The size in which the whole picture must come so that the part fills its place with pixels of its
    /// own.
    ///
    /// @param place of what is shown, in pixels
    public PictureSize wanted(PictureSize place) {
        int fold = 1;
        while (fold < times - NOTHING) {
            fold *= DOUBLE;
        }
        return new PictureSize(
                Math.min(MOST_PIXELS, place.width() * fold), Math.min(MOST_PIXELS, place.height() * fold));
    }
}
