package org.xunyao.app.live;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.UnitListener;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.LastGood;
import org.xunyao.video.doctor.RunningStream;
import org.xunyao.video.doctor.Vitals;

/// What the running streams of all cameras say of themselves. Safe for use by many threads.
final class StreamVitals {
    private final Map<CameraId, Heard> heard = new ConcurrentHashMap<>();

    private record Heard(StreamAddress address, Vitals vitals) {}

    /// Listens to a stream that is about to start; everything goes on to the next.
    UnitListener listen(CameraId camera, StreamAddress address, UnitListener next) {
        var vitals = new Vitals(next);
        heard.put(camera, new Heard(address, vitals));
        return vitals;
    }

    /// The stream that was started from that address, if it is the camera's newest.
    Optional<RunningStream> running(
            CameraId camera, StreamAddress address, StreamHealth health, Optional<Cause> scene) {
        return Optional.ofNullable(heard.get(camera))
                .filter(known -> known.address().equals(address))
                .map(known -> known.vitals().running(health, scene));
    }

    /// The address that a camera's stream was started from; a secret, for examinations only.
    Optional<StreamAddress> address(CameraId camera) {
        return Optional.ofNullable(heard.get(camera)).map(Heard::address);
    }

    /// The newest picture since the start of the program.
    Optional<LastGood> good(CameraId camera) {
        return Optional.ofNullable(heard.get(camera))
                .flatMap(known -> known.vitals().good());
    }
}
