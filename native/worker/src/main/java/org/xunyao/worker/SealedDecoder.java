package org.xunyao.worker;

import java.nio.ByteBuffer;
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
import org.xunyao.kernel.FaultException;
import org.xunyao.media.protocol.FrameMap;
import org.xunyao.video.Codec;
import org.xunyao.vision.I420;

/// Decodes access units one after another with FFmpeg, so that each picture is known to be one certain
/// unit. One thread; after each {@link #feed} take pictures with {@link #next} until there is none.
final class SealedDecoder implements AutoCloseable {
    private static final int LEAST_SIDE = 16;
    /// The largest picture of H.264 level 5.1.
    private static final long MOST_PIXELS = 4096L * 2304;

    private final AVCodecContext context;
    private final AVPacket packet;
    private final AVFrame frame;

    /// A decoded picture.
    ///
    /// @param unit what was given to {@link #feed} with its access unit
    /// @param planes valid until the next call
    /// @param intact false when parts of it were missing and made up
    record Decoded(int unit, I420 planes, boolean intact) {}

    SealedDecoder(Codec codec) {
        load();
        int id = switch (codec) {
            case H264 -> avcodec.AV_CODEC_ID_H264;
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
    static void load() {
        Loader.load(avcodec.class);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    /// Gives one access unit; damaged ones are let go.
    ///
    /// @param unit comes back with its picture
    void feed(byte[] bytes, int unit) {
        // The library wants zeros behind the bytes, which this reserves.
        if (avcodec.av_new_packet(packet, bytes.length) < 0) {
            throw new FaultException("MEDIA-NO-FFMPEG", "packet of " + bytes.length);
        }
        packet.data().put(bytes, 0, bytes.length);
        packet.pts(unit);
        int ignored = avcodec.avcodec_send_packet(context, packet);
        assert ignored <= 0;
        avcodec.av_packet_unref(packet);
    }

    /// No more units come; the last pictures can be taken.
    void finish() {
        int ignored = avcodec.avcodec_send_packet(context, (AVPacket) null);
        assert ignored <= 0;
    }

    /// The next picture that is ready.
    Optional<Decoded> next() {
        while (avcodec.avcodec_receive_frame(context, frame) >= 0) {
            int format = frame.format();
            boolean planar = format == avutil.AV_PIX_FMT_YUV420P || format == avutil.AV_PIX_FMT_YUVJ420P;
            if (planar && side(frame.width()) && side(frame.height()) && frame.pts() >= 0) {
                boolean intact =
                        frame.decode_error_flags() == 0 && (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) == 0;
                return Optional.of(new Decoded(Math.toIntExact(frame.pts()), planes(), intact));
            }
        }
        return Optional.empty();
    }

    private static boolean side(int pixels) {
        return pixels >= LEAST_SIDE && pixels <= FrameMap.MAX_SIDE;
    }

    private I420 planes() {
        int width = frame.width();
        int height = frame.height();
        int half = (height + 1) / 2;
        return new I420(
                plane(0, height),
                plane(1, half),
                plane(2, half),
                width,
                height,
                frame.linesize(0),
                frame.linesize(1),
                frame.linesize(2));
    }

    private ByteBuffer plane(int index, int rows) {
        BytePointer data = frame.data(index);
        return data.capacity((long) frame.linesize(index) * rows).asByteBuffer();
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
    }
}
