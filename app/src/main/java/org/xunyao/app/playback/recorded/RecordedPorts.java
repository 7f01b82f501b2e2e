package org.xunyao.app.playback.recorded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.app.playback.PlaybackPorts;
import org.xunyao.app.playback.peek.PeekPorts;
import org.xunyao.ingest.file.RecordedFilm;

/// What recorded films need of the station, in one person's name.
///
/// @param sealing seals a whole file as it lies there; empty if this person may not seal evidence
public record RecordedPorts(
        Opener opener,
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
}
