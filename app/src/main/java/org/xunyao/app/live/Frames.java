package org.xunyao.app.live;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.xunyao.media.link.FrameSource;

/// The pictures of one opening of a camera in the worker.
interface Frames {
    /// Takes the newest picture.
    ///
    /// @return its slot, or -1
    int poll();

    /// Changes with slots and size.
    long binding();

    /// The slots.
    List<ByteBuffer> buffers();

    /// Pixels in a row.
    int width();

    /// Rows.
    int height();

    /// When the unit of the picture last taken arrived.
    Optional<Instant> arrival();

    /// Those of the worker.
    static Frames of(FrameSource source) {
        return new Frames() {
            @Override
            public int poll() {
                return source.poll();
            }

            @Override
            public long binding() {
                return source.binding();
            }

            @Override
            public List<ByteBuffer> buffers() {
                return source.buffers();
            }

            @Override
            public int width() {
                return source.width();
            }

            @Override
            public int height() {
                return source.height();
            }

            @Override
            public Optional<Instant> arrival() {
                return source.arrival();
            }
        };
    }
}
