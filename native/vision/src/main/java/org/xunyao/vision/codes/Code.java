package org.xunyao.vision.codes;

/// A bar code that was read; its check digit or check words were right.
///
/// @param kind `CODE_128`, `EAN_13`, `EAN_8` or `QR_CODE`
/// @param text as it stands in the code; from outside, may hold anything
public record Code(String kind, String text) {}
