package org.xunyao.app.map;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.xunyao.registry.GeoPoint;
import org.xunyao.registry.PharmacyId;
import org.xunyao.registry.place.CountyMap;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.video.CameraId;

/// What the map needs from outside, in one person's name.
///
/// @param county reads the map, off the JavaFX thread; may throw a `FaultException`
/// @param shops reads the shops with what waits there, off the JavaFX thread; may throw a `FaultException`
/// @param standing how a camera stands now, from memory, on the JavaFX thread
/// @param place says where a shop stands; nothing if the person may not
/// @param ways to other workspaces
public record MapPorts(
        Supplier<CountyMap> county,
        Supplier<List<MapShop>> shops,
        Function<CameraId, Standing> standing,
        Optional<Place> place,
        Ways ways) {
    /// How a camera stands.
    ///
    /// @param age of its picture, or how long it has been so; empty where it is alive or not known
    public record Standing(MapState state, Optional<Duration> age) {}

    /// Port: says where a shop stands; off the JavaFX thread.
    @FunctionalInterface
    public interface Place {
        /// Saves it.
        void put(PharmacyId shop, GeoPoint place);
    }

    /// Where else the person may go from here; on the JavaFX thread.
    ///
    /// @param wall shows a camera on the wall
    /// @param alarms opens an alarm
    /// @param streams opens the record of a camera's stream
    public record Ways(
            Optional<Consumer<CameraId>> wall,
            Optional<Consumer<AlarmId>> alarms,
            Optional<Consumer<CameraId>> streams) {}
}
