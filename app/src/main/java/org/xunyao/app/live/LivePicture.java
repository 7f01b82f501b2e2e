package org.xunyao.app.live;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xunyao.app.picture.TilePicture;
import org.xunyao.media.link.FrameSource;

/// One camera's picture on the wall. When the camera is opened anew, for a new stream or another tile
/// size, the old picture stays until the new one is there: there is no black gap. Used on the JavaFX
/// thread, except {@link #replace}.
final class LivePicture implements TilePicture {
    private volatile @Nullable FrameSource coming;
    private @Nullable FrameSource current;
    private int generation;
    private long binding = -1;
    private ByteBuffer[] slots = new ByteBuffer[0];

    /// Makes another source the next one.
    void replace(FrameSource source) {
        coming = source;
    }

    @Override
    public int generation() {
        return generation;
    }

    @Override
    public ByteBuffer[] slots() {
        return slots.clone();
    }

    @Override
    public int poll() {
        FrameSource next = coming;
        if (next != null) {
            int slot = next.poll();
            if (slot >= 0) {
                coming = null;
                current = next;
                binding = -1;
                bind(next);
                return slot;
            }
        }
        FrameSource now = current;
        if (now == null || now == next) {
            return -1;
        }
        int slot = now.poll();
        if (slot >= 0) {
            bind(now);
        }
        return slot;
    }

    @Override
    public int width() {
        FrameSource now = current;
        return now == null ? 0 : now.width();
    }

    @Override
    public int height() {
        FrameSource now = current;
        return now == null ? 0 : now.height();
    }

    private void bind(FrameSource source) {
        if (source.binding() != binding) {
            binding = source.binding();
            slots = source.buffers().toArray(ByteBuffer[]::new);
            generation++;
        }
    }
}
