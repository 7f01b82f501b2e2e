package org.xunyao.video;

import java.time.Instant;

/// One coded picture as it came from the camera (访问单元). The bytes are never changed; everything else is
/// derived.
///
/// @param number counts up by one per camera and connection life of the station; never reused
/// @param key whether decoding can start here; then the bytes hold the parameter sets too
/// @param pts cameraTime of the picture in 90 kHz ticks, unwrapped, from the RTP clock
/// @param arrival arrivalTime: our clock when the last byte came
/// @param lost RTP packets missing since the unit before, 0 when none
/// @param bytes the NAL units as received, each behind a four-byte start code (ITU-T H.264 Annex B); not
///     copied, do not change
@SuppressWarnings("ArrayRecordComponent") // coded pictures are handed on, never copied
public record AccessUnit(
        CameraId camera, long number, Codec codec, boolean key, long pts, Instant arrival, int lost, byte[] bytes) {}
