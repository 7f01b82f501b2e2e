package org.xunyao.registry;

/// A camera as a thing that hangs in a shop (监控设备). Its stream belongs to the video side; the code joins
/// them.
///
/// @param place where it hangs, such as 处方药柜台
/// @param model maker and model, may be empty
/// @param file its file under art. 41 of 行政处罚法
public record CameraAsset(CameraCode code, PharmacyId pharmacy, String place, String model, DeviceFile file) {
    /// Refuses a camera without a place.
    public CameraAsset {
        if (place.isBlank()) {
            throw new IllegalArgumentException("a camera hangs somewhere");
        }
    }
}
