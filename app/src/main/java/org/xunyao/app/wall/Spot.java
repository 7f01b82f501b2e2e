package org.xunyao.app.wall;

import org.xunyao.video.CameraId;
import org.xunyao.video.wall.Cell;

/// One cell of the page on the screen, and what is in it.
///
/// @param place in the plan, from 0
record Spot(int place, Cell cell, Content content) {
    /// What a cell can hold.
    sealed interface Content {}

    /// A camera of this station.
    record Shown(WallCamera camera) implements Content {}

    /// A camera that is not in the station's list any more.
    record Gone(CameraId camera) implements Content {}

    /// Nothing.
    record Vacant() implements Content {}
}
