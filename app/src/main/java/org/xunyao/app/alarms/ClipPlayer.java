package org.xunyao.app.alarms;

import java.time.Duration;
import java.util.List;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.evidence.EvidenceId;

/// Port: plays sealed clips in place (片段播放).
@FunctionalInterface
public interface ClipPlayer {
    /// Opens a clip at its first picture, paused. Called off the JavaFX thread.
    ///
    /// @throws org.xunyao.kernel.FaultException `EVIDENCE-…` if the bytes are gone or not those that were
    ///     sealed, `MEDIA-…` if nothing can decode them
    Showing open(EvidenceId clip);

    /// A stretch of which there are no pictures.
    ///
    /// @param from position of the last picture before it
    /// @param to position of the first picture after it
    record Gap(Duration from, Duration to) {
        /// How much is missing.
        public Duration length() {
            return to.minus(from);
        }
    }

    /// One open clip. Called on the JavaFX thread only; no method waits.
    interface Showing extends AutoCloseable {
        /// The picture at {@link #position}, in memory that the worker writes.
        TilePicture picture();

        /// From the first picture to the last.
        Duration length();

        /// Where the picture on the screen stands, zero to {@link #length}.
        Duration position();

        /// Where it is going while a seek is under way, else {@link #position}.
        Duration heading();

        /// Whether it runs.
        boolean playing();

        /// Runs from where it stands; from the beginning if it stands at the end.
        void play();

        /// Stands still.
        void pause();

        /// Goes to the picture at that moment.
        ///
        /// @param position anything; it is held within the clip
        void seek(Duration position);

        /// Where film is missing, in order (中断).
        List<Gap> gaps();

        /// Why it cannot go on, such as `MEDIA-CLIP`; empty while it can.
        String fault();

        /// Whether every picture was on the screen at least once up to the last. What a seek jumps over
        /// was not.
        boolean watchedToEnd();

        @Override
        void close();
    }
}
