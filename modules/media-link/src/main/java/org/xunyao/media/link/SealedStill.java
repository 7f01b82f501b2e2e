package org.xunyao.media.link;

import java.time.Instant;
import org.xunyao.video.CameraId;

/// A still made of one sealed access unit: derived, never the original.
public sealed interface SealedStill {
    /// It is there.
    ///
    /// @param unit number of the access unit
    /// @param pts its cameraTime in 90 kHz ticks
    /// @param arrival arrivalTime of the unit
    /// @param jpeg at true size; begins as a JPEG does, nothing else was checked
    @SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared or copied
    record Developed(CameraId camera, long unit, long pts, Instant arrival, byte[] jpeg) implements SealedStill {}

    /// It could not be made.
    ///
    /// @param code as in {@link SecondLook.Cannot}
    record Cannot(String code) implements SealedStill {}
}
