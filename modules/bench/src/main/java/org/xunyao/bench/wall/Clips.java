package org.xunyao.bench.wall;

import java.util.Locale;

/// The nine clips of the simulated cameras.
enum Clips {
    /// 53 s.
    COUNTER,
    /// 44 s.
    DOOR,
    /// 46 s.
    HALL,
    /// 40 s.
    SHELF,
    /// 42 s.
    TILL,
    /// 50 s.
    YARD,
    /// 45 s.
    COVERED,
    /// 48 s.
    STORE,
    /// 43 s.
    STREET;

    /// Path of the camera, and name of the clip.
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}
