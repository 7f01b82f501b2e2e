package org.xunyao.player;

import org.xunyao.video.Codec;
import org.xunyao.video.PictureSize;

/// The port of a library that decodes: makes one decoder for each camera.
public interface DecoderEngine extends AutoCloseable {
    /// Name and version for the system page, such as `FFmpeg 8.0.1`.
    String version();

    /// A decoder that was not started yet.
    ///
    /// @param size true size of the pictures as the station read it from the stream
    /// @param sink takes the pictures
    CameraDecoder decoder(Codec codec, PictureSize size, PictureSink sink);

    /// Whether the engine's own threads are stuck for so long that only a new process helps.
    boolean hung();

    /// Releases the library; its decoders must be closed before.
    @Override
    void close();
}
