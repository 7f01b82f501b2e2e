package org.xunyao.video.doctor;

import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;

/// Port: examines a camera's stream (取流诊断).
public interface Doctor {
    /// Examines a camera and waits for the end, which comes in bounded time. If the camera's stream runs
    /// here and gives pictures, the stream itself is asked; else one connection is made, read for some
    /// seconds and closed. Only a few examinations run at once, others wait for their turn. Never on the
    /// JavaFX thread.
    ///
    /// @param camera by which the steps are named; it need not be in any list
    /// @param address checked; a text that {@link StreamAddress#read} refuses never comes here, see {@link
    ///     Diagnosis#refused}
    /// @param progress hears each step and may end the examination
    /// @return {@link Diagnosis.Stopped} if it was ended, or the calling thread interrupted
    Diagnosis examine(CameraId camera, StreamAddress address, Progress progress);
}
