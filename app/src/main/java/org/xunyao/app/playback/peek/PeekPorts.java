package org.xunyao.app.playback.peek;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.app.picture.Cover;
import org.xunyao.app.replay.Projector;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.cache.KeyUnit;

/// What small pictures need of the station.
///
/// @param covers what of a camera must not be seen
public record PeekPorts(Keys keys, Decoders decoders, Function<CameraId, Cover> covers) {
    /// Port: finds key pictures. Called off the JavaFX thread.
    @FunctionalInterface
    public interface Keys {
        /// That of the group in which a moment lies; empty if there is no film of it.
        ///
        /// @throws org.xunyao.kernel.FaultException `REPLAY-REFUSED` or `CACHE-…`
        Optional<KeyUnit> key(CameraId camera, Instant moment);
    }

    /// Port: a place where units are decoded. Called off the JavaFX thread.
    @FunctionalInterface
    public interface Decoders {
        /// Whoever asked closes it.
        ///
        /// @throws org.xunyao.kernel.FaultException `MEDIA-…`
        Projector open(Codec codec);
    }
}
