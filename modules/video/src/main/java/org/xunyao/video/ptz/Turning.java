package org.xunyao.video.ptz;

/// Whether a camera turns, by its own word (运动状态).
public enum Turning {
    /// it stands, and does not zoom
    STANDS,
    /// it turns or zooms
    TURNS,
    /// it does not say
    UNSAID
}
