package org.xunyao.app.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xunyao.app.shell.CameraCounts;
import org.xunyao.app.wall.TileState;
import org.xunyao.registry.CreditCode;
import org.xunyao.video.CameraId;
import org.xunyao.video.Ring;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.StreamAddress.Reading;
import org.xunyao.video.fit.FitLimits;
import org.xunyao.video.fit.StreamKind;
import org.xunyao.wire.CameraPoint;

/// The cameras of the running program in the order of their numbers; they come and go while it runs. Safe for
/// use by many threads.
final class Roster {
    private final Map<CameraId, LiveCamera> cameras = new ConcurrentHashMap<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private volatile List<CameraPoint> points = List.of();

    /// Every camera that was ever there, also one that left: what it kept is still looked at.
    Map<CameraId, LiveCamera> cameras() {
        return cameras;
    }

    /// Those that are there now.
    List<CameraPoint> points() {
        return points;
    }

    Collection<LiveCamera> all() {
        return cameras.values();
    }

    /// What each of them holds of the last minute.
    Map<CameraId, Ring> rings() {
        return cameras.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, camera -> camera.getValue().ring()));
    }

    Optional<LiveCamera> camera(CameraId id) {
        return Optional.ofNullable(cameras.get(id));
    }

    /// Whether a post is watched there.
    boolean watched(CameraId id) {
        return camera(id).filter(LiveCamera::post).isPresent();
    }

    boolean has(CameraId id) {
        return points.stream().anyMatch(point -> point.camera().equals(id));
    }

    /// Lists a camera behind the others, or gives it its new names where it stands.
    synchronized void list(CameraPoint point) {
        var now = new ArrayList<>(points);
        int at = place(point.camera());
        if (at < 0) {
            now.add(point);
        } else {
            now.set(at, point);
        }
        points = List.copyOf(now);
    }

    /// Takes a camera from the list.
    ///
    /// @return whether it was there
    synchronized boolean leave(CameraId id) {
        var now = new ArrayList<>(points);
        boolean was = now.removeIf(point -> point.camera().equals(id));
        points = List.copyOf(now);
        return was;
    }

    private int place(CameraId id) {
        return points.stream().map(CameraPoint::camera).toList().indexOf(id);
    }

    /// A camera whose streams are to be fitted, with those of its addresses that make sense.
    Fitting.Fitted fitted(CameraPoint point, LiveCamera live, FitLimits limits) {
        var addresses = new EnumMap<StreamKind, StreamAddress>(StreamKind.class);
        read(point, point.address()).ifPresent(address -> addresses.put(StreamKind.MAIN, address));
        point.sub().flatMap(text -> read(point, text)).ifPresent(address -> addresses.put(StreamKind.SUB, address));
        String line = limits.budget().lines().containsKey(point.shop())
                ? point.shop()
                : point.creditCode().map(CreditCode::text).orElse(point.shop());
        return new Fitting.Fitted(point.camera(), line, live, addresses, addresses.containsKey(StreamKind.SUB));
    }

    private Optional<StreamAddress> read(CameraPoint point, String text) {
        return switch (StreamAddress.read(text)) {
            case Reading.Good good -> Optional.of(good.address());
            case Reading.Refused _ -> {
                refused.add(point.camera().code());
                yield Optional.empty();
            }
        };
    }

    /// Codes of cameras whose addresses were refused.
    List<String> refused() {
        return List.copyOf(refused);
    }

    /// How many cameras are in each state.
    static CameraCounts counts(Stream<TileState> states) {
        int[] counts = new int[6];
        for (TileState state : (Iterable<TileState>) states::iterator) {
            int place = switch (state) {
                case TileState.Live _ -> 0;
                case TileState.Late _ -> 1;
                case TileState.Stalled _, TileState.Undecoded _ -> 2;
                case TileState.Troubled _ -> 3;
                case TileState.Down _ -> 4;
                case TileState.Connecting _, TileState.Idle _, TileState.NoRight _ -> 5;
            };
            counts[place]++;
        }
        return new CameraCounts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }
}
