package org.xunyao.app.map.desk;

import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.xunyao.app.map.MapPorts;
import org.xunyao.app.map.MapView;
import org.xunyao.app.map.MapViewModel;
import org.xunyao.supervision.alarm.AlarmId;
import org.xunyao.ui.text.Texts;
import org.xunyao.video.CameraId;

/// The workspace 地图 of one person. Nothing is asked of the desks until the person opens it, nor while
/// another workspace is before it.
public final class MapRoom {
    private final MapViewModel model;
    private final Texts texts;
    private final ZoneId zone;
    private boolean shown;

    /// @param texts any
    public MapRoom(MapViewModel model, Texts texts, ZoneId zone) {
        this.model = model;
        this.texts = texts;
        this.zone = zone;
    }

    /// The ways to other workspaces.
    ///
    /// @param go opens a workspace by its name
    /// @param wall shows a camera there
    /// @param review brings an alarm before the person there
    /// @param streams puts a camera in front there
    public static MapPorts.Ways ways(
            Consumer<String> go,
            Optional<Consumer<CameraId>> wall,
            Optional<Consumer<AlarmId>> review,
            Optional<Consumer<CameraId>> streams) {
        return new MapPorts.Ways(
                wall.map(there -> after(go, "wall", there)),
                review.map(there -> after(go, "alarms", there)),
                streams.map(there -> after(go, "streams", there)));
    }

    private static <T> Consumer<T> after(Consumer<String> go, String workspace, Consumer<T> there) {
        return what -> {
            go.accept(workspace);
            there.accept(what);
        };
    }

    /// A view of it.
    public Parent view() {
        var view = new MapView(model, texts, zone);
        view.sceneProperty().subscribe(scene -> shown = scene != null);
        return view;
    }

    /// Every few seconds.
    public void refresh() {
        if (shown) {
            model.tick();
        }
    }
}
