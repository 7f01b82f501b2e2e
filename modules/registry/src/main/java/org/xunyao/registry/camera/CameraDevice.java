package org.xunyao.registry.camera;

import java.util.regex.Pattern;

/// The camera as a piece of equipment (设备).
///
/// @param model maker and model (厂家型号), may be empty, 200 characters at most
/// @param national its code of GB/T 28181 (国标编码), 20 digits, or empty
/// @param recording where the shop keeps its own recordings (企业录像存放), or empty: only then may they be
///     obtained lawfully
public record CameraDevice(String model, String national, String recording) {
    private static final Pattern NATIONAL = Pattern.compile("|\\d{20}");
    private static final int LONGEST = 200;

    /// Nothing known of it.
    public static final CameraDevice UNKNOWN = new CameraDevice("", "", "");

    /// Refuses another form and what is too long.
    public CameraDevice {
        if (model.length() > LONGEST || recording.length() > LONGEST || !isNational(national)) {
            throw new IllegalArgumentException("no such device");
        }
    }

    /// Whether the text is a code of GB/T 28181, or empty.
    public static boolean isNational(String text) {
        return NATIONAL.matcher(text).matches();
    }
}
