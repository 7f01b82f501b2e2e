package org.xunyao.app.cameras.model;

import java.util.List;

/// The fields of a camera's form, in their order.
public enum CameraField {
    /// 点位编码; fixed once the camera is there.
    CODE,
    /// 店名, as the wall calls the shop.
    SHOP,
    /// 统一社会信用代码 of the pharmacy.
    CREDIT_CODE,
    /// 点位: where in the shop.
    PLACE,
    /// 主码流地址, its password as stars.
    MAIN,
    /// 辅码流地址, likewise.
    SUB,
    /// ONVIF 地址, likewise.
    CONTROL,
    /// 厂家型号.
    MODEL,
    /// 国标编码.
    NATIONAL,
    /// 企业录像存放.
    RECORDING;

    /// Those that may not be empty.
    public static final List<CameraField> REQUIRED = List.of(CODE, SHOP, PLACE);
}
