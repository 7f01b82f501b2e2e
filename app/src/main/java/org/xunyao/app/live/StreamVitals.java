package org.xunyao.app.live;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.xunyao.video.CameraId;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamHealth;
import org.xunyao.video.UnitListener;
import org.xunyao.video.doctor.Cause;
import org.xunyao.video.doctor.LastGood;
import org.xunyao.video.doctor.RunningStream;
import org.xunyao.video.doctor.Vitals;
import org.xunyao.video.fit.CameraStream;
import org.xunyao.video.fit.StreamKind;

/// What the streams of all cameras say of themselves, each for itself: the large and the small one of a
/// camera have an address, a size and a fate of their own. Safe for use by many threads.
final class StreamVitals {
    private final Map<CameraStream, Heard> heard = new ConcurrentHashMap<>();

    private record Heard(StreamAddress address, Vitals vitals) {}

    /// Listens to a stream that is about to start; everything goes on to the next.
    UnitListener listen(CameraStream stream, StreamAddress address, UnitListener next) {
        var vitals = new Vitals(next);
        heard.put(stream, new Heard(address, vitals));
        return vitals;
    }

    /// Which of a camera's streams was last started from that address.
    Optional<CameraStream> from(CameraId camera, StreamAddress address) {
        return streams(camera)
                .filter(stream -> address(stream).filter(address::equals).isPresent())
                .findFirst();
    }

    /// What a stream says of itself, if it was ever started.
    Optional<RunningStream> running(CameraStream stream, StreamHealth health, Optional<Cause> scene) {
        return Optional.ofNullable(heard.get(stream))
                .map(known -> known.vitals().running(health, scene));
    }

    /// The address that a stream was started from last; a secret, for examinations only.
    Optional<StreamAddress> address(CameraStream stream) {
        return Optional.ofNullable(heard.get(stream)).map(Heard::address);
    }

    /// The newest picture since the start of the program: that of the stream from this address, else when
    /// any other of the camera had one.
    Optional<LastGood> good(CameraId camera, StreamAddress address) {
        return from(camera, address)
                .flatMap(this::good)
                .or(() -> streams(camera)
                        .flatMap(stream -> good(stream).stream())
                        .max(Comparator.comparing(LastGood::at))
                        .map(other -> new LastGood(other.at(), Optional.empty())));
    }

    private Optional<LastGood> good(CameraStream stream) {
        return Optional.ofNullable(heard.get(stream))
                .flatMap(known -> known.vitals().good());
    }

    private static Stream<CameraStream> streams(CameraId camera) {
        return Arrays.stream(StreamKind.values()).map(kind -> new CameraStream(camera, kind));
    }
}
