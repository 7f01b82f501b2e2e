package org.xunyao.player.vlc;

import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;
import org.xunyao.player.UnitQueue;
import uk.co.caprica.vlcj.binding.internal.libvlc_media_close_cb;
import uk.co.caprica.vlcj.binding.internal.libvlc_media_open_cb;
import uk.co.caprica.vlcj.binding.internal.libvlc_media_read_cb;
import uk.co.caprica.vlcj.binding.internal.libvlc_media_seek_cb;
import uk.co.caprica.vlcj.binding.support.types.size_t;
import uk.co.caprica.vlcj.media.callback.CallbackMedia;

/// Lets libVLC read a queue as if it were a file without end.
final class QueueMedia implements CallbackMedia {
    private static final int READ_BYTES = 64 * 188;
    private static final int FAILED = -1;

    private final UnitQueue queue;
    private final FedUnits fed;
    private final byte[] bytes = new byte[READ_BYTES];
    // In fields: libVLC does not keep what JNA collects.
    private final libvlc_media_open_cb open = VlcThreads.kept((opaque, data, size) -> {
        size.setValue(0);
        return 0;
    });
    private final libvlc_media_read_cb read = VlcThreads.kept(this::read);
    private final libvlc_media_close_cb close = VlcThreads.kept(opaque -> {});

    QueueMedia(UnitQueue queue, FedUnits fed) {
        this.queue = queue;
        this.fed = fed;
    }

    private size_t read(Pointer opaque, Pointer into, size_t size) {
        try {
            int count = queue.read(bytes, Math.min(size.intValue(), bytes.length), fed::add);
            if (count <= 0) {
                return new size_t(0);
            }
            into.write(0, bytes, 0, count);
            return new size_t(count);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new size_t(FAILED);
        }
    }

    @Override
    public libvlc_media_open_cb getOpen() {
        return open;
    }

    @Override
    public libvlc_media_read_cb getRead() {
        return read;
    }

    @Override
    public @Nullable libvlc_media_seek_cb getSeek() {
        return null;
    }

    @Override
    public libvlc_media_close_cb getClose() {
        return close;
    }

    @Override
    public @Nullable Pointer getOpaque() {
        return null;
    }
}
