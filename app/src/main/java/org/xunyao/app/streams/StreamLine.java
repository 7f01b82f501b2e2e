package org.xunyao.app.streams;

import java.time.Instant;
import java.util.Optional;
import org.xunyao.ui.control.Icon;
import org.xunyao.video.CameraId;
import org.xunyao.video.doctor.Cause;

/// One camera in the list.
///
/// @param point where in the shop it hangs
/// @param cause as the running stream knows it, before anybody examines
/// @param since when it began; empty for what is in order
public record StreamLine(
        CameraId camera,
        String shop,
        String point,
        Situation situation,
        Optional<Cause> cause,
        Optional<Instant> since) {
    /// How a camera stands, the worst first.
    public enum Situation {
        /// no connection
        DOWN(Icon.OFFLINE, "over"),
        /// a connection without pictures
        STALLED(Icon.STALLED, "over"),
        /// pictures of no use
        TROUBLED(Icon.COVERED, "late"),
        /// pictures that come too late
        LATE(Icon.LATE, "late"),
        /// the first attempt
        CONNECTING(Icon.CONNECTING, ""),
        /// nobody asked for it
        IDLE(Icon.GONE, ""),
        /// in order
        LIVE(Icon.DONE, "ok");

        private final Icon icon;
        private final String style;

        Situation(Icon icon, String style) {
            this.icon = icon;
            this.style = style;
        }

        /// Its sign.
        public Icon icon() {
            return icon;
        }

        /// Its ground, a style of a chip; may be empty.
        public String style() {
            return style;
        }

        /// Whether somebody has to do something.
        public boolean bad() {
            return compareTo(LATE) <= 0;
        }
    }

    /// As people call the camera.
    public String name() {
        return point.isEmpty() ? shop : shop + " " + point;
    }
}
