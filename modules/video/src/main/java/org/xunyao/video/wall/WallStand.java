package org.xunyao.video.wall;

import java.util.Optional;

/// How a person left the wall (上次的墙), so that it is there again.
///
/// @param desk of the window at the desk
/// @param whole whether all cameras of the station stood on it: then those that came since stand on it too
/// @param second of the second window, if it was open
public record WallStand(Page desk, boolean whole, Optional<Second> second) {
    /// A plan, and which page of it was shown.
    ///
    /// @param number from 0
    public record Page(WallPlan plan, int number) {
        /// Turns to the last page if that one does not exist.
        public Page {
            number = Math.clamp(number, 0, plan.pages() - 1);
        }
    }

    /// What the second window shows, and where.
    ///
    /// @param screen how the screens call it, 1..{@value #LONGEST} letters, digits, `-`, `+` and `_`
    public record Second(Page page, String screen) {
        /// Characters of a screen's name.
        public static final int LONGEST = 60;

        /// Refuses what could not stand in a line of a file.
        ///
        /// @throws IllegalArgumentException if the name has other characters or is too long
        public Second {
            if (!screen.matches("[A-Za-z0-9_+-]{1,60}")) {
                throw new IllegalArgumentException("screen");
            }
        }
    }
}
