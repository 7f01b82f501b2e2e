package org.xunyao.player.vlc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xunyao.kernel.Clock;
import org.xunyao.player.CameraDecoder;
import org.xunyao.player.DecoderEngine;
import org.xunyao.player.NoEngineException;
import org.xunyao.player.PictureSink;
import org.xunyao.player.UnitBudget;
import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.factory.discovery.NativeDiscovery;
import uk.co.caprica.vlcj.player.embedded.EmbeddedMediaPlayer;

/// The loaded libVLC of this process. Its arguments are constants: an option made of user text can write
/// files.
public final class LibVlc implements DecoderEngine {
    private static final List<String> ARGUMENTS = List.of(
            "--no-audio",
            "--avcodec-threads=1",
            "--avcodec-hw=none",
            "--swscale-mode=0",
            "--ignore-config",
            "--no-lua",
            "--no-stats",
            "--no-osd",
            "--no-spu",
            "--no-video-title-show",
            "--no-interact",
            "--no-media-library",
            "--no-metadata-network-access",
            "--no-auto-preparse",
            "--intf=dummy",
            "--quiet");

    private final MediaPlayerFactory factory;
    private final Clock clock;
    private final UnitBudget budget = new UnitBudget(UnitBudget.USUAL);

    private LibVlc(MediaPlayerFactory factory, Clock clock) {
        this.factory = factory;
        this.clock = clock;
    }

    /// Loads the library.
    ///
    /// @param directory the only directory to look in; null searches where Linux systems keep it
    /// @throws NoEngineException when there is none or it does not start
    public static LibVlc load(@Nullable String directory, Clock clock) throws NoEngineException {
        NativeDiscovery discovery =
                directory == null ? new NativeDiscovery() : new NativeDiscovery(new OneDirectory(directory));
        try {
            // Asked first: without it the factory would fall back to the system loader and ignore the directory.
            if (!discovery.discover()) {
                throw new NoEngineException(false, "libvlc not found");
            }
            return new LibVlc(new MediaPlayerFactory(discovery, ARGUMENTS), clock);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new NoEngineException(false, "libvlc not loadable", e);
        } catch (RuntimeException e) {
            // vlcj reports a refused instance with a bare RuntimeException; this is the edge to the native library.
            throw new NoEngineException(true, "libvlc refused to start", e);
        }
    }

    @Override
    public String version() {
        return "libVLC " + factory.application().version();
    }

    @Override
    public CameraDecoder decoder(Codec codec, PictureSize size, PictureSink sink) {
        return new VlcDecoder(this, codec, size, sink, clock);
    }

    /// Never: libVLC's threads are its own, and calls that block are the caller's to watch.
    @Override
    public boolean hung() {
        return false;
    }

    /// What the queues of all its decoders share.
    UnitBudget budget() {
        return budget;
    }

    EmbeddedMediaPlayer newPlayer() {
        return factory.mediaPlayers().newEmbeddedMediaPlayer();
    }

    @Override
    public void close() {
        factory.release();
    }
}
