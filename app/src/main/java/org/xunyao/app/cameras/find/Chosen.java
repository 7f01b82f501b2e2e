package org.xunyao.app.cameras.find;

import java.util.Optional;
import org.xunyao.video.StreamAddress;
import org.xunyao.video.device.MediaProfile;

/// What a person made of a found camera.
///
/// @param code of a registered camera to change it, else of a new one
/// @param shop and place may be empty for a registered camera, which keeps its own
/// @param model as the camera says
/// @param service with user and password
/// @param main the large stream
/// @param sub the small one, if one was chosen
public record Chosen(
        String code,
        String shop,
        String place,
        String model,
        StreamAddress service,
        MediaProfile main,
        Optional<MediaProfile> sub) {}
