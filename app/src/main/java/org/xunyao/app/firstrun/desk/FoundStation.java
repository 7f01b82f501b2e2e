package org.xunyao.app.firstrun.desk;

import java.nio.file.Path;
import org.xunyao.app.setup.OpenStation;
import org.xunyao.app.setup.StationDoor;
import org.xunyao.store.keys.OpenKeyring;

/// What the wizard ends with: an open station and where it lies.
///
/// @param folder the data folder that the person chose
public record FoundStation(Path folder, StationDoor door, OpenStation station) implements AutoCloseable {
    /// The same with other keys; those of before are closed.
    FoundStation with(OpenKeyring keys) {
        station.keys().close();
        return new FoundStation(folder, door, new OpenStation(station.store(), keys));
    }

    @Override
    public void close() {
        station.close();
    }
}
