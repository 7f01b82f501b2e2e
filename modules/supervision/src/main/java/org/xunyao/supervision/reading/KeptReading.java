package org.xunyao.supervision.reading;

import java.util.Optional;
import java.util.UUID;
import org.xunyao.video.CameraId;

/// A reading as it is kept (在存判读).
///
/// @param sm3 of the picture that was read, 64 hexadecimal digits; empty where none could be kept
/// @param finished whether its patrol is closed and the look counted as proof
/// @param pictured whether the picture is kept still
public record KeptReading(
        UUID id,
        CameraId camera,
        Reading<Answer> first,
        Optional<Reading<Answer>> second,
        Optional<Reading<Answer>> third,
        String sm3,
        boolean finished,
        boolean pictured) {}
