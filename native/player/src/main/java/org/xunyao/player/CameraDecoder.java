package org.xunyao.player;

/// The port of one camera's decoder: coded units in, pictures out to a {@link PictureSink}.
///
/// {@link #feed}, {@link #cut} and the counts may be called by any thread and never block. {@link #start},
/// {@link #restart}, {@link #watch} and {@link #close} may block and belong to one thread that the engine
/// does not own.
public interface CameraDecoder extends AutoCloseable {
    /// Gives one unit. What does not fit the bounded queue is dropped up to the next key frame.
    void feed(CodedUnit unit);

    /// Lets pictures come.
    void start();

    /// Forgets what waits. Units fed from now on belong to a new stream, which begins with a key frame;
    /// {@link #restart} must follow.
    void cut();

    /// Goes on with what was fed since {@link #cut}.
    void restart();

    /// Begins anew when units come and no pictures; call about once a second. A stream that never decodes
    /// is tried ever more rarely, down to once a minute.
    ///
    /// @return whether it began anew
    boolean watch();

    /// Access units that the decoder has taken.
    long fed();

    /// Access units dropped because the decoder was too slow or a key frame was missing.
    long dropped();

    /// Ends it; when this returns no picture comes any more.
    @Override
    void close();
}
