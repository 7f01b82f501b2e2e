package org.xunyao.video.cache;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.video.CameraId;
import org.xunyao.video.CameraTimes;
import org.xunyao.video.timeline.Coverage;

/// Port: film that lies on the disk for a while (本地缓存). Reading takes as long as the disk does.
public interface FilmShelf {
    /// No film is kept.
    FilmShelf NONE = new FilmShelf() {
        @Override
        public Footage film(CameraId camera, Instant from, Instant to) {
            return new Footage(List.of(), CameraTimes.NONE);
        }

        @Override
        public Coverage coverage(CameraId camera) {
            return Coverage.NONE;
        }

        @Override
        public Optional<KeyUnit> key(CameraId camera, Instant moment) {
            return Optional.empty();
        }
    };

    /// What there is between two moments, from the key unit before on, of one run of the program and as
    /// much as fits into a clip.
    ///
    /// @throws org.xunyao.kernel.FaultException `CACHE-DISK` if the disk cannot be read
    Footage film(CameraId camera, Instant from, Instant to);

    /// Of which time there is film.
    Coverage coverage(CameraId camera);

    /// The key picture of the group in which a moment lies, without reading what else is kept. A pause of a
    /// stutter behind a group belongs to it.
    ///
    /// @return empty if there is no film of that moment
    /// @throws org.xunyao.kernel.FaultException `CACHE-DISK` if the disk cannot be read
    Optional<KeyUnit> key(CameraId camera, Instant moment);
}
