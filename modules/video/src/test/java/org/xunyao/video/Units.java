package org.xunyao.video;

import java.time.Instant;

/// Units for tests: one a second, number = second.
final class Units {
    static final CameraId CAMERA = new CameraId("c1");
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Units() {}

    static AccessUnit unit(long second, boolean key, int size) {
        return new AccessUnit(
                CAMERA, second, Codec.H264, key, second * 90_000, START.plusSeconds(second), 0, new byte[size]);
    }
}
