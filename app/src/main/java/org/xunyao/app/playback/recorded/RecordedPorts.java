package org.xunyao.app.playback.recorded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.app.playback.PlaybackPorts;
import org.xunyao.app.playback.peek.PeekPorts;
import org.xunyao.ingest.file.RecordedFilm;
import org.xunyao.ui.task.Progress;
import org.xunyao.video.StreamAddress;

/// What recorded films need of the station, in one person's name.
///
/// @param fetching for films that lie on a server
/// @param sealing seals a whole file as it lies there; empty if this person may not seal evidence
public record RecordedPorts(
        Opener opener,
        Fetching fetching,
        PlaybackPorts.Player player,
        PeekPorts.Decoders decoders,
        Optional<Function<RecordedFilm, PlaybackPorts.Sealing>> sealing) {
    /// Port: opens a file. Called off the JavaFX thread.
    @FunctionalInterface
    public interface Opener {
        /// Whoever asked closes it.
        ///
        /// @throws org.xunyao.kernel.FaultException `RECORDED-…`
        RecordedFilm open(Path file);
    }

    /// Port: fetches the film of a playlist that has ended and opens it. Called off the JavaFX thread.
    @FunctionalInterface
    public interface Fetching {
        /// Whoever asked closes it and lets it go.
        ///
        /// @param progress counts its segments
        /// @throws org.xunyao.kernel.FaultException `RECORDED-…`; then nothing of it is left
        Fetched fetch(StreamAddress address, Progress progress);
    }

    /// A film that was fetched.
    ///
    /// @param leave takes what was fetched away again, once the film is closed; off the JavaFX thread
    public record Fetched(RecordedFilm film, Runnable leave) {}
}
