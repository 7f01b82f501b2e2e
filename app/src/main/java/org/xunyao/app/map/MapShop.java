package org.xunyao.app.map;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.PharmacyId;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.video.CameraId;

/// A shop as the map tells of it.
///
/// @param key tells it from the others
/// @param id of the register; nothing where a camera hangs in a shop that the register does not know
/// @param area name of the township, may be empty
/// @param place nothing until somebody said so
/// @param alarms that wait for a person, newest first
/// @param leads that are open
/// @param looked when one of its cameras was looked at last in a patrol
public record MapShop(
        String key,
        Optional<PharmacyId> id,
        String name,
        String address,
        String area,
        Optional<GeoPoint> place,
        List<MapCamera> cameras,
        List<AlarmId> alarms,
        int leads,
        Optional<Instant> looked) {
    /// Copies the lists.
    public MapShop {
        cameras = List.copyOf(cameras);
        alarms = List.copyOf(alarms);
    }

    /// How its worst camera stands.
    public MapState state() {
        return cameras.stream().map(MapCamera::state).reduce(MapState.NONE, MapState::orWorse);
    }

    /// The same shop with its cameras as they stand now.
    MapShop now(Function<CameraId, MapPorts.Standing> standing) {
        return new MapShop(
                key,
                id,
                name,
                address,
                area,
                place,
                cameras.stream()
                        .map(camera -> camera.now(standing.apply(camera.id())))
                        .toList(),
                alarms,
                leads,
                looked);
    }
}
