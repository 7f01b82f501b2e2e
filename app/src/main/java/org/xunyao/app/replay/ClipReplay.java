package org.xunyao.app.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.xunyao.app.alarms.ClipPlayer;
import org.xunyao.app.alarms.ReviewSheet;
import org.xunyao.app.picture.Cover;
import org.xunyao.evidence.EvidenceId;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.media.link.FilmLane;
import org.xunyao.video.CameraId;
import org.xunyao.video.Codec;
import org.xunyao.video.clip.Clip;
import org.xunyao.video.clip.ClipException;
import org.xunyao.video.clip.ClipReader;

/// Plays sealed clips: what was sealed is checked first, and nothing else is ever played (先校验，后播放).
public final class ClipReplay implements ClipPlayer {
    /// The clip cannot be decoded on this computer.
    static final String UNPLAYABLE = "MEDIA-CLIP";

    private final Check check;
    private final Function<Codec, Projector> projectors;
    private final Function<CameraId, Cover> covers;
    private final Clock clock;

    /// Port: uses sealed bytes in the name of the person who watches, checked before and after.
    @FunctionalInterface
    public interface Check {
        /// Reads an item.
        ///
        /// @throws FaultException `EVIDENCE-…` if there is no such item, it is not what was sealed, or it
        ///     cannot be read
        Clip read(EvidenceId item, Function<Path, Clip> reader);
    }

    /// @param check such as `(id, reader) -> desk.use(ticket, id, found -> reader.apply(found.file()))`
    /// @param projectors such as `codec -> new WorkerProjector(pipeline.film(codec))`; throws
    ///     `IllegalStateException` when every place is taken, and `FaultException` with the worker's code
    ///     when none will come
    /// @param covers what must not be seen of a camera
    public ClipReplay(
            Check check, Function<Codec, Projector> projectors, Function<CameraId, Cover> covers, Clock clock) {
        this.check = check;
        this.covers = covers;
        this.projectors = projectors;
        this.clock = clock;
    }

    @Override
    public Showing open(EvidenceId clip) {
        var track = new Track(check.read(clip, ClipReplay::read));
        try {
            return new Playing(track, projectors.apply(track.unit(0).codec()), covers, clock);
        } catch (IllegalStateException full) {
            throw new FaultException("MEDIA-BUSY", "no place for a film", full);
        }
    }

    /// A clip as the review's sheet names it: what it shows, and where film is missing.
    public static ReviewSheet.Clip named(EvidenceId id, Clip clip) {
        return new ReviewSheet.Clip(id, new Track(clip).stretches());
    }

    private static Clip read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            Clip clip = ClipReader.read(bytes);
            if (clip.units().stream().anyMatch(unit -> unit.bytes().length > FilmLane.MOST_UNIT_BYTES)) {
                throw new FaultException(UNPLAYABLE, "a unit too long for the worker");
            }
            return clip;
        } catch (ClipException noClip) {
            throw new FaultException(UNPLAYABLE, "no clip", noClip);
        } catch (IOException refused) {
            throw new FaultException("EVIDENCE-DISK", "could not read a clip", refused);
        }
    }
}
