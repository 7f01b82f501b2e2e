package org.xunyao.video.doctor;

import java.util.Optional;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;

/// Port: what the station knows of a camera without asking it.
public interface Ward {
    /// The stream that runs here from that very address; empty if none does.
    Optional<RunningStream> running(CameraId camera, StreamAddress address);

    /// When the picture of a camera's stream was last good; without coding and size if only another stream
    /// of the camera is known.
    Optional<LastGood> good(CameraId camera, StreamAddress address);

    /// Of a station that runs no streams.
    static Ward empty() {
        return new Ward() {
            @Override
            public Optional<RunningStream> running(CameraId camera, StreamAddress address) {
                return Optional.empty();
            }

            @Override
            public Optional<LastGood> good(CameraId camera, StreamAddress address) {
                return Optional.empty();
            }
        };
    }
}
