package org.xunyao.video;

import java.time.Instant;
import java.util.Optional;

/// Something that happened to a stream besides a picture coming.
public sealed interface StreamEvent {
    /// Which camera.
    CameraId camera();

    /// When, on our clock.
    Instant at();

    /// An attempt to connect begins, or waits for its turn.
    ///
    /// @param attempt 1 for the first since the stream was last good
    record Connecting(CameraId camera, Instant at, int attempt) implements StreamEvent {}

    /// The camera accepted, and coding and size are known; also sent when the size changes in mid-stream.
    /// It comes before the first unit that it describes.
    ///
    /// @param size true size after cropping; a decoder must use it and no other
    record Started(CameraId camera, Instant at, Codec codec, PictureSize size) implements StreamEvent {}

    /// Pictures came broken and were left out.
    ///
    /// @param units how many coded pictures were dropped
    /// @param packets how many network packets are missing
    record Dropped(CameraId camera, Instant at, int units, int packets) implements StreamEvent {}

    /// The pictures come another way than was asked for, which the camera refused or a firewall in between
    /// swallowed.
    ///
    /// @param asked the way that was tried
    /// @param taken the way that they come now
    record Rerouted(CameraId camera, Instant at, Route asked, Route taken) implements StreamEvent {}

    /// How the packets of pictures travel beside RTSP.
    enum Route {
        /// in the same connection
        TCP,
        /// each by itself
        UDP
    }

    /// What the camera's own clock said at one moment of its stream, or that a stretch begins of which
    /// nothing is known yet: with the first picture of a connection, and when the camera set the clock of
    /// its stream anew. It comes before the units that it speaks for, and only when it says something new.
    ///
    /// @param pts the moment, in the ticks of {@link AccessUnit#pts()}; no unit need have it
    /// @param cameraTime the camera's claim for that moment; empty where a stretch begins
    record CameraClock(CameraId camera, Instant at, long pts, Optional<Instant> cameraTime) implements StreamEvent {}

    /// The stream is gone and will be tried again.
    ///
    /// @param why the cause
    /// @param retries failed attempts in a row so far, from 1
    /// @param nextTry when the next attempt is due
    record Down(CameraId camera, Instant at, Why why, int retries, Instant nextTry) implements StreamEvent {}

    /// We stopped the stream ourselves.
    record Stopped(CameraId camera, Instant at) implements StreamEvent {}
}
