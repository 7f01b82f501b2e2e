package org.xunyao.app.playback;

/// How the replay stands.
public enum ReplayState {
    /// Nobody has asked for anything.
    CLOSED,
    /// Film is on its way.
    OPENING,
    /// There are pictures.
    OPEN,
    /// Of that time there is no film.
    EMPTY,
    /// It cannot be played; {@link PlaybackModel#code} says why.
    FAILED
}
