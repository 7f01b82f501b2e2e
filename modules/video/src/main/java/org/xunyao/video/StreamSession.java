package org.xunyao.video;

/// SPI: one connection to a camera that has agreed to send.
public interface StreamSession extends AutoCloseable {
    /// Reads and delivers until the stream ends, on the calling thread.
    ///
    /// @throws StreamException always in the end, with the cause; {@link Why#CLOSED} also after {@link
    ///     #close()}
    void play() throws StreamException;

    /// Says good-bye to the camera if that is quickly done and frees the connection; may be called from
    /// any thread and more than once.
    @Override
    void close();
}
