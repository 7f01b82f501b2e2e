package org.xunyao.video.doctor;

/// Who has to do it (找谁).
public enum Addressee {
    /// this bureau: its camera list, its station
    US,
    /// whoever runs the line between shop and bureau
    NETWORK,
    /// the pharmacy
    SHOP,
    /// the firm that put up the camera
    INSTALLER
}
