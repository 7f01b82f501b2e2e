package org.xunyao.video.ptz;

/// A view that a camera remembers (预置位). Its texts are the camera's own word, cleaned and cut.
///
/// @param token how the camera calls it
/// @param name how a person called it, may be empty
public record PtzPreset(String token, String name) {}
