package org.xunyao.player.vlc;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import uk.co.caprica.vlcj.binding.internal.libvlc_display_callback_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_lock_callback_t;
import uk.co.caprica.vlcj.binding.internal.libvlc_video_cleanup_cb;
import uk.co.caprica.vlcj.binding.internal.libvlc_video_format_cb;
import uk.co.caprica.vlcj.binding.lib.LibVlc;
import uk.co.caprica.vlcj.player.base.MediaPlayer;
import uk.co.caprica.vlcj.player.embedded.videosurface.VideoSurface;

/// Where libVLC puts decoded pictures: three planes one after another, of the camera's true size. vlcj's
/// own surface would do, but for its threads, see {@link VlcThreads}.
final class PlaneSurface extends VideoSurface {
    /// libVLC copies with instructions that want this.
    private static final int ALIGNMENT = 64;

    private static final byte[] CHROMA = "I420".getBytes(StandardCharsets.US_ASCII);
    private static final int PLANES = 3;

    private final int width;
    private final int height;
    private final ByteBuffer[] planes;
    private final int[] strides;
    private final Pointer[] addresses = new Pointer[PLANES];
    // In fields: libVLC does not keep what JNA collects.
    private final libvlc_video_format_cb format = VlcThreads.kept(this::format);
    private final libvlc_video_cleanup_cb cleanup = VlcThreads.kept(opaque -> {});
    private final libvlc_lock_callback_t lock = VlcThreads.kept(this::lock);
    private final libvlc_display_callback_t display;

    /// @param width true width in pixels
    /// @param height true height in pixels
    /// @param shown called on a libVLC thread with each picture, which is in {@link #planes} until it returns
    PlaneSurface(int width, int height, Runnable shown) {
        super((player, window) -> {});
        this.width = width;
        this.height = height;
        this.planes = new ByteBuffer[] {
            plane(width, height), plane(half(width), half(height)), plane(half(width), half(height))
        };
        this.strides = new int[] {width, half(width), half(width)};
        for (int i = 0; i < PLANES; i++) {
            addresses[i] = Native.getDirectBufferPointer(planes[i]);
        }
        this.display = VlcThreads.kept((opaque, picture) -> shown.run());
    }

    /// Y, U, V without gaps between rows.
    ByteBuffer[] planes() {
        return planes;
    }

    /// Bytes from row to row of each plane.
    int[] strides() {
        return strides;
    }

    @Override
    public void attach(MediaPlayer player) {
        LibVlc.libvlc_video_set_format_callbacks(player.mediaPlayerInstance(), format, cleanup);
        LibVlc.libvlc_video_set_callbacks(player.mediaPlayerInstance(), lock, null, display, null);
    }

    // libVLC's offer is padded and would stretch the picture; it is overruled.
    private int format(
            PointerByReference opaque,
            PointerByReference chroma,
            IntByReference wide,
            IntByReference high,
            PointerByReference pitches,
            PointerByReference lines) {
        chroma.getPointer().write(0, CHROMA, 0, CHROMA.length);
        wide.setValue(width);
        high.setValue(height);
        pitches.getPointer().write(0, strides, 0, PLANES);
        lines.getPointer().write(0, new int[] {height, half(height), half(height)}, 0, PLANES);
        return 1;
    }

    private Pointer lock(Pointer opaque, PointerByReference into) {
        into.getPointer().write(0, addresses, 0, PLANES);
        return Pointer.NULL;
    }

    private static ByteBuffer plane(int columns, int rows) {
        return ByteBuffer.allocateDirect(columns * rows + ALIGNMENT)
                .alignedSlice(ALIGNMENT)
                .slice(0, columns * rows);
    }

    private static int half(int side) {
        return (side + 1) / 2;
    }
}
