package org.xunyao.player;

/// One coded picture on its way into a decoder.
///
/// @param number the access unit's number, 0 or more, growing
/// @param key whether decoding can start here
/// @param shown whether its picture goes to the screen, or only helps to decode those that follow
/// @param pts presentation time in 90 kHz ticks, 0 or more
/// @param bytes NAL units behind start codes (ITU-T H.264 Annex B); kept, do not change
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on, never compared or copied
public record CodedUnit(long number, boolean key, boolean shown, long pts, byte[] bytes) {}
