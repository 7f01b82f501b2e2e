package org.xunyao.video;

/// SPI: a way to fetch a camera's stream, such as RTSP. Implementations live in `ingest`, block, hold no
/// state between sessions, and are called on a thread made for one camera.
public interface StreamProtocol {
    /// Whether this protocol takes that address.
    boolean speaks(StreamAddress address);

    /// Connects and goes on until the camera has agreed to send. Interrupting the calling thread ends it.
    ///
    /// @param listener gets units numbered from 0 and events of this session once {@link
    ///     StreamSession#play()} runs
    /// @throws StreamException with the cause, in bounded time
    StreamSession open(CameraId camera, StreamAddress address, UnitListener listener) throws StreamException;
}
