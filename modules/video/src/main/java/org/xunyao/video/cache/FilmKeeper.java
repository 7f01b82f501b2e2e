package org.xunyao.video.cache;

import org.xunyao.video.AccessUnit;
import org.xunyao.video.CameraTimes;

/// Port: takes the units of all cameras and keeps those of the chosen ones for a while (录像缓存). Its methods
/// never wait for the disk.
public interface FilmKeeper {
    /// Nothing is kept.
    FilmKeeper NONE = new FilmKeeper() {
        @Override
        public void unit(AccessUnit unit, CameraTimes times) {}

        @Override
        public void second() {}
    };

    /// The next unit of a camera.
    ///
    /// @param times what the camera claimed so far
    void unit(AccessUnit unit, CameraTimes times);

    /// A second has passed: what is too old may go.
    void second();
}
