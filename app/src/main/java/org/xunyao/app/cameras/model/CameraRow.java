package org.xunyao.app.cameras.model;

import java.util.Locale;
import org.xunyao.registry.camera.RecordStanding;
import org.xunyao.registry.camera.RegisteredCamera;

/// One camera of the list.
///
/// @param form what its fields would hold
/// @param stream how its stream stood when this was read
public record CameraRow(RegisteredCamera camera, CameraForm form, RecordStanding standing, StreamWord stream) {
    /// Whether the text stands in its code, shop, place or model.
    public boolean holds(String text) {
        String sought = text.strip().toLowerCase(Locale.ROOT);
        return (camera.code().text() + "\n" + camera.site().shop() + "\n"
                        + camera.site().place() + "\n" + camera.device().model())
                .toLowerCase(Locale.ROOT)
                .contains(sought);
    }

    /// The same with another state of the stream.
    public CameraRow with(StreamWord word) {
        return word == stream ? this : new CameraRow(camera, form, standing, word);
    }
}
