package org.xunyao.media.protocol;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Which library of the worker decodes live streams.
public enum DecodingEngine {
    /// FFmpeg's decoder in the worker's own threads: each picture is one certain access unit.
    FFMPEG,
    /// libVLC's players, which show by their own clock.
    VLC;

    /// What the station uses unless told otherwise; measured in docs/adr/0045.
    public static final DecodingEngine USUAL = FFMPEG;

    /// The engine of a word such as `ffmpeg`, empty when there is none.
    public static Optional<DecodingEngine> of(String word) {
        return Arrays.stream(values())
                .filter(engine -> engine.word().equals(word))
                .findFirst();
    }

    /// The word on command lines.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
