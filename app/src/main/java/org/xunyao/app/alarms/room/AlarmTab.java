package org.xunyao.app.alarms.room;

import java.util.function.Supplier;
import javafx.scene.Parent;

/// One side of the room of alarms.
///
/// @param id for its node
/// @param name as it stands on the segment
/// @param pane made once, when it is first asked for
public record AlarmTab(String id, String name, Supplier<Parent> pane) {}
