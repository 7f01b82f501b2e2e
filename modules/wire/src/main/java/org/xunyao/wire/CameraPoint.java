package org.xunyao.wire;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.xunyao.registry.CreditCode;
import org.xunyao.video.CameraId;

/// A row of a camera list (点位表).
///
/// @param shop the pharmacy's name
/// @param point where the camera hangs, such as 营业厅
/// @param address of the stream as typed, possibly with a password: never log it
/// @param sub address of the camera's smaller stream (辅码流), or none if it has one stream only; as secret as
///     the first
/// @param creditCode of the pharmacy in which it hangs, or none if the list does not say
/// @param control where the camera is spoken to by ONVIF (ONVIF 地址), or none; as secret as the first
public record CameraPoint(
        CameraId camera,
        String shop,
        String point,
        String address,
        Optional<String> sub,
        Optional<CreditCode> creditCode,
        Optional<String> control) {
    private static final String CODE = "credit_code";
    private static final String SUB = "sub_address";
    private static final String CONTROL = "control_address";

    /// A camera that is only looked at.
    public CameraPoint(
            CameraId camera,
            String shop,
            String point,
            String address,
            Optional<String> sub,
            Optional<CreditCode> creditCode) {
        this(camera, shop, point, address, sub, creditCode, Optional.empty());
    }

    /// Reads a list with the columns `camera,shop,point,address` and perhaps `sub_address`, `credit_code` and
    /// `control_address` behind them.
    ///
    /// @throws org.xunyao.kernel.FaultException `RESOURCE-MISSING` or `RESOURCE-BAD`
    public static List<CameraPoint> read(Path file) {
        return new CsvTable(file)
                .read(List.of("camera", "shop", "point", "address"), List.of(SUB, CODE, CONTROL), CameraPoint::of);
    }

    private static CameraPoint of(CsvRow row) {
        return new CameraPoint(
                new CameraId(row.required("camera")),
                row.required("shop"),
                row.required("point"),
                row.required("address"),
                row.has(SUB) ? Optional.of(row.text(SUB)) : Optional.empty(),
                row.has(CODE) ? Optional.of(row.as(CODE, CreditCode::new)) : Optional.empty(),
                row.has(CONTROL) ? Optional.of(row.text(CONTROL)) : Optional.empty());
    }

    /// Without the address, which may hold a password.
    @Override
    public String toString() {
        return "CameraPoint[" + camera.code() + "]";
    }
}
