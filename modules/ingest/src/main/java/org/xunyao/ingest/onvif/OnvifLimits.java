package org.xunyao.ingest.onvif;

import java.time.Duration;
import org.xunyao.ingest.http.HttpLimits;

/// What a camera's answers may take of our time and memory.
///
/// @param http times and lines of one call
/// @param body bytes of an answer
/// @param depth of elements in elements
/// @param elements of an answer
/// @param text characters of one element
/// @param profiles that are read of one camera
/// @param presets that are read of one camera
public record OnvifLimits(HttpLimits http, int body, int depth, int elements, int text, int profiles, int presets) {
    /// 3 s to connect, 4 s for an answer; 512 KiB, 32 deep, 20 000 elements of 4 096 characters; 16
    /// profiles, 256 presets.
    public static final OnvifLimits USUAL = new OnvifLimits(
            HttpLimits.USUAL.within(Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofSeconds(4)),
            512 << 10,
            32,
            20_000,
            4_096,
            16,
            256);

    /// The same with another time for an answer.
    public OnvifLimits within(Duration connect, Duration answer) {
        return new OnvifLimits(http.within(connect, answer, answer), body, depth, elements, text, profiles, presets);
    }
}
