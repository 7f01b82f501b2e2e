package org.xunyao.supervision.outage;

/// What the other cameras of the shop say of an outage (离线原因线索). None of them says that anybody meant it.
public enum OutageCause {
    /// All cameras of the shop went together: its power or its line (全店断电或断网).
    SHOP,
    /// Several went together while another still sends: what they share, such as a switch (共用设备).
    PART,
    /// It went alone while another of the shop still sends: the camera, its power or its cable (单机).
    CAMERA,
    /// No other camera of the shop tells (无从判断).
    UNTOLD
}
