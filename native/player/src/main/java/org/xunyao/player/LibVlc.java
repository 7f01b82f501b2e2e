package org.xunyao.player;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.co.caprica.vlcj.factory.MediaPlayerFactory;
import uk.co.caprica.vlcj.factory.discovery.NativeDiscovery;
import uk.co.caprica.vlcj.player.embedded.EmbeddedMediaPlayer;

/// The loaded libVLC of this process. Its arguments are constants: an option made of user text can write
/// files.
public final class LibVlc implements AutoCloseable {
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

    private LibVlc(MediaPlayerFactory factory) {
        this.factory = factory;
    }

    /// Loads the library.
    ///
    /// @param directory the only directory to look in; null searches where Linux systems keep it
    /// @throws NoLibVlcException when there is none or it does not start
    public static LibVlc load(@Nullable String directory) throws NoLibVlcException {
        NativeDiscovery discovery =
                directory == null ? new NativeDiscovery() : new NativeDiscovery(new OneDirectory(directory));
        try {
            // Asked first: without it the factory would fall back to the system loader and ignore the directory.
            if (!discovery.discover()) {
                throw new NoLibVlcException(false, "libvlc not found");
            }
            return new LibVlc(new MediaPlayerFactory(discovery, ARGUMENTS));
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            throw new NoLibVlcException(false, "libvlc not loadable", e);
        } catch (RuntimeException e) {
            // vlcj reports a refused instance with a bare RuntimeException; this is the edge to the native library.
            throw new NoLibVlcException(true, "libvlc refused to start", e);
        }
    }

    /// The library's version text, such as `3.0.24 Vetinari`.
    public String version() {
        return factory.application().version();
    }

    EmbeddedMediaPlayer newPlayer() {
        return factory.mediaPlayers().newEmbeddedMediaPlayer();
    }

    MediaPlayerFactory factory() {
        return factory;
    }

    @Override
    public void close() {
        factory.release();
    }
}
