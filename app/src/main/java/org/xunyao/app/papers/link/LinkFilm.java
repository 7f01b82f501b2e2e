package org.xunyao.app.papers.link;

import java.time.Duration;
import java.util.Optional;
import org.xunyao.app.picture.TilePicture;

/// Port: one open clip that a sentence names (引证片段). It has no sound. Called on the JavaFX thread
/// only; no method waits.
public interface LinkFilm extends AutoCloseable {
    /// The picture at {@link #position}, in memory that a decoder writes; it says what must not be seen.
    TilePicture picture();

    /// From the first picture to the last.
    Duration length();

    /// Where the picture on the screen stands, zero to {@link #length}.
    Duration position();

    /// How much film is missing where it stands (中断); nothing where it is whole.
    Optional<Duration> missing();

    /// Whether it runs.
    boolean playing();

    /// Runs from where it stands; from the beginning if it stands at the end.
    void play();

    /// Stands still.
    void pause();

    /// Why it cannot go on, such as `MEDIA-CLIP`; empty while it can.
    String fault();

    /// Frees the decoder.
    @Override
    void close();
}
