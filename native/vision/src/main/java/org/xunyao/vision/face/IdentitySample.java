package org.xunyao.vision.face;

/// One face compared with the enrolled one.
///
/// @param seconds when, on any clock that only goes forward
/// @param facePixels width of the face, 0 when there was none
/// @param distance Euclidean; of no meaning without a face
public record IdentitySample(double seconds, int facePixels, double distance) {}
