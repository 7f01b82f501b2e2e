package org.xunyao.player.ffmpeg;

import java.util.concurrent.ThreadFactory;
import org.bytedeco.ffmpeg.global.avutil;
import org.xunyao.kernel.Clock;
import org.xunyao.player.CameraDecoder;
import org.xunyao.player.DecoderEngine;
import org.xunyao.player.NoEngineException;
import org.xunyao.player.PictureSink;
import org.xunyao.player.UnitBudget;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;

/// FFmpeg's decoders in this process, one for each camera, served by a few threads.
public final class FfmpegEngine implements DecoderEngine {
    /// Many more than there are processors: the system shares these out by threads, and beside busy
    /// programs a few threads get too little (docs/adr/0045).
    private static final int THREADS = 16;

    private final DecodingTurns turns;
    private final Clock clock;
    private final UnitBudget budget = new UnitBudget(UnitBudget.USUAL);

    private FfmpegEngine(DecodingTurns turns, Clock clock) {
        this.turns = turns;
        this.clock = clock;
    }

    /// Loads the library and starts the threads.
    ///
    /// @param threads makes them
    /// @param first done by each of them before anything is decoded; may wait
    /// @throws NoEngineException when the library cannot be loaded
    public static FfmpegEngine load(ThreadFactory threads, Runnable first, Clock clock) throws NoEngineException {
        try {
            UnitDecoder.load();
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new NoEngineException(false, "ffmpeg not loadable", e);
        }
        return new FfmpegEngine(new DecodingTurns(THREADS, threads, first, clock), clock);
    }

    @Override
    public String version() {
        return "FFmpeg " + avutil.av_version_info().getString();
    }

    /// The size is not needed: each picture brings its own.
    @Override
    public CameraDecoder decoder(Codec codec, PictureSize size, PictureSink sink) {
        return new FfmpegDecoder(turns, codec, sink, budget, clock);
    }

    @Override
    public boolean hung() {
        return turns.hung();
    }

    @Override
    public void close() {
        turns.close();
    }
}
