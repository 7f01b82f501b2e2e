package org.xunyao.player.ffmpeg;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Loader;
import org.xunyao.kernel.Clock;
import org.xunyao.kernel.FaultException;
import org.xunyao.player.Picture;
import org.xunyao.video.Codec;

/// Decodes access units one after another with FFmpeg in the thread that calls, so that each picture is
/// known to be one certain unit. One thread at a time; after each {@link #feed} take pictures with
/// {@link #next} until there is none.
public final class UnitDecoder implements AutoCloseable {
    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 3840;
    /// The largest picture of H.264 level 5.1.
    private static final long MOST_PIXELS = 4096L * 2304;
    /// More pieces of memory than this a decoder's pool does not turn around.
    private static final int MOST_KNOWN = 128;

    private final Clock clock;
    private final AVCodecContext context;
    private final AVPacket packet;
    private final AVFrame frame;
    // FFmpeg's pool gives the same few pieces of memory again and again; a buffer that is the same object each time
    // lets the scale step keep what it knows of it.
    private final Map<Long, ByteBuffer> known = new HashMap<>();
    private int width;
    private int height;
    private int[] strides = new int[3];
    private int format = avutil.AV_PIX_FMT_NONE;

    /// @throws FaultException `MEDIA-NO-FFMPEG` when the library has no such decoder
    public UnitDecoder(Codec codec, Clock clock) {
        load();
        this.clock = clock;
        int id = switch (codec) {
            case H264 -> avcodec.AV_CODEC_ID_H264;
            case H265 -> avcodec.AV_CODEC_ID_HEVC;
        };
        AVCodec decoder = avcodec.avcodec_find_decoder(id);
        context = avcodec.avcodec_alloc_context3(decoder);
        packet = avcodec.av_packet_alloc();
        frame = avutil.av_frame_alloc();
        context.thread_count(1);
        context.max_pixels(MOST_PIXELS);
        if (avcodec.avcodec_open2(context, decoder, (AVDictionary) null) < 0) {
            close();
            throw new FaultException("MEDIA-NO-FFMPEG", codec.name());
        }
    }

    /// Loads the library, once per process.
    public static void load() {
        Loader.load(avcodec.class);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    /// Gives one access unit.
    ///
    /// @param unit comes back with its picture, 0 or more
    /// @return whether the library took it; damaged ones are let go
    public boolean feed(byte[] bytes, long unit) {
        // The library wants zeros behind the bytes, which this reserves.
        if (avcodec.av_new_packet(packet, bytes.length) < 0) {
            throw new FaultException("MEDIA-NO-FFMPEG", "packet of " + bytes.length);
        }
        packet.data().put(bytes, 0, bytes.length);
        packet.pts(unit);
        int result = avcodec.avcodec_send_packet(context, packet);
        avcodec.av_packet_unref(packet);
        return result >= 0;
    }

    /// No more units come; the last pictures can be taken.
    public void finish() {
        int ignored = avcodec.avcodec_send_packet(context, (AVPacket) null);
        assert ignored <= 0;
    }

    /// Forgets all pictures; a key unit must follow.
    public void forget() {
        avcodec.avcodec_flush_buffers(context);
    }

    /// The next picture that is ready, valid until the next call of anything here.
    public Optional<Picture> next() {
        while (avcodec.avcodec_receive_frame(context, frame) >= 0) {
            recognise();
            boolean planar = format == avutil.AV_PIX_FMT_YUV420P || format == avutil.AV_PIX_FMT_YUVJ420P;
            if (planar && side(frame.width()) && side(frame.height()) && frame.pts() >= 0 && downwards()) {
                return Optional.of(picture());
            }
        }
        return Optional.empty();
    }

    /// Another kind of picture comes from another pool, which may have got the same memory for other planes;
    /// that holds for pictures that are not shown too.
    private void recognise() {
        int[] now = {frame.linesize(0), frame.linesize(1), frame.linesize(2)};
        boolean same = format == frame.format()
                && width == frame.width()
                && height == frame.height()
                && Arrays.equals(strides, now);
        if (!same || known.size() > MOST_KNOWN) {
            known.clear();
        }
        if (!same) {
            format = frame.format();
            width = frame.width();
            height = frame.height();
            strides = now;
        }
    }

    private static boolean side(int pixels) {
        return pixels >= LEAST_SIDE && pixels <= MOST_SIDE;
    }

    private boolean downwards() {
        return frame.linesize(0) >= frame.width() && frame.linesize(1) > 0 && frame.linesize(2) > 0;
    }

    private Picture picture() {
        int half = (height + 1) / 2;
        ByteBuffer[] planes = {plane(0, height), plane(1, half), plane(2, half)};
        boolean intact = frame.decode_error_flags() == 0 && (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) == 0;
        return new Picture(width, height, planes, strides, frame.pts(), frame.pts(), clock.nanoTime(), intact);
    }

    private ByteBuffer plane(int index, int rows) {
        BytePointer data = frame.data(index);
        long bytes = (long) strides[index] * rows;
        ByteBuffer before = known.get(data.address());
        if (before != null && before.capacity() == bytes) {
            return before;
        }
        ByteBuffer plane = data.capacity(bytes).asByteBuffer();
        known.put(data.address(), plane);
        return plane;
    }

    @Override
    public void close() {
        known.clear();
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
    }
}
