package org.xunyao.app.cameras;

import java.util.Optional;
import org.xunyao.app.cameras.find.FindModel;
import org.xunyao.app.cameras.mode.ModeRoom;
import org.xunyao.app.mask.draw.MaskRoom;
import org.xunyao.app.zone.draw.ZoneRoom;

/// What stands beside the list of cameras where a person may have it.
///
/// @param find cameras on the network, for those who may add them
/// @param masks what is hidden of cameras, for those who may read it
/// @param zones what is watched in their pictures, for those who may read it
/// @param modes for what records of cameras may be used, for those who may read the register
public record CameraExtras(
        Optional<FindModel> find, Optional<MaskRoom> masks, Optional<ZoneRoom> zones, Optional<ModeRoom> modes) {
    /// None of them.
    public static final CameraExtras NONE =
            new CameraExtras(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
