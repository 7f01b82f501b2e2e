package org.xunyao.vision.track;

import org.xunyao.video.Box;

/// A person in a picture with the number of his track.
///
/// @param track from 1, never given twice by one tracker; it says nothing of who he is
/// @param box as the detector gave it
public record Tracked(long track, Box box) {}
