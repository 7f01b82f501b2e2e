package org.xunyao.supervision;

/// What a zone is (区域类别).
public enum ZoneKind {
    /// Where the pharmacist stands (药师柜台).
    COUNTER,
    /// Shelves of prescription medicines (处方药区).
    PRESCRIPTION,
    /// Shelves that customers reach (货架).
    SHELF,
    /// Where people walk and nothing may stand (地面通道).
    FLOOR,
    /// Where licences hang (证照墙).
    LICENCE,
    /// A screen with figures, such as that of a thermometer (显示屏).
    DISPLAY,
    /// A plate that is hung up and taken away, such as "药师不在岗" (标牌).
    PLATE,
    /// The whole picture, without corners of its own (整个画面).
    PICTURE
}
