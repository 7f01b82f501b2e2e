package org.xunyao.player.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.xunyao.kernel.FaultException;

/// Codes pictures of one size as H.264 with OpenH264 (BSD-2-Clause, part of the FFmpeg that decodes), without pictures
/// that are shown out of order. One thread.
public final class FilmEncoder implements AutoCloseable {
    private static final String NAME = "libopenh264";
    private static final int RATE = 25;
    private static final int GROUP = 50;
    private static final double BITS_FOR_PIXEL = 2.5;
    private static final long LEAST_RATE = 800_000;
    private static final int ALIGNED = 32;

    private final int width;
    private final int height;
    private final AVCodecContext context;
    private final AVPacket packet;
    private final AVFrame frame;

    /// One coded picture.
    ///
    /// @param number that was given with the picture
    /// @param key whether decoding can start here; then it holds the parameter sets too
    /// @param bytes NAL units, each behind a start code
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Unit(long number, boolean key, byte[] bytes) {}

    /// @param width even, in pixels
    /// @param height even, in pixels
    /// @throws FaultException `FILM-NO-ENCODER` when the library has none or refuses that size
    public FilmEncoder(int width, int height) {
        UnitDecoder.load();
        this.width = width;
        this.height = height;
        AVCodec encoder = avcodec.avcodec_find_encoder_by_name(NAME);
        if (encoder == null) {
            throw new FaultException("FILM-NO-ENCODER", NAME);
        }
        context = avcodec.avcodec_alloc_context3(encoder);
        packet = avcodec.av_packet_alloc();
        frame = avutil.av_frame_alloc();
        context.width(width);
        context.height(height);
        context.pix_fmt(avutil.AV_PIX_FMT_YUV420P);
        context.bit_rate(Math.max(LEAST_RATE, (long) (BITS_FOR_PIXEL * width * height)));
        context.gop_size(GROUP);
        context.max_b_frames(0);
        context.thread_count(1);
        try (AVRational base = avutil.av_make_q(1, RATE);
                AVRational rate = avutil.av_make_q(RATE, 1)) {
            context.time_base(base);
            context.framerate(rate);
        }
        frame.format(avutil.AV_PIX_FMT_YUV420P);
        frame.width(width);
        frame.height(height);
        if (avcodec.avcodec_open2(context, encoder, (AVDictionary) null) < 0
                || avutil.av_frame_get_buffer(frame, ALIGNED) < 0) {
            close();
            throw new FaultException("FILM-NO-ENCODER", width + "x" + height);
        }
    }

    /// Whether it codes pictures of that size.
    public boolean fits(int wide, int high) {
        return wide == width && high == height;
    }

    /// Codes the next picture.
    ///
    /// @param planes three planes without gaps, one after another
    /// @param number comes back with its unit; greater than the one before
    /// @param key whether decoding must be able to start here
    /// @return what is ready by now
    /// @throws FaultException `FILM-NO-ENCODER` if it is refused
    public List<Unit> code(byte[] planes, long number, boolean key) {
        if (avutil.av_frame_make_writable(frame) < 0) {
            throw new FaultException("FILM-NO-ENCODER", "no memory");
        }
        int luma = width * height;
        copy(planes, 0, 0, width, height);
        copy(planes, luma, 1, width / 2, height / 2);
        copy(planes, luma + luma / 4, 2, width / 2, height / 2);
        frame.pts(number);
        frame.pict_type(key ? avutil.AV_PICTURE_TYPE_I : avutil.AV_PICTURE_TYPE_NONE);
        if (avcodec.avcodec_send_frame(context, frame) < 0) {
            throw new FaultException("FILM-NO-ENCODER", "picture " + number);
        }
        return ready();
    }

    /// No more pictures come.
    ///
    /// @return what was still to come
    public List<Unit> finish() {
        int ignored = avcodec.avcodec_send_frame(context, null);
        assert ignored <= 0;
        return ready();
    }

    private void copy(byte[] planes, int from, int plane, int columns, int rows) {
        int stride = frame.linesize(plane);
        try (BytePointer to = new BytePointer(frame.data(plane))) {
            for (int row = 0; row < rows; row++) {
                to.position((long) row * stride).put(planes, from + row * columns, columns);
            }
        }
    }

    private List<Unit> ready() {
        var units = new ArrayList<Unit>();
        while (avcodec.avcodec_receive_packet(context, packet) >= 0) {
            var bytes = new byte[packet.size()];
            packet.data().get(bytes);
            units.add(new Unit(packet.pts(), (packet.flags() & avcodec.AV_PKT_FLAG_KEY) != 0, bytes));
            avcodec.av_packet_unref(packet);
        }
        return units;
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
    }
}
