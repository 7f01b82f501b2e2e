package org.xunyao.player.film;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.FaultException;
import org.xunyao.player.Picture;

/// The pictures of a film file in the order in which they are shown, each at its true size and
/// once. Whatever FFmpeg reads can be read; other files and addresses that a film names are not
/// opened. One thread.
public final class FilmReader implements AutoCloseable {
    /// The file cannot be opened, or is no film.
    public static final String NO_FILM = "FILM-NOT-READ";
    /// There are no pictures in it, or none that can be decoded.
    public static final String NO_PICTURES = "FILM-NO-PICTURES";
    /// A picture is smaller than 16 or larger than 8192 pixels on a side.
    public static final String SIZE = "FILM-SIZE";

    private static final int LEAST_SIDE = 16;
    private static final int MOST_SIDE = 8192;
    private static final int NO_STREAM = -1;
    private static final double LEAST_RATE = 0.1;
    private static final double MOST_RATE = 1_000;
    private static final double USUAL_RATE = 25;

    private final AVFormatContext container = new AVFormatContext(null);
    private final AVPacket packet;
    private final AVFrame frame;
    private final AVFrame planar;
    private @Nullable AVCodecContext decoder;
    private @Nullable SwsContext scaler;
    private int stream = NO_STREAM;
    private boolean ended;
    private long shown;

    /// Opens a film.
    ///
    /// @throws FaultException {@link #NO_FILM}, {@link #NO_PICTURES}, {@link #SIZE}
    public FilmReader(Path file) {
        Loader.load(avcodec.class);
        Loader.load(avformat.class);
        Loader.load(swscale.class);
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        packet = avcodec.av_packet_alloc();
        frame = avutil.av_frame_alloc();
        planar = avutil.av_frame_alloc();
        boolean open = false;
        try {
            openFile(file);
            openDecoder();
            open = true;
        } finally {
            if (!open) {
                close();
            }
        }
    }

    private void openFile(Path file) {
        AVDictionary options = new AVDictionary(null);
        // A play list or a reference film must not lead anywhere else.
        avutil.av_dict_set(options, "protocol_whitelist", "file", 0);
        try (BytePointer name = new BytePointer("file:" + file.toAbsolutePath(), StandardCharsets.UTF_8)) {
            if (avformat.avformat_open_input(container, name, null, options) < 0
                    || avformat.avformat_find_stream_info(container, (AVDictionary) null) < 0) {
                throw new FaultException(NO_FILM, "no film");
            }
        } finally {
            avutil.av_dict_free(options);
        }
    }

    private void openDecoder() {
        AVCodec codec = new AVCodec(null);
        stream = avformat.av_find_best_stream(container, avutil.AVMEDIA_TYPE_VIDEO, -1, -1, codec, 0);
        if (stream < 0 || codec.isNull()) {
            throw new FaultException(NO_PICTURES, "no stream of pictures");
        }
        AVCodecContext made = avcodec.avcodec_alloc_context3(codec);
        decoder = made;
        avcodec.avcodec_parameters_to_context(made, container.streams(stream).codecpar());
        made.thread_count(1);
        made.max_pixels((long) MOST_SIDE * MOST_SIDE);
        if (large(made.width(), made.height())) {
            throw new FaultException(SIZE, made.width() + "x" + made.height());
        }
        if (avcodec.avcodec_open2(made, codec, (AVDictionary) null) < 0) {
            throw new FaultException(NO_PICTURES, "no decoder");
        }
    }

    private static boolean large(int width, int height) {
        return width > MOST_SIDE || height > MOST_SIDE;
    }

    /// How long a picture is shown by what the film says of itself, s; one of 25 a second where it says nothing
    /// that can be.
    public double pictureSeconds() {
        double rate = avutil.av_q2d(container.streams(stream).avg_frame_rate());
        return rate >= LEAST_RATE && rate <= MOST_RATE ? 1 / rate : 1 / USUAL_RATE;
    }

    /// The next picture; its units are its place in the film from 0 on, its time is 0. It is valid
    /// until the next call of anything here.
    ///
    /// @return empty at the end
    /// @throws FaultException {@link #SIZE}
    public Optional<Picture> next() {
        AVCodecContext open = decoder;
        if (open == null) {
            return Optional.empty();
        }
        while (true) {
            if (avcodec.avcodec_receive_frame(open, frame) >= 0) {
                return Optional.of(picture());
            }
            if (ended) {
                return Optional.empty();
            }
            feed(open);
        }
    }

    /// Gives the decoder one packet; damaged ones are let go.
    private void feed(AVCodecContext open) {
        if (avformat.av_read_frame(container, packet) < 0) {
            ended = true;
            int ignored = avcodec.avcodec_send_packet(open, (AVPacket) null);
            assert ignored <= 0;
            return;
        }
        if (packet.stream_index() == stream) {
            int ignored = avcodec.avcodec_send_packet(open, packet);
            assert ignored <= 0;
        }
        avcodec.av_packet_unref(packet);
    }

    private Picture picture() {
        int width = frame.width();
        int height = frame.height();
        if (width < LEAST_SIDE || height < LEAST_SIDE || large(width, height)) {
            throw new FaultException(SIZE, width + "x" + height);
        }
        AVFrame source = plain(frame) ? frame : converted(width, height);
        int half = (height + 1) / 2;
        ByteBuffer[] planes = {plane(source, 0, height), plane(source, 1, half), plane(source, 2, half)};
        int[] strides = {source.linesize(0), source.linesize(1), source.linesize(2)};
        boolean intact = frame.decode_error_flags() == 0 && (frame.flags() & AVFrame.AV_FRAME_FLAG_CORRUPT) == 0;
        long place = shown++;
        return new Picture(width, height, planes, strides, place, place, 0, intact);
    }

    private static boolean plain(AVFrame frame) {
        boolean planar = frame.format() == avutil.AV_PIX_FMT_YUV420P || frame.format() == avutil.AV_PIX_FMT_YUVJ420P;
        return planar && frame.linesize(0) > 0 && frame.linesize(1) > 0 && frame.linesize(2) > 0;
    }

    private AVFrame converted(int width, int height) {
        if (planar.width() != width || planar.height() != height) {
            avutil.av_frame_unref(planar);
            planar.format(avutil.AV_PIX_FMT_YUV420P);
            planar.width(width);
            planar.height(height);
            if (avutil.av_frame_get_buffer(planar, 0) < 0) {
                throw new FaultException(SIZE, width + "x" + height);
            }
        }
        SwsContext open = swscale.sws_getCachedContext(
                scaler,
                width,
                height,
                frame.format(),
                width,
                height,
                avutil.AV_PIX_FMT_YUV420P,
                swscale.SWS_BILINEAR,
                null,
                null,
                (DoublePointer) null);
        scaler = open;
        if (open == null) {
            throw new FaultException(NO_PICTURES, "colours of format " + frame.format());
        }
        swscale.sws_scale(open, frame.data(), frame.linesize(), 0, height, planar.data(), planar.linesize());
        return planar;
    }

    private static ByteBuffer plane(AVFrame source, int index, int rows) {
        return source.data(index).capacity((long) source.linesize(index) * rows).asByteBuffer();
    }

    @Override
    public void close() {
        swscale.sws_freeContext(scaler);
        scaler = null;
        avutil.av_frame_free(planar);
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        AVCodecContext open = decoder;
        decoder = null;
        if (open != null) {
            avcodec.avcodec_free_context(open);
        }
        avformat.avformat_close_input(container);
    }
}
