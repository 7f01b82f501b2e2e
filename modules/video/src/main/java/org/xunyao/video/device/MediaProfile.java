package org.xunyao.video.device;

import java.util.Optional;
import org.xunyao.video.PictureSize;
import org.xunyao.video.StreamAddress;

/// One stream that a camera offers (媒体配置). Its texts are the camera's own word, cleaned and cut.
///
/// @param token how the camera calls it
/// @param name how its installer called it, may be empty
/// @param coding such as H264, may be empty
/// @param size of its pictures, if the camera says
/// @param rate pictures a second, 0 if the camera does not say
/// @param stream where it is, with the login with which it was asked; nothing if the camera named another
///     machine or what is no address
public record MediaProfile(
        String token,
        String name,
        String coding,
        Optional<PictureSize> size,
        int rate,
        Optional<StreamAddress> stream) {}
