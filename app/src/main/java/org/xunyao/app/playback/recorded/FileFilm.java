package org.xunyao.app.playback.recorded;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.app.playback.PlaybackPorts;
import org.xunyao.ingest.file.Recorded;
import org.xunyao.ingest.file.RecordedException;
import org.xunyao.ingest.file.RecordedFilm;
import org.xunyao.kernel.FaultException;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.cache.Footage;
import org.xunyao.video.cache.KeyUnit;
import org.xunyao.video.timeline.Coverage;

/// A recorded film in the place of a camera's: its first picture is at 1970, and nobody claims a camera's
/// time.
public record FileFilm(Recorded film) implements PlaybackPorts.Source {
    /// Opens a file.
    ///
    /// @throws FaultException `RECORDED-…`
    public static RecordedFilm open(Path file) {
        try {
            return RecordedFilm.open(file);
        } catch (RecordedException refused) {
            throw fault(refused);
        }
    }

    static FaultException fault(RecordedException refused) {
        String code = "RECORDED-" + refused.refusal().name().replace('_', '-');
        return new FaultException(code, String.valueOf(refused.getMessage()), refused);
    }

    /// When the last picture is shown.
    Instant end() {
        return Instant.EPOCH.plus(film.length());
    }

    private static Duration into(Instant moment) {
        return Duration.between(Instant.EPOCH, moment);
    }

    @Override
    public Optional<Instant> newest(CameraId camera) {
        return Optional.of(end());
    }

    @Override
    public Footage film(CameraId camera, Instant from, Instant to) {
        try {
            return new Footage(film.film(into(from), into(to)), CameraTimes.NONE);
        } catch (RecordedException refused) {
            throw fault(refused);
        }
    }

    Optional<KeyUnit> key(Instant moment) {
        try {
            return film.key(into(moment));
        } catch (RecordedException refused) {
            throw fault(refused);
        }
    }

    @Override
    public PlaybackPorts.Known known(CameraId camera) {
        var all = new Coverage(List.of(new Coverage.Stretch(Instant.EPOCH, end())));
        return new PlaybackPorts.Known(all, List.of(), List.of());
    }
}
