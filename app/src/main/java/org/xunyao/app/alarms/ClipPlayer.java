package org.xunyao.app.alarms;

import java.time.Duration;
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

    /// One open clip. Called on the JavaFX thread only; no method waits.
    interface Showing extends AutoCloseable {
        /// The picture at {@link #position}, in memory that the worker writes.
        TilePicture picture();

        /// From the first picture to the last.
        Duration length();

        /// Where the picture on the screen stands, zero to {@link #length}.
        Duration position();

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

        /// Whether every picture was on the screen at least once up to the last. What a seek jumps over
        /// was not.
        boolean watchedToEnd();

        @Override
        void close();
    }
}
