package org.xunyao.bench.gauge;

import java.awt.AWTException;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Rectangle2D;

/// Looks at the screen as a person does: which of the places show a film and which a still.
public final class Eye {
    private static final int MOST_LOOKS = 360;
    private static final int DIFFERENT = 7;
    private static final long BETWEEN_MILLIS = 170;

    private final Robot robot;

    /// Opens its eyes.
    ///
    /// @throws IllegalStateException if there is no screen
    public Eye() {
        try {
            robot = new Robot();
        } catch (AWTException noScreen) {
            throw new IllegalStateException("there is no screen to look at", noScreen);
        }
    }

    /// How many places show a film. A place that changes once or twice, by a word or a state, shows none. It is
    /// looked until all do, at most a minute: one of the films shows a covered lens for a while, and such a
    /// picture stands.
    ///
    /// @param places in pixels of the screen
    public long moving(List<Rectangle2D> places) {
        List<Set<Integer>> seen = places.stream()
                .map(place -> (Set<Integer>) new HashSet<Integer>())
                .toList();
        long moving = 0;
        for (int look = 0; look < MOST_LOOKS && moving < places.size(); look++) {
            BufferedImage screen = robot.createScreenCapture(
                    new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
            for (int i = 0; i < places.size(); i++) {
                seen.get(i).add(digest(screen, places.get(i)));
            }
            moving = seen.stream()
                    .filter(pictures -> pictures.size() >= DIFFERENT)
                    .count();
            Waiting.rest(BETWEEN_MILLIS);
        }
        return moving;
    }

    /// Of the middle half of the place, where no words stand.
    private static int digest(BufferedImage screen, Rectangle2D place) {
        int left = (int) (place.getMinX() + place.getWidth() / 4);
        int top = (int) (place.getMinY() + place.getHeight() / 4);
        int width = Math.min((int) (place.getWidth() / 2), screen.getWidth() - left);
        int height = Math.min((int) (place.getHeight() / 2), screen.getHeight() - top);
        int digest = 1;
        for (int colour : screen.getRGB(left, top, width, height, null, 0, width)) {
            digest = 31 * digest + colour;
        }
        return digest;
    }
}
